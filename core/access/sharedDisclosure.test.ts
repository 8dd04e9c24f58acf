import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { evaluate } from '../kpi/evaluate';
import type { CompleteKpiQuestion } from '../questions/complete';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { rated } from '../testing/ratings';
import { maySayToAll } from './disclosure';

const today = day('2021-12-31');
const at2020 = Instant.parse('2020-09-01T09:00:00Z');
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

describe('open flags', () => {
  const ofPlacement = (placementId: string, intervention: string) => ({
    ...{ placementId, intervention, provider: 'Språkbron', officer: 'anna' },
  });
  const many = (n: number, intervention: string) =>
    Array.from({ length: n }, (_, i) => ofPlacement(`${intervention} ${i}`, intervention));
  const says = (flags: ReturnType<typeof many>, change: Partial<CompleteKpiQuestion> = {}): boolean => {
    const q: CompleteKpiQuestion = { kind: 'kpi', metric: 'openFlags', asOf: today, assumedPeriod: false, ...change };
    return maySayToAll(q, evaluate(q, { ...sources, flags }), { ...sources, flags }, today);
  };
  const enough = [...many(5, 'sai'), ...many(6, 'jobbpeng-grund')];
  const few = [...many(5, 'sai'), ...many(4, 'jobbpeng-grund')];
  // Six flags in SAI, of four placements.
  const twice = [...many(4, 'sai'), ...many(2, 'sai'), ...many(6, 'jobbpeng-grund')];

  test.each<[string, ReturnType<typeof many>, Partial<CompleteKpiQuestion>]>([
    ['of the whole unit', enough, {}],
    ['by intervention, five or more in each', enough, { by: 'intervention' }],
    ['of one intervention', enough, { filter: { intervention: ['sai'] } }],
    ['when there are none', [], {}],
    ['of the whole unit, though one part is small', few, {}],
  ])('may be told %s', (_, flags, change) => {
    expect(says(flags, change)).toBe(true);
  });

  test.each<[string, ReturnType<typeof many>, Partial<CompleteKpiQuestion>]>([
    ['of the whole unit when they are four', many(4, 'sai'), {}],
    ['by intervention with four in one', few, { by: 'intervention' }],
    ['of the intervention with four', few, { filter: { intervention: ['jobbpeng-grund'] } }],
    ['of the one beside it', few, { filter: { intervention: ['sai'] } }],
    ['by intervention with four placements behind six', twice, { by: 'intervention' }],
    ['of an intervention with four placements behind six', twice, { filter: { intervention: ['sai'] } }],
    ['by officer', enough, { by: 'officer' }],
    ['of an officer', enough, { filter: { officer: 'anna' } }],
  ])('are not told %s', (_, flags, change) => {
    expect(says(flags, change)).toBe(false);
  });
});

describe('progression', () => {
  /** So many placements in which P1 rose by one, the last measurement on 1 September; in the first `knownP2` P2 too. */
  const reviews = (n: number, knownP2 = n) =>
    Array.from({ length: n }, (_, i) => {
      const of = (months: number) => ({ placementId: `P-${i}`, months });
      const p2 = i < knownP2 ? '3' : '?';
      return [rated(of(3), '2021-05-01T09:00:00Z', `2${p2}`), rated(of(6), '2021-09-01T09:00:00Z', `3${p2}`)];
    }).flat();
  const says = (flagReviews: ReturnType<typeof reviews>, change: Partial<CompleteKpiQuestion> = {}): boolean => {
    const q: CompleteKpiQuestion = {
      ...{ kind: 'kpi', metric: 'progression', period: year, asOf: today, assumedPeriod: false },
      ...change,
    };
    return maySayToAll(q, evaluate(q, { ...sources, flagReviews }), { ...sources, flagReviews }, today);
  };
  const wholeYear = (y: number) => ({ from: day(`${y}-01-01`), to: day(`${y}-12-31`) });

  test.each<[string, number, number, boolean]>([
    ['five placements are behind each indicator', 5, 5, true],
    ['nothing is behind one of them', 5, 0, true],
    ['nobody was measured twice', 0, 0, true],
    ['four are behind the total', 4, 0, false],
    ['four are behind one of them', 9, 4, false],
    ['one is behind one of them', 9, 1, false],
  ])('when %s: %p', (_, n, knownP2, may) => {
    expect(says(reviews(n, knownP2))).toBe(may);
  });

  test('what it is compared with is as large', () => {
    expect(says(reviews(5), { compare: wholeYear(2020) })).toBe(true);
    const before = reviews(4).map((r) => ({ ...r, placementId: `before ${r.placementId}`, at: at2020 }));
    expect(says([...reviews(5), ...before], { compare: wholeYear(2020) })).toBe(false);
  });

  test('it is of whole months', () => {
    const period = { from: day('2021-01-01'), to: day('2021-09-17') };
    expect(says(reviews(5), { period, asOf: period.to })).toBe(false);
  });
});
