import { addDays, type Day, dayNumber, daysBetween } from './day';
import { firstOfMonth, type Period, yearNumber } from './period';

/** 1970-01-01, day 0, was a Thursday: so many days after a Monday. */
const DAY_0_AFTER_MONDAY = 3;

const daysAfterMonday = (d: Day): number => (((dayNumber(d) + DAY_0_AFTER_MONDAY) % 7) + 7) % 7;

/** The Monday of the week of a day. */
export const mondayOf = (d: Day): Day => addDays(d, -daysAfterMonday(d));

/** Monday to Sunday. */
export const weekFrom = (monday: Day): Period => ({ from: monday, to: addDays(monday, 6) });

/** Year and number of a week as Swedish calendars have them (ISO 8601): a week belongs to the year of its Thursday. */
export const isoWeek = (d: Day): { year: number; week: number } => {
  const thursday = addDays(mondayOf(d), 3);
  const year = yearNumber(thursday);
  return { year, week: Math.floor(daysBetween(firstOfMonth(year, 1), thursday) / 7) + 1 };
};

/** "2021-W52". */
export const weekId = (d: Day): string => {
  const { year, week } = isoWeek(d);
  return `${year}-W${String(week).padStart(2, '0')}`;
};
