import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

const daysInMonth = (year: number, month: number): number => {
  // No comparison holds with NaN.
  if (Number.isNaN(year)) return year;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** The number that digits write from `from` to before `to`; NaN when anything else stands there. */
const digitsIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** Worked out and not asked of Temporal, which throws when there is none: an import asks for every row. */
const isRealDay = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const month = digitsIn(text, 5, 7);
  const dayOfMonth = digitsIn(text, 8, 10);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(digitsIn(text, 0, 4), month);
};

/** A calendar day, `YYYY-MM-DD`. A `Date` never enters core: a day has no time and no time zone. */
export const Day = z.string().refine(isRealDay).brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** The day that a text names, or undefined: `Day.safeParse` for many texts. */
export const readDay = (text: string): Day | undefined => (isRealDay(text) ? (text as Day) : undefined);

const MS_PER_DAY = 86_400_000;
const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);
const branded = (date: Temporal.PlainDate): Day => date.toString() as Day;

/** A day written in code: throws when it does not exist. */
export const day = (text: string): Day => Day.parse(text);

/** The calendar repeats after 400 years, which are so many days. */
const DAYS_IN_400_YEARS = 146_097;

/**
 * Days since 1970-01-01: what the columnar register computes with. Counted 400 years on, because Date.UTC takes the
 * years 0-99 for 1900-1999.
 */
export const dayNumber = (d: Day): number =>
  Date.UTC(Number(d.slice(0, 4)) + 400, Number(d.slice(5, 7)) - 1, Number(d.slice(8, 10))) / MS_PER_DAY -
  DAYS_IN_400_YEARS;

export const fromDayNumber = (n: number): Day => branded(Temporal.PlainDate.from('1970-01-01').add({ days: n }));

export const addDays = (d: Day, days: number): Day => branded(plain(d).add({ days }));

/**
 * `d` plus calendar months; a day that the month lacks becomes that month's last:
 * 31 January + 1 month = 28 (or 29) February.
 */
export const addMonths = (d: Day, months: number): Day => branded(plain(d).add({ months }));

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The largest N with `start` + N calendar months on or before `asOf`; 0 when `asOf` is before `start`. */
export const wholeMonthsBetween = (start: Day, asOf: Day): number => {
  const { year, month } = plain(start);
  const end = plain(asOf);
  let months = (end.year - year) * 12 + (end.month - month);
  while (months > 0 && addMonths(start, months) > asOf) months -= 1;
  return Math.max(0, months);
};

/**
 * The last start day that is longer than `months` calendar months on `asOf`: one cutoff for all placements.
 * A placement is longer when its start plus the months is *before* `asOf`.
 */
export const longerThanCutoff = (asOf: Day, months: number): Day => {
  let candidate = addDays(addMonths(asOf, -months), 3); // month ends shift the exact cutoff by at most three days
  while (addMonths(candidate, months) >= asOf) candidate = addDays(candidate, -1);
  return candidate;
};
