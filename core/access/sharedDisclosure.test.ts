import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { evaluate } from '../kpi/evaluate';
import type { CompleteKpiQuestion } from '../questions/complete';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { maySayToAll } from './disclosure';

const today = day('2021-12-31');
const year = { from: day('2021-01-01'), to: today };

/** Active placements: twenty in SAI and twenty-three in the job vouchers, three of which are basic ones. */
const placements = [
  ...Array.from({ length: 20 }, () => placement(day('2021-01-01')).build()),
  ...Array.from({ length: 20 }, () =>
    placement(day('2021-01-01')).with({ intervention: 'jobbpeng-forstarkt' }).build(),
  ),
  ...Array.from({ length: 3 }, () => placement(day('2021-01-01')).with({ intervention: 'jobbpeng-grund' }).build()),
];
const sources = { register: buildRegister(placements), surveys: [], catalogue: nacka };

const saysToAll = (change: Partial<CompleteKpiQuestion>): boolean => {
  const q: CompleteKpiQuestion = {
    kind: 'kpi',
    metric: 'placements',
    period: year,
    asOf: today,
    assumedPeriod: false,
    ...change,
  };
  return maySayToAll(q, evaluate(q, sources), sources, today);
};

test('the whole unit may be told', () => {
  expect(saysToAll({})).toBe(true);
});

test.each<[string, Partial<CompleteKpiQuestion>]>([
  ['a small cell', { filter: { intervention: ['jobbpeng-grund'] } }],
  ['a group with a small cell', { by: 'intervention' }],
  [
    'both job vouchers, as one of them less the other is small',
    { filter: { intervention: ['jobbpeng-forstarkt', 'jobbpeng-grund'] } },
  ],
  ['a large category beside a small one', { filter: { intervention: ['jobbpeng-forstarkt'] } }],
  ['two filters at once', { filter: { intervention: ['sai'], provider: ['Språkbron'] } }],
  ["one officer's figures", { filter: { officer: 'anna.berg@nacka.example' } }],
  ['all officers beside each other', { by: 'officer' }],
  [
    'a period that ends within a month',
    { period: { from: day('2021-01-01'), to: day('2021-06-17') }, asOf: day('2021-06-17') },
  ],
])('%s is not told to all', (_, change) => {
  expect(saysToAll(change)).toBe(false);
});

test('months other than those that flag are not told to all', () => {
  const q = (months: number): CompleteKpiQuestion => ({
    kind: 'kpi',
    metric: 'longStay',
    months,
    asOf: today,
    assumedPeriod: false,
  });
  const says = (months: number): boolean => maySayToAll(q(months), evaluate(q(months), sources), sources, today);
  expect(says(6)).toBe(true);
  expect(says(7)).toBe(false);
});

test("a provider's checklist holds nobody: its small numbers may be told to all", () => {
  const section = { key: 'A', name: { sv: 'Ledning', en: 'Management' }, numerator: 1, denominator: 3 };
  const total = { value: 1 / 3, numerator: 1, denominator: 3, sections: [section] };
  const q: CompleteKpiQuestion = {
    ...{ kind: 'kpi', metric: 'checklistCompliance', period: year, asOf: today, assumedPeriod: false },
    filter: { provider: ['Språkbron'] },
  };
  const answer = { metric: q.metric, unit: 'share', period: year, asOf: today, rows: [], total } as const;
  expect(maySayToAll(q, { ...answer, rows: [] }, sources, today)).toBe(true);
  expect(maySayToAll({ ...q, metric: 'selfSufficiency' }, { ...answer, rows: [] }, sources, today)).toBe(false);
});
