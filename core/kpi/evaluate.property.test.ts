import fc from 'fast-check';
import { type Day, fromDayNumber } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { oracleFigures } from '../testing/kpiOracle';
import type { AnswerRow, Figures, KpiAnswer } from './answer';
import { evaluate } from './evaluate';

type Q = CompleteKpiQuestion;

const FIRST = 18_262; // 2020-01-01
const someDay = fc.integer({ min: FIRST, max: FIRST + 800 }).map(fromDayNumber);
const span = fc.tuple(someDay, someDay).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const providers = ['Alfa', 'Beta', 'Gamma'];
const officers = ['anna', 'karim'];
const interventions = nacka.interventions.map((i) => i.code);

const register = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 1, max: 6 }),
      intervention: fc.constantFrom(...interventions),
      provider: fc.constantFrom(...providers),
      officer: fc.constantFrom(...officers),
      start: fc.integer({ min: FIRST - 100, max: FIRST + 800 }),
      days: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
      endReason: fc.constantFrom(...nacka.endReasons.map((r) => r.code)),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ customer, start, days, endReason, ...r }, i): Placement => ({
      placementId: `P-${i}`,
      customerId: `K-${customer}`,
      ...r,
      start: fromDayNumber(start),
      ...(days === undefined ? {} : { end: fromDayNumber(start + days), endReason }),
    })),
  );

const filter = fc.record(
  {
    intervention: fc.subarray(interventions, { minLength: 1 }),
    provider: fc.subarray([...providers, 'Nobody'], { minLength: 1 }),
    officer: fc.constantFrom(...officers),
  },
  { requiredKeys: [] },
);

const maybe = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | object> =>
  fc.oneof(arbitrary, fc.constant({}));

const BY = ['intervention', 'provider', 'officer'] as const;
const TIME = ['month', 'quarter', 'year'] as const;
const common = { kind: 'kpi', assumedPeriod: false } as const;

const ofPeriod: fc.Arbitrary<Q> = fc
  .tuple(
    fc.oneof(
      fc.record({
        metric: fc.constantFrom(
          'customers',
          'placements',
          'starts',
          'endings',
          'selfSufficiency',
          'selfSufficiencyOfEnded',
          'daysToSelfSufficiency',
          'medianDaysToSelfSufficiency',
        ),
        by: fc.constantFrom(undefined, ...BY, ...TIME),
      }),
      fc.record({
        metric: fc.constant('selfSufficiencyWithin' as const),
        days: fc.constantFrom(180, 365, 730),
        by: fc.constantFrom(undefined, ...BY, ...TIME),
      }),
      fc.record({ metric: fc.constant('endings' as const), by: fc.constant('endReason' as const) }),
    ),
    span,
    maybe(fc.record({ filter })),
    maybe(fc.record({ compare: span })),
  )
  .map(([{ by, ...asked }, period, f, c]) => ({
    ...common,
    ...asked,
    ...(by === undefined ? {} : { by }),
    period,
    asOf: period.to,
    ...f,
    ...c,
  }));

const ofDay: fc.Arbitrary<Q> = fc
  .tuple(
    someDay,
    fc.integer({ min: 1, max: 18 }),
    fc.constantFrom(undefined, ...BY),
    maybe(fc.record({ filter })),
    maybe(fc.record({ compare: someDay.map((d: Day) => ({ from: d, to: d })) })),
  )
  .map(([asOf, months, by, f, c]) => ({
    ...common,
    metric: 'longStay',
    months,
    asOf,
    ...(by === undefined ? {} : { by }),
    ...f,
    ...c,
  }));

/** An estimated share is a product of floats: equal in ten decimals, and rows that differ by less in any order. */
const compared = (q: Q, { rows, total }: { rows: object[]; total: object }): object => {
  if (q.metric !== 'selfSufficiencyWithin') return { rows, total };
  const rounded = <T extends object>(f: T): T => {
    const { value } = f as { value: number | null };
    return { ...f, value: value === null ? null : Number(value.toFixed(10)) };
  };
  const byKey = (rows as AnswerRow[]).map(rounded).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { rows: byKey, total: rounded(total) };
};

/** A figure of its own question, for the same rows: what a companion must be. */
const companionOf = (q: Q, f: Figures, placements: Placement[], span: { from: string; to: string }): void => {
  if (q.metric !== 'daysToSelfSufficiency') return expect(f.companion).toBeUndefined();
  const alone = oracleFigures({ ...q, metric: 'medianDaysToSelfSufficiency' }, placements, span);
  expect(f.companion?.total).toEqual(alone.total);
  const rowOf = (key: string) => alone.rows.find((r) => r.key === key);
  expect(f.companion?.rows).toEqual(f.rows.map((r) => rowOf(r.key)));
};

// Filler rows that ended before every period, or begin after it, bring the register over the sizes where the engine
// changes its way.
const filler = (count: number): Placement[] =>
  Array.from({ length: count }, (_, i) => ({
    placementId: `F-${i}`,
    customerId: `F-${i}`,
    intervention: 'sai',
    provider: `F-${i % 40}`,
    officer: 'filler',
    ...(i % 2 === 0
      ? { start: fromDayNumber(FIRST - 3000), end: fromDayNumber(FIRST - 2000), endReason: 'flytt' }
      : { start: fromDayNumber(FIRST + 2000) }),
  }));

/** The answer of a register that nobody has asked before; asked again and again, it gives the same (core/kpi/timeline). */
const answered = (q: Q, placements: Placement[]): KpiAnswer => {
  const sources = { register: buildRegister(placements), surveys: [], catalogue: nacka };
  const answer = evaluate(q, sources);
  expect(evaluate(q, sources)).toEqual(answer); // has made the timeline
  expect(evaluate(q, sources)).toEqual(answer); // has read it
  return answer;
};

test.each<[string, fc.Arbitrary<Q>, number, number]>([
  ['a period', ofPeriod, 0, 400],
  ['a day', ofDay, 0, 300],
  ['a period among many other placements', ofPeriod, 18_000, 30],
])(
  'the figures of %s are those of the oracle: every metric, grouping, filter and comparison',
  (...[, questions, others, numRuns]) => {
    const fill = filler(others);
    fc.assert(
      fc.property(register, questions, (placements, q) => {
        const answer = answered(q, [...fill, ...placements]);
        const span = q.period ?? { from: q.asOf, to: q.asOf };
        expect(compared(q, answer)).toEqual(compared(q, oracleFigures(q, placements, span)));
        companionOf(q, answer, placements, span);
        expect(answer.compare?.period).toEqual(q.compare);
        if (q.compare === undefined || answer.compare === undefined) return;
        expect(compared(q, answer.compare)).toEqual(compared(q, oracleFigures(q, placements, q.compare)));
        companionOf(q, answer.compare, placements, q.compare);
      }),
      { numRuns },
    );
  },
);
