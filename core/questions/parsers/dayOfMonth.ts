import { readDay } from '../../calendar/day';
import { monthsFrom, oneDay, type Period } from '../../calendar/period';
import { isA, valueOf } from '../item';
import { type Items, numberAt, past, type ReadAtom, withYear } from './year';

/** From here on two figures after a month may be its year. */
const EARLIEST_SHORT_YEAR = 15;

const monthAt = (items: Items, i: number): number | undefined => {
  const value = valueOf(items[i], 'month');
  return value === undefined ? undefined : Number(value);
};

const pad = (n: number): string => String(n).padStart(2, '0');

/** A day of any year; undefined where it is none: 29 February, mostly. */
export const dayIn =
  (month: number, d: number) =>
  (year: number): Period | undefined => {
    const day = readDay(`${year}-${pad(month)}-${pad(d)}`);
    return day && oneDay(day);
  };

const dayNumberAt = (items: Items, i: number): number | undefined => {
  const value = numberAt(items, i);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31 ? value : undefined;
};

/** "2021-06-30", "30/6", "30 juni 2021", "1 mars", "June 30, 2021". */
export const dayOfMonth: ReadAtom = (items, i, today) => {
  const date = valueOf(items[i], 'date');
  if (date !== undefined) return { grain: 'day', period: oneDay(date), next: i + 1 };
  const dayMonth = valueOf(items[i], 'dayMonth');
  if (dayMonth !== undefined) return withYear(items, i + 1, today, 'day', dayIn(dayMonth[1], dayMonth[0]));
  const at = past(items, i + 1);
  const [before, monthAfter] = [dayNumberAt(items, i), monthAt(items, at)];
  if (before !== undefined && monthAfter !== undefined)
    return withYear(items, at + 1, today, 'day', dayIn(monthAfter, before));
  const [monthBefore, after] = [monthAt(items, i), dayNumberAt(items, at)];
  if (monthBefore === undefined || after === undefined) return undefined;
  const found = withYear(items, at + 1, today, 'day', dayIn(monthBefore, after));
  // "mars 21" may be the day or the year.
  return after >= EARLIEST_SHORT_YEAR && !('year' in found) ? { ...found, of: () => undefined } : found;
};

/** "mars", "mars månad 2021". */
export const month: ReadAtom = (items, i, today) => {
  const m = monthAt(items, i);
  if (m === undefined) return undefined;
  const next = isA(items[i + 1], 'unit', 'month') ? i + 2 : i + 1;
  return withYear(items, next, today, 'month', (year) => monthsFrom(year, m));
};

/** "siste juni", "sista dagen i mars 2021". */
export const lastDayOfMonth: ReadAtom = (items, i, today) => {
  const item = items[i];
  if (!isA(item, 'rel', 'past') || !item.words.startsWith('sist')) return undefined;
  const at = past(items, isA(items[i + 1], 'unit', 'day') ? i + 2 : i + 1);
  const m = monthAt(items, at);
  if (m === undefined) return undefined;
  return withYear(items, at + 1, today, 'day', (year) => oneDay(monthsFrom(year, m).to));
};
