import { addDays, type Day, dayNumber } from './day';

/** Monday to Friday: 1970-01-01, day 0, was a Thursday. */
export const isWorkingDay = (d: Day): boolean => (((dayNumber(d) + 3) % 7) + 7) % 7 < 5;

/** The first working day after a day. */
export const nextWorkingDay = (d: Day): Day => {
  const next = addDays(d, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};
