import { parse } from 'csv-parse/sync';
import { Instant } from '../../core/calendar/clock';
import { addDays, day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import { readCsv } from '../../core/register/csv';
import { parseRegister } from '../../core/register/parseRegister';
import { buildRegister } from '../../core/register/register';
import { evaluate } from '../../core/kpi/evaluate';
import { completeKpi } from '../../core/questions/complete';
import { connect, type Connection } from '../../functions/storage/connection';
import { tableRegisterStore } from '../../functions/storage/register.table';
import { compared, type Row } from './measure';

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Measures two things by turns, so that what else runs on the machine disturbs both alike; each goes first as often. */
const compare = async (turns: number, ours: () => unknown, other: () => unknown): Promise<[number, number]> => {
  const times: [number[], number[]] = [[], []];
  const timed = async (which: 0 | 1): Promise<void> => {
    const begun = performance.now();
    await (which === 0 ? ours : other)();
    times[which].push(performance.now() - begun);
  };
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % 2 === 0 ? 0 : 1;
    await timed(first);
    await timed(first === 0 ? 1 : 0);
  }
  return [median(times[0]), median(times[1])];
};

const measured = (what: string, [ours, other]: [number, number], most: number): Row =>
  compared(what, ours, other, most);

/** An export as the case system writes it. */
const exportOf = (count: number): Uint8Array => {
  const names = ['SAI', 'Förstärkt jobbpeng', 'jobbpeng-grund'];
  const rows = Array.from({ length: count }, (_, i) => {
    const start = addDays(day('2018-01-01'), i % 1400);
    const ending = i % 5 === 0 ? ';' : `${addDays(start, 30 + (i % 500))};${i % 3 === 0 ? 'Arbete' : 'Annan insats'}`;
    const fields = [
      `P-${100_000 + i}`,
      `K-${200_000 + (i % 70_000)}`,
      names[i % 3],
      `Anordnare ${i % 40} AB`,
      `handläggare.${i % 60}@kommun.example`,
    ];
    return `${fields.join(';')};${start};${ending}`;
  });
  const header = 'insats_id;kund_id;insats;anordnare;handläggare;start;slut;avslutsorsak';
  return new TextEncoder().encode(['\ufeff' + header, ...rows].join('\r\n'));
};

const TODAY = day('2021-12-31');
const AT = Instant.parse('2021-12-31T09:00:00Z');

const placementsOf = (bytes: Uint8Array) => {
  const parsed = parseRegister(readCsv(bytes), nacka, TODAY);
  if (!parsed.ok) throw new Error('The bench file has faults');
  return parsed.value;
};

/** Parse, check and build against the CSV library's parse alone. */
const importRows = async (): Promise<Row> => {
  const bytes = exportOf(100_000);
  const ours = () => buildRegister(placementsOf(bytes));
  const library = () => parse(Buffer.from(bytes), { delimiter: ';', bom: true });
  return measured('import of 100,000 rows / csv-parse alone', await compare(7, ours, library), 2.5);
};

/** The share by intervention, as `GET /api/kpi` and the chat compute it. */
const answer = async (store: ReturnType<typeof tableRegisterStore>): Promise<void> => {
  const current = await store.current();
  if (current === undefined) throw new Error('No register');
  const { register } = current;
  const question = { kind: 'kpi', metric: 'selfSufficiency', by: 'intervention' } as const;
  const complete = completeKpi(question, { register, catalogue: nacka, today: TODAY });
  if (!complete.ok) throw new Error(complete.kind);
  evaluate(complete.question, { register, surveys: [], catalogue: nacka });
};

/** Answers from storage against one point read of the table: warm with the register in memory, cold without. */
const answers = async (connection: Connection): Promise<Row[]> => {
  const [cold, warm] = ['cold', 'warm'];
  const stored = tableRegisterStore(connection, warm);
  await stored.replace(placementsOf(exportOf(10_000)), 'bench', AT);
  await tableRegisterStore(connection, cold).replace(placementsOf(exportOf(5000)), 'bench', AT);
  const table = connection.table('register');
  const pointRead = () => table.read(warm, 'head', ['version']);
  const first = () => answer(tableRegisterStore(connection, cold));
  for (let i = 0; i < 100; i += 1) await Promise.all([answer(stored), pointRead(), first()]);
  return [
    measured('warm answer, 10,000 rows / one point read', await compare(500, () => answer(stored), pointRead), 1.1),
    measured('cold answer, 5,000 rows / one point read', await compare(100, first, pointRead), 2.5),
  ];
};

/** What an import costs, and what the register that it left costs an answer. */
export const benchImport = async (): Promise<Row[]> => {
  const connection = connect(process.env['BENCH_STORAGE'] ?? '', { deadlineMs: 30_000 });
  return [await importRows(), ...(await answers(connection))];
};
