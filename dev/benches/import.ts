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
import { startAzurite } from '../supervisor/azurite';
import { storageReady } from '../storageReady';
import { compared, type Row } from './measure';

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** Measures two things by turns, so that what else runs on the machine disturbs both alike. */
const compare = async (turns: number, ours: () => unknown, other: () => unknown): Promise<[number, number]> => {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1)
    for (const [i, work] of [ours, other].entries()) {
      const begun = performance.now();
      await work();
      times[i === 0 ? 0 : 1].push(performance.now() - begun);
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
  return measured('import of 100,000 rows / csv-parse alone', await compare(5, ours, library), 2.5);
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
  const municipality = 'bench';
  const store = tableRegisterStore(connection, municipality);
  await store.replace(placementsOf(exportOf(5000)), 'bench', AT);
  const table = connection.table('register');
  const pointRead = () => table.read(municipality, 'head', ['version']);
  const cold = () => answer(tableRegisterStore(connection, municipality));
  for (let i = 0; i < 50; i += 1) await Promise.all([answer(store), pointRead(), cold()]);
  return [
    measured('warm answer, 5,000 rows / one point read', await compare(200, () => answer(store), pointRead), 1.1),
    measured('cold answer, 5,000 rows / one point read', await compare(100, cold, pointRead), 2.5),
  ];
};

/** What an import costs, and what the register that it left costs an answer. */
const benchImport = async (): Promise<Row[]> => {
  const azurite = await startAzurite();
  try {
    await storageReady(azurite.connectionString);
    const connection = connect(azurite.connectionString, { deadlineMs: 30_000 });
    return [await importRows(), ...(await answers(connection))];
  } finally {
    await azurite.child.stop();
  }
};

// A process of its own, not bundled: it starts Azurite from where the project has it.
benchImport().then(
  (rows) => console.log(JSON.stringify(rows)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
