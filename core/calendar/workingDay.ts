import * as z from 'zod';
import { addDays, type Day, dayNumber } from './day';
import data from './redDays.json';

/** By year, the public holidays as `MM-DD`. */
const redDays = new Map(
  Object.entries(
    z
      .record(
        z.string().regex(/^\d{4}$/u),
        z.string().transform((days) => new Set(days.split(' '))),
      )
      .parse(data),
  ),
);

/** Monday is 1, Sunday 7. */
export const weekdayOf = (d: Day): number => ((((dayNumber(d) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday

/**
 * Is it a public holiday in Sweden (lag 1989:253 om allmänna helgdagar)? Throws for a year of which nothing is known.
 * Written by `npm run red-days` from the library date-holidays (docs/decisions/0007-working-days.md).
 */
export const isRedDay = (d: Day): boolean => {
  const days = redDays.get(d.slice(0, 4));
  if (days === undefined) throw new RangeError(`The public holidays of ${d.slice(0, 4)} are not known`);
  return days.has(d.slice(5));
};

const FRIDAY = 5;

/**
 * Does the unit work on it? Monday to Friday, except public holidays. Midsummer's Eve, Christmas Eve and New Year's Eve
 * are working days here: the law does not make them public holidays, however many are off.
 */
export const isWorkingDay = (d: Day): boolean => weekdayOf(d) <= FRIDAY && !isRedDay(d);

/** The first working day after a day. */
export const nextWorkingDay = (d: Day): Day => {
  const next = addDays(d, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};

/** The first working day of the month that a day is in. */
export const firstWorkingDayOfMonth = (d: Day): Day => nextWorkingDay(addDays(d, -Number(d.slice(8))));
