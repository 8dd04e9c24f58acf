import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  Day,
  day,
  dayNumber,
  daysBetween,
  fromDayNumber,
  longerThanCutoff,
  wholeMonthsBetween,
} from './day';

test.each(['2021-02-30', '2021-13-01', '21-01-01', '2021-1-1', '2021-02-29', ''])('%s is not a day', (text) => {
  expect(Day.safeParse(text).success).toBe(false);
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['0001-01-01', -719162],
  ['2000-03-01', 11017],
  ['2021-12-31', 18992],
] as const)('%s is day number %i', (text, number) => {
  expect(dayNumber(day(text))).toBe(number);
  expect(fromDayNumber(number)).toBe(text);
});

test.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2020-02-29', 12, '2021-02-28'],
  ['2021-11-30', 3, '2022-02-28'],
  ['2021-03-31', -1, '2021-02-28'],
] as const)('%s plus %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

test.each([
  ['2020-12-31', '2021-12-31', 12],
  ['2021-01-01', '2021-12-31', 11],
  ['2021-01-31', '2021-02-28', 1],
  ['2021-05-01', '2021-04-01', 0],
] as const)('from %s to %s are %i whole months', (start, asOf, months) => {
  expect(wholeMonthsBetween(day(start), day(asOf))).toBe(months);
});

test('days between two days are calendar days', () => {
  expect(daysBetween(day('2021-03-27'), day('2021-03-29'))).toBe(2); // over the change to summer time
});

test('the cutoff says exactly which starts are longer than N months, on every day of three years', () => {
  for (let n = dayNumber(day('2019-12-01')); n <= dayNumber(day('2022-03-31')); n += 1) {
    const asOf = fromDayNumber(n);
    for (const months of [1, 3, 6, 12, 18]) {
      const cutoff = longerThanCutoff(asOf, months);
      expect(addMonths(cutoff, months) < asOf).toBe(true);
      expect(addMonths(fromDayNumber(dayNumber(cutoff) + 1), months) < asOf).toBe(false);
    }
  }
});

// 0100-01-01 is day -683003, 9900-01-01 day 2896395: 50 years of months stay within four digits
const anyDayNumber = fc.integer({ min: -683_003, max: 2_896_395 });
test('days and months are those of the calendar of the language, over all years', () => {
  fc.assert(
    fc.property(anyDayNumber, fc.integer({ min: -600, max: 600 }), (n, more) => {
      const plain = Temporal.PlainDate.from('1970-01-01').add({ days: n });
      const d = fromDayNumber(n);
      expect(d).toBe(plain.toString());
      expect(dayNumber(d)).toBe(n);
      expect(addDays(d, more)).toBe(plain.add({ days: more }).toString());
      expect(addMonths(d, more)).toBe(plain.add({ months: more }).toString());
    }),
    { numRuns: 2000 },
  );
});
