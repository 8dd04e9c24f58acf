import { addDays, type Day, dayNumber } from './day';

/** Monday to Friday: 1970-01-01, day 0, was a Thursday. */
export const isWorkingDay = (d: Day): boolean => (((dayNumber(d) + 3) % 7) + 7) % 7 < 5;

export const isFirstWorkingDayOfMonth = (d: Day): boolean => {
  if (!isWorkingDay(d)) return false;
  for (let earlier = addDays(d, -1); earlier.slice(0, 7) === d.slice(0, 7); earlier = addDays(earlier, -1))
    if (isWorkingDay(earlier)) return false;
  return true;
};
