import { day } from './day';
import { mondayOf, weekFrom, weekId } from './week';

// From the calendar: 31 December 2021 was a Friday, 1 January 2022 a Saturday.
test.each([
  ['2021-12-31', '2021-12-27', '2021-W52'],
  ['2021-12-27', '2021-12-27', '2021-W52'],
  ['2022-01-02', '2021-12-27', '2021-W52'],
  ['2022-01-03', '2022-01-03', '2022-W01'],
  ['2020-12-31', '2020-12-28', '2020-W53'],
  ['2021-01-03', '2020-12-28', '2020-W53'],
  ['2021-01-04', '2021-01-04', '2021-W01'],
  ['2024-12-30', '2024-12-30', '2025-W01'],
  ['2024-02-29', '2024-02-26', '2024-W09'],
  ['1969-12-31', '1969-12-29', '1970-W01'],
])('%s is in the week of %s, %s', (date, monday, id) => {
  expect(mondayOf(day(date))).toBe(monday);
  expect(weekId(day(date))).toBe(id);
});

test('a week ends on its Sunday', () => {
  expect(weekFrom(day('2021-12-27'))).toEqual({ from: '2021-12-27', to: '2022-01-02' });
});
