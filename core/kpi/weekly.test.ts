import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { weeklyOf } from './weekly';

const times = (n: number, make: () => Placement): Placement[] => Array.from({ length: n }, make);
const started = (n: number, start: string): Placement[] => times(n, () => placement(day(start)).build());
const ended = (n: number, end: string, reason = 'ovrigt', start = '2021-03-01'): Placement[] =>
  times(n, () => placement(day(start)).endedIn(reason, end).build());

const told = (monday: string, ...placements: Placement[][]) =>
  weeklyOf(day(monday), { register: buildRegister(placements.flat()), surveys: [], catalogue: nacka });

test('a week from Monday to Sunday, rounded to five', () => {
  const { week, starts, endings, selfSufficient } = told(
    '2021-12-20',
    ...[started(4, '2021-12-20'), started(4, '2021-12-26'), started(9, '2021-12-27'), started(9, '2021-12-19')],
    ...[ended(7, '2021-12-26'), ended(6, '2021-12-20', 'arbete'), ended(9, '2021-12-19', 'arbete')],
  );
  expect(week).toEqual({ from: '2021-12-20', to: '2021-12-26' });
  expect([starts, endings, selfSufficient]).toEqual([10, 15, 5]); // 8, 13, 6
});

test.each<[string, Placement[][], unknown[]]>([
  ['nothing happened', [], [0, 0, 0]],
  ['three ended, all in work', [ended(3, '2021-12-22', 'arbete')], [0, 'few', undefined]],
  [
    'eight ended, six of them in work: two did not',
    [ended(6, '2021-12-22', 'arbete'), ended(2, '2021-12-22')],
    [0, 10, undefined],
  ],
  ['nine ended, three of them in work', [ended(3, '2021-12-22', 'arbete'), ended(6, '2021-12-22')], [0, 10, 'few']],
  ['four began', [started(4, '2021-12-22')], ['few', 0, 0]],
])('when %s', (_, placements, expected) => {
  const { starts, endings, selfSufficient } = told('2021-12-20', ...placements);
  expect([starts, endings, selfSufficient]).toEqual(expected);
});

test('how things stood on the Sunday, and the year so far against the same days before', () => {
  // 30 + 70 are active on 26 December 2021; with the 23 who reached work, 123 ran in the year up to then. A year before,
  // 30 + 22 ran up to 26 December; the nine of the day after do not count in either.
  const { customers, longStays, selfSufficiency } = told(
    '2021-12-20',
    ...[started(30, '2020-10-01'), started(70, '2021-05-01'), started(7, '2021-12-27')],
    ...[ended(23, '2021-06-01', 'arbete'), ended(22, '2020-12-26', 'studier', '2020-03-01')],
    ended(9, '2020-12-27', 'studier', '2020-12-27'),
  );
  expect(customers).toBe(100);
  expect(longStays).toEqual({ percent: 30, of: 100 });
  expect(selfSufficiency).toEqual({
    // 23 of 123 = 18.7 %, by 5 %
    now: { period: { from: '2021-01-01', to: '2021-12-26' }, share: { percent: 20, of: 125 } },
    // 22 of 52 = 42.3 %, by 10 %
    before: { period: { from: '2020-01-01', to: '2020-12-26' }, share: { percent: 40, of: 50 } },
  });
});

test.each([
  ['2021-12-27', '2021-01-01', '2021-12-31'],
  ['2022-01-03', '2022-01-01', '2022-01-09'],
  ['2024-12-30', '2025-01-01', '2025-01-05'],
])('the week from %s tells of its year from %s to %s', (monday, from, to) => {
  expect(told(monday).selfSufficiency.now.period).toEqual({ from, to });
});

test('a small unit is told that it has few, and no shares', () => {
  const few = told('2021-12-20', started(3, '2020-10-01'), started(20, '2021-05-01'), ended(6, '2021-06-01', 'arbete'));
  expect([few.customers, few.longStays, few.selfSufficiency.now.share]).toEqual([25, undefined, undefined]); // 23
  expect(told('2021-12-20', started(3, '2021-05-01')).customers).toBe('few');
});
