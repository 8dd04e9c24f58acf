import { addDays, type Day } from '../calendar/day';

/**
 * After how many days the officer is reminded, counted from when that officer got it, and the unit head told, counted
 * from when the case began to wait, whoever had it.
 */
export interface Patience {
  reminderDays: number;
  escalationDays: number;
}

/** Have so many days gone since a day? */
export const hasPassed = (since: Day, days: number, today: Day): boolean => addDays(since, days) <= today;
