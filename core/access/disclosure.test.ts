import { day } from '../calendar/day';
import type { Figure, Figures, KpiAnswer, Unit } from '../kpi/answer';
import { revealsSmallCells } from './disclosure';

const period = { from: day('2021-01-01'), to: day('2021-12-31') };
const answer = (unit: Unit, total: Figure, more: Partial<KpiAnswer> = {}): KpiAnswer => ({
  metric: 'customers',
  unit,
  rows: [],
  total,
  asOf: period.to,
  ...more,
});
const share = (numerator: number, denominator: number): Figure => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});

test.each<[string, Unit, Figure, boolean]>([
  ['a count of none', 'count', { value: 0 }, false],
  ['a count of one', 'count', { value: 1 }, true],
  ['a count of four', 'count', { value: 4 }, true],
  ['a count of five', 'count', { value: 5 }, false],
  ['long stays: 5 of 10', 'count', { value: 5, denominator: 10 }, false],
  ['long stays: 4 of 10', 'count', { value: 4, denominator: 10 }, true],
  ['long stays: 6 of 10, so 4 are not', 'count', { value: 6, denominator: 10 }, true],
  ['long stays: none of 10', 'count', { value: 0, denominator: 10 }, false],
  ['long stays: none of 3', 'count', { value: 0, denominator: 3 }, true],
  ['long stays: 10 of 10', 'count', { value: 10, denominator: 10 }, false],
  ['a share of 5 of 10', 'share', share(5, 10), false],
  ['a share of 4 of 10', 'share', share(4, 10), true],
  ['a share of 6 of 10, so 4 did not', 'share', share(6, 10), true],
  ['a share of all 10', 'share', share(10, 10), false],
  ['a share of none of 10', 'share', share(0, 10), false],
  ['a share of none of 4', 'share', share(0, 4), true],
  ['a share of nothing', 'share', share(0, 0), false],
  ['an estimated share of 10, about 2', 'share', { value: 0.2, denominator: 10 }, true],
  ['an estimated share of 100, about 20', 'share', { value: 0.2, denominator: 100 }, false],
  ['an estimated share of 4', 'share', { value: 0, denominator: 4 }, true],
  ['days of 4', 'days', { value: 300, denominator: 4 }, true],
  ['days of 5', 'days', { value: 300, denominator: 5 }, false],
  ['days of nobody', 'days', { value: null, denominator: 0 }, false],
  ['a score of 4 replies', 'score', { value: 4.2, denominator: 4 }, true],
  ['a score of 5 replies', 'score', { value: 4.2, denominator: 5 }, false],
])('%s: %p', (...[, unit, total, reveals]) => {
  expect(revealsSmallCells(answer(unit, total))).toBe(reveals);
});

test.each<[string, number, boolean]>([
  ['6 more than were counted', 16, false],
  ['2 more than were counted', 12, true],
])('a mean of 10 with a median of %s', (_, denominator, reveals) => {
  const companion = { metric: 'medianDaysToSelfSufficiency', rows: [], total: { value: 400, denominator } } as const;
  const mean = answer('days', { value: 300, denominator: 10 }, { companion: { ...companion, rows: [] } });
  expect(revealsSmallCells(mean)).toBe(reveals);
});

const big: Figure = { value: 100 };
const figures = (...values: number[]): Figures => ({
  rows: values.map((value, i) => ({ key: `${i}`, value })),
  total: big,
});
test.each<[string, Partial<KpiAnswer>, boolean]>([
  ['large rows', figures(50, 50), false],
  ['one small row among large ones', figures(60, 36, 4), true],
  ['a row of none', figures(100, 0), false],
  ['a small row in what is compared with', { compare: { period, ...figures(97, 3) } }, true],
  ['a small total in what is compared with', { compare: { period, rows: [], total: { value: 2 } } }, true],
  ['large figures on both sides', { ...figures(50, 50), compare: { period, ...figures(40, 60) } }, false],
])('an answer with %s reveals a small cell: %p', (_, more, reveals) => {
  expect(revealsSmallCells(answer('count', big, more))).toBe(reveals);
});
