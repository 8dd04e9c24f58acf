import fc from 'fast-check';
import { type Day, fromDayNumber } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { evaluate } from './evaluate';

/*
 * A second, slow way to every figure, written from the rules alone: days are texts that are compared as texts, months
 * are counted on the text, buckets are found by walking through every day of the period.
 */
type Q = CompleteKpiQuestion;
interface Span {
  from: string;
  to: string;
}

const walk = ({ from, to }: Span): string[] => {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000) days.push(fromDayNumber(ms / 86_400_000));
  return days;
};

const lastOfMonth = (y: number, m: number): number =>
  m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

const plusMonths = (d: string, months: number): string => {
  const [y = 0, m = 0, dd = 0] = d.split('-').map(Number);
  const index = y * 12 + m - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return [year, month, Math.min(dd, lastOfMonth(year, month))].map((n) => String(n).padStart(2, '0')).join('-');
};

const isSelfSufficient = (p: Placement) => ['arbete', 'studier', 'eget-foretagande'].includes(p.endReason ?? '');
const overlaps = (p: Placement, s: Span) => p.start <= s.to && (p.end === undefined || p.end >= s.from);
const endedIn = (p: Placement, s: Span) => p.end !== undefined && s.from <= p.end && p.end <= s.to;
const isActive = (p: Placement, d: string) => p.start <= d && (p.end === undefined || p.end > d);
const daysOf = (p: Placement) => (Date.parse(p.end ?? '') - Date.parse(p.start)) / 86_400_000;

/** The placements behind a figure, and the figure itself. */
const figure = (q: Q, rows: Placement[], s: Span): { behind: Placement[]; figure: object } => {
  const of = (behind: Placement[], of?: (p: Placement) => boolean) => {
    const numerator = of === undefined ? 0 : behind.filter(of).length;
    const denominator = behind.length;
    return { behind, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
  };
  switch (q.metric) {
    case 'customers': {
      const { behind } = of(rows.filter((p) => overlaps(p, s)));
      return { behind, figure: { value: new Set(behind.map((p) => p.customerId)).size } };
    }
    case 'placements':
    case 'starts':
    case 'endings': {
      const test = {
        placements: overlaps,
        endings: endedIn,
        starts: (p: Placement) => s.from <= p.start && p.start <= s.to,
      };
      const { behind, denominator } = of(rows.filter((p) => test[q.metric as keyof typeof test](p, s)));
      return { behind, figure: { value: denominator } };
    }
    case 'selfSufficiency':
    case 'selfSufficiencyOfEnded': {
      const among = rows.filter((p) => (q.metric === 'selfSufficiency' ? overlaps : endedIn)(p, s));
      const { behind, ...figureOf } = of(among, (p) => endedIn(p, s) && isSelfSufficient(p));
      return { behind, figure: figureOf };
    }
    case 'daysToSelfSufficiency': {
      const behind = rows.filter((p) => endedIn(p, s) && isSelfSufficient(p));
      const sum = behind.reduce((n, p) => n + daysOf(p), 0);
      return {
        behind,
        figure: { value: behind.length === 0 ? null : sum / behind.length, denominator: behind.length },
      };
    }
    case 'longStay': {
      const months = q.months ?? 0;
      const { behind, numerator, denominator } = of(
        rows.filter((p) => isActive(p, s.to)),
        (p) => plusMonths(p.start, months) < s.to,
      );
      return { behind, figure: { value: numerator, denominator } };
    }
    default:
      throw new Error(q.metric);
  }
};

const timeKey = (by: string, d: string): string =>
  by === 'year'
    ? d.slice(0, 4)
    : by === 'month'
      ? d.slice(0, 7)
      : `${d.slice(0, 4)}-Q${Math.ceil(Number(d.slice(5, 7)) / 3)}`;

const figures = (q: Q, placements: Placement[], s: Span) => {
  const rows = placements.filter(
    (p) =>
      (q.filter?.intervention?.includes(p.intervention) ?? true) &&
      (q.filter?.provider?.includes(p.provider) ?? true) &&
      (q.filter?.officer === undefined || q.filter.officer === p.officer),
  );
  const { behind, figure: total } = figure(q, rows, s);
  const by = q.by;
  if (by === undefined) return { rows: [], total };
  if (by === 'month' || by === 'quarter' || by === 'year') {
    const days = walk(s);
    const keys = [...new Set(days.map((d) => timeKey(by, d)))];
    const part = (key: string) => days.filter((d) => timeKey(by, d) === key);
    return {
      rows: keys.map((key) => ({ key, ...figure(q, rows, { from: part(key)[0]!, to: part(key).at(-1)! }).figure })),
      total,
    };
  }
  const keys = [...new Set(behind.map((p) => p[by] ?? ''))].sort();
  const grouped = keys.map((key) => ({
    key,
    ...figure(
      q,
      rows.filter((p) => p[by] === key),
      s,
    ).figure,
  }));
  const valueOf = (r: object): number => (r as { value: number | null }).value ?? -1;
  return { rows: grouped.sort((a, b) => valueOf(b) - valueOf(a)), total }; // sort() keeps the order of equal ones
};

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
        ),
        by: fc.constantFrom(undefined, ...BY, ...TIME),
      }),
      fc.record({ metric: fc.constant('endings' as const), by: fc.constant('endReason' as const) }),
    ),
    span,
    maybe(fc.record({ filter })),
    maybe(fc.record({ compare: span })),
  )
  .map(([{ metric, by }, period, f, c]) => ({
    ...common,
    metric,
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

test.each<[string, fc.Arbitrary<Q>]>([
  ['a period', ofPeriod],
  ['a day', ofDay],
])('the figures of %s are those of the oracle: every metric, grouping, filter and comparison', (_, questions) => {
  fc.assert(
    fc.property(register, questions, (placements, q) => {
      const answer = evaluate(q, { register: buildRegister(placements), surveys: [], catalogue: nacka });
      const { rows, total } = answer;
      expect({ rows, total }).toEqual(figures(q, placements, q.period ?? { from: q.asOf, to: q.asOf }));
      if (q.compare === undefined) expect(answer.compare).toBeUndefined();
      else expect(answer.compare).toEqual({ period: q.compare, ...figures(q, placements, q.compare) });
    }),
    { numRuns: 300 },
  );
});
