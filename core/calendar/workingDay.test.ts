import { addDays, type Day, day } from './day';
import { firstWorkingDayOfMonth, isRedDay, isWorkingDay, nextWorkingDay, weekdayOf } from './workingDay';

// From the almanac. Easter was late in 2011 and early in 2024; in 2022 Whit Sunday and the National Day followed each
// other; in 2008 Ascension Day fell on the first of May.
test.each([
  ['2008', '01-01 01-06 03-21 03-23 03-24 05-01 05-11 06-06 06-21 11-01 12-25 12-26'],
  ['2011', '01-01 01-06 04-22 04-24 04-25 05-01 06-02 06-06 06-12 06-25 11-05 12-25 12-26'],
  ['2021', '01-01 01-06 04-02 04-04 04-05 05-01 05-13 05-23 06-06 06-26 11-06 12-25 12-26'],
  ['2022', '01-01 01-06 04-15 04-17 04-18 05-01 05-26 06-05 06-06 06-25 11-05 12-25 12-26'],
  ['2024', '01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-22 11-02 12-25 12-26'],
  ['2026', '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
])('the red days of %s', (year, expected) => {
  const red: Day[] = [];
  for (let d = day(`${year}-01-01`); d.startsWith(year); d = addDays(d, 1)) if (isRedDay(d)) red.push(d);
  expect(red.map((d) => d.slice(5)).join(' ')).toBe(expected);
  expect(red.filter(isWorkingDay)).toEqual([]);
});

test.each([
  ['2021-12-31', 'New Year’s Eve, a Friday'],
  ['2021-12-24', 'Christmas Eve, a Friday'],
  ['2021-06-25', "Midsummer's Eve"],
  ['2022-04-14', 'Maundy Thursday'],
  ['2022-01-05', 'Twelfth Night'],
  ['2024-02-29', 'a leap day, a Thursday'],
  ['2022-03-28', 'the Monday after the clocks went forward'],
  ['2021-11-01', 'the Monday after they went back'],
  ['2022-05-27', 'the Friday after Ascension Day'],
])('%s is a working day: %s', (d) => {
  expect(isWorkingDay(day(d))).toBe(true);
});

test.each([
  ['2022-01-01', 'New Year’s Day'],
  ['2022-01-02', 'a Sunday'],
  ['2022-01-06', 'Epiphany, a Thursday'],
  ['2022-01-08', 'a Saturday'],
  ['2020-02-29', 'a leap day, a Saturday'],
  ['2022-03-27', 'the clocks go forward: a Sunday'],
  ['2021-10-31', 'the clocks go back: a Sunday'],
  ['2022-06-06', 'the National Day, a Monday'],
])('%s is none: %s', (d) => {
  expect(isWorkingDay(day(d))).toBe(false);
});

test.each([
  ['2021-12-30', '2021-12-31'],
  ['2021-12-31', '2022-01-03'],
  ['2022-01-05', '2022-01-07'],
  ['2022-01-07', '2022-01-10'],
  ['2022-04-14', '2022-04-19'],
  ['2022-06-03', '2022-06-07'],
  ['2024-02-28', '2024-02-29'],
  ['2021-12-23', '2021-12-24'],
])('the next working day after %s is %s', (from, next) => {
  expect(nextWorkingDay(day(from))).toBe(next);
});

test.each([
  ['2021-12-01', true],
  ['2021-12-02', false],
  ['2022-01-01', false],
  ['2022-01-03', true],
  ['2022-01-04', false],
  ['2022-05-01', false],
  ['2022-05-02', true],
  ['2026-01-02', true],
  ['2027-01-04', true],
])('%s is the first working day of its month: %s', (d, first) => {
  expect(firstWorkingDayOfMonth(day(d)) === d).toBe(first);
});

test.each([
  ['1970-01-01', 4],
  ['1969-12-28', 7],
  ['2021-12-31', 5],
  ['2022-01-02', 7],
  ['2022-01-03', 1],
])('%s is day %i of its week', (d, weekday) => {
  expect(weekdayOf(day(d))).toBe(weekday);
});

test.each(['2004-05-05', '2055-05-05'])('of %s nothing is known, and nothing is guessed', (d) => {
  expect(() => isWorkingDay(day(d))).toThrow('are not known');
});
