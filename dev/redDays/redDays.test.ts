import { isRedDay } from '../../core/calendar/workingDay';
import { addDays, day, type Day } from '../../core/calendar/day';
import { FIRST_YEAR, LAST_YEAR, redDaysOf } from './redDays';

test('every year holds the red days that the library knows of, and no other', () => {
  const known: Day[] = [];
  for (let d = day(`${FIRST_YEAR}-01-01`); d <= `${LAST_YEAR}-12-31`; d = addDays(d, 1)) if (isRedDay(d)) known.push(d);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  expect(known).toEqual(years.flatMap(redDaysOf));
}, 60_000);
