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
export const Day = z.string().refine(isRealDay, 'must be a day as YYYY-MM-DD').brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** The day that a text names, or undefined: `Day.safeParse` for many texts. */
export const readDay = (text: string): Day | undefined => (isRealDay(text) ? (text as Day) : undefined);

const MS_PER_DAY = 86_400_000;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const written = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;

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

/** 1970-01-01, counted from 1 March of the year 0: years that begin in March have their leap day last. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * The day of a day number, by whole numbers alone: one of a million placements must not cost a calendar object.
 * Hinnant, H. "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
 */
export const fromDayNumber = (n: number): Day => {
  const sinceMarch0 = n + DAYS_BEFORE_1970;
  const era = Math.floor(sinceMarch0 / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch0 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
};

export const addDays = (d: Day, days: number): Day => fromDayNumber(dayNumber(d) + days);

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lastOfMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/**
 * `d` plus calendar months; a day that the month lacks becomes that month's last:
 * 31 January + 1 month = 28 (or 29) February.
 */
export const addMonths = (d: Day, months: number): Day => {
  const index = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return written(year, month, Math.min(Number(d.slice(8, 10)), lastOfMonth(year, month)));
};

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The largest N with `start` + N calendar months on or before `asOf`; 0 when `asOf` is before `start`. */
export const wholeMonthsBetween = (start: Day, asOf: Day): number => {
  const monthsTo = (d: Day): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
  let months = monthsTo(asOf) - monthsTo(start);
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
