import { day } from './day';
import {
  bucketCount,
  bucketsOf,
  cutAt,
  isTimeBucket,
  monthsFrom,
  Period,
  wholeYear,
  yearsBack,
  yearToDate,
} from './period';

const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) });

test('a period never ends before it begins', () => {
  expect(Period.safeParse({ from: '2021-02-01', to: '2021-01-31' }).success).toBe(false);
});

test.each([
  [2021, 2, 1, '2021-02-01', '2021-02-28'],
  [2020, 2, 1, '2020-02-01', '2020-02-29'],
  [2021, 10, 3, '2021-10-01', '2021-12-31'],
  [2021, 13, 1, '2022-01-01', '2022-01-31'],
  [2021, 0, 1, '2020-12-01', '2020-12-31'],
] as const)('%i-%i and %i months run from %s to %s', (year, month, count, from, to) => {
  expect(monthsFrom(year, month, count)).toEqual({ from, to });
});

test('this year runs from 1 January to today', () => {
  expect(yearToDate(day('2021-09-15'))).toEqual({ from: '2021-01-01', to: '2021-09-15' });
});

test('a period is cut at today, and one ahead is nothing', () => {
  expect(cutAt(wholeYear(2021), day('2021-09-15'))).toEqual({ from: '2021-01-01', to: '2021-09-15' });
  expect(cutAt(wholeYear(2020), day('2021-09-15'))).toEqual(wholeYear(2020));
  expect(cutAt(wholeYear(2022), day('2021-09-15'))).toBeUndefined();
});

test('years back are the same days: a whole year is one again, and 29 February the 28th', () => {
  expect(yearsBack(wholeYear(2021), 1)).toEqual(wholeYear(2020));
  expect(yearsBack(wholeYear(2020), 1)).toEqual(wholeYear(2019));
  expect(yearsBack(period('2021-01-01', '2021-12-30'), 2)).toEqual(period('2019-01-01', '2019-12-30'));
  expect(yearsBack(period('2020-02-29', '2020-02-29'), 1)).toEqual(period('2019-02-28', '2019-02-28'));
  expect(yearsBack(period('2020-02-29', '2020-02-29'), 4)).toEqual(period('2016-02-29', '2016-02-29'));
});

test('buckets are cut to the period', () => {
  expect(bucketsOf(period('2020-11-15', '2021-04-10'), 'quarter')).toEqual([
    { key: '2020-Q4', period: { from: '2020-11-15', to: '2020-12-31' } },
    { key: '2021-Q1', period: { from: '2021-01-01', to: '2021-03-31' } },
    { key: '2021-Q2', period: { from: '2021-04-01', to: '2021-04-10' } },
  ]);
  expect(bucketsOf(period('2020-03-01', '2021-12-31'), 'year').map((b) => b.key)).toEqual(['2020', '2021']);
  expect(bucketsOf(period('2021-12-05', '2022-01-02'), 'month').map((b) => b.key)).toEqual(['2021-12', '2022-01']);
});

test.each<[string | undefined, boolean]>([
  ['month', true],
  ['quarter', true],
  ['year', true],
  ['provider', false],
  [undefined, false],
])('grouping by %s is by time: %s', (by, expected) => {
  expect(isTimeBucket(by)).toBe(expected);
});

test.each(['month', 'quarter', 'year'] as const)(
  'counting the %ss of a period is as many as listing them',
  (bucket) => {
    for (const p of [
      period('2020-11-15', '2021-04-10'),
      period('2021-01-01', '2021-12-31'),
      period('2021-05-05', '2021-05-05'),
    ])
      expect(bucketCount(p, bucket)).toBe(bucketsOf(p, bucket).length);
  },
);
