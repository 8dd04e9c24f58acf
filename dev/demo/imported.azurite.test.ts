import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { testPorts } from '../../bot/testing/ports';
import { wholeYear } from '../../core/calendar/period';
import { nacka } from '../../core/catalogue/nacka';
import { evaluate } from '../../core/kpi/evaluate';
import { completeKpi } from '../../core/questions/complete';
import type { KpiQuestion } from '../../core/questions/question';
import { importRegister, importSurveys } from '../../functions/importRegister';
import { connect } from '../../functions/storage/connection';
import { tableRegisterStore } from '../../functions/storage/register.table';
import { tableSurveyStore } from '../../functions/storage/surveys.table';
import { inProject } from '../paths';

/** The published report of 2021 (Kvalitetsrapport Arbetsmarknadsinsatser), from the rows as they lie in Table Storage. */
const imported = async () => {
  const connection = connect(process.env['STORAGE_CONNECTION'] ?? '');
  const municipality = String(randomInt(1000, 10_000));
  const ports = await testPorts([], {
    registers: tableRegisterStore(connection, municipality),
    surveys: tableSurveyStore(connection, municipality),
  });
  const register = await importRegister(await readFile(inProject('dev/demo/register.csv')), 'test', ports);
  const surveys = await importSurveys(await readFile(inProject('dev/demo/survey.csv')), 'test', ports);
  return { ports, register, surveys };
};

let data: Awaited<ReturnType<typeof imported>>;
beforeAll(async () => {
  data = await imported();
});

const answer = async (question: Omit<KpiQuestion, 'kind'>) => {
  const { ports } = data;
  const { register } = (await ports.registers.current())!;
  const complete = completeKpi(
    { kind: 'kpi', ...question },
    { register, catalogue: nacka, today: ports.clock.today() },
  );
  if (!complete.ok) throw new Error(complete.kind);
  return evaluate(complete.question, { register, surveys: await ports.surveys.all(), catalogue: nacka });
};
const rounded = (value: number | null | undefined, decimals: number): number => Number((value ?? 0).toFixed(decimals));
const forstarkt = { intervention: ['jobbpeng-forstarkt'] };

test('the demo files are imported without a fault', () => {
  expect(data.register.faults).toEqual([]);
  expect(data.surveys.faults).toEqual([]);
});

test.each([
  [2019, 692],
  [2020, 462],
  [2021, 359],
])('in %i there were %i customers', async (year, customers) => {
  expect((await answer({ metric: 'customers', period: wholeYear(year) })).total.value).toBe(customers);
});

test('113 of 385 placements of 2021 ended in self-sufficiency: 29.4 percent', async () => {
  const { total } = await answer({ metric: 'selfSufficiency', period: wholeYear(2021) });
  expect(total).toMatchObject({ numerator: 113, denominator: 385 });
  expect(rounded((total.value ?? 0) * 100, 1)).toBe(29.4);
});

test.each([
  ['sai', 37, 142],
  ['jobbpeng-forstarkt', 58, 171],
  ['jobbpeng-grund', 18, 72],
])('of these in %s: %i of %i', async (key, numerator, denominator) => {
  const { rows } = await answer({ metric: 'selfSufficiency', by: 'intervention', period: wholeYear(2021) });
  expect(rows.find((r) => r.key === key)).toMatchObject({ numerator, denominator });
});

test.each([
  [2020, 368],
  [2021, 415.9],
])('in %i the mean days to self-sufficiency in förstärkt jobbpeng were %d', async (year, days) => {
  const { total } = await answer({ metric: 'daysToSelfSufficiency', filter: forstarkt, period: wholeYear(year) });
  expect(rounded(total.value, 1)).toBe(days);
});

test.each(['sai', 'jobbpeng-grund'])('in %s they were fewer in 2021 than in 2020', async (intervention) => {
  const filter = { intervention: [intervention] };
  const days = async (year: number) =>
    (await answer({ metric: 'daysToSelfSufficiency', filter, period: wholeYear(year) })).total.value ?? 0;
  expect(await days(2021)).toBeLessThan(await days(2020));
});

test.each([
  [2020, 3.77],
  [2021, 4.18],
])('the customer satisfaction of %i was %d', async (year, score) => {
  expect(rounded((await answer({ metric: 'satisfaction', period: wholeYear(year) })).total.value, 2)).toBe(score);
});
