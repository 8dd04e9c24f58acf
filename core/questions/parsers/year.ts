import type { Day } from '../../calendar/day';
import { type Period, yearNumber } from '../../calendar/period';
import { type Grain, isA, type Item, valueOf } from '../item';

/** A piece of time as it was said: a certain one, or one of a year that may be said elsewhere. */
export type Atom = { grain: Grain; next: number; relative?: boolean; now?: boolean } & (
  { period: Period } | { of: (year: number) => Period | undefined; year?: number }
);

export type Items = readonly Item[];

/** Reads the piece of time that begins at an item. */
export type ReadAtom = (items: Items, i: number, today: Day) => Atom | undefined;

/** A number, or an ordinal as one: "2", "andra". */
export const numberAt = (items: Items, i: number): number | undefined => {
  const ordinal = valueOf(items[i], 'ordinal');
  return ordinal === undefined ? valueOf(items[i], 'number') : Number(ordinal);
};

const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** The year that a number is, when it can be one. */
const yearAt = (items: Items, i: number): number | undefined => {
  const value = valueOf(items[i], 'number');
  return value !== undefined && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR
    ? value
    : undefined;
};

/** Past the small words that join a piece of time to its year: "Q1 i år", "first half of the year". */
export const past = (items: Items, i: number): number => {
  let at = i;
  while (isA(items[at], 'link', 'in', 'of', 'article', 'for') || isA(items[at], 'when', 'wholeYear')) at += 1;
  return at;
};

/** A year as it is said: "2021", "år 2021", "förra året", "i fjol", "i år". */
export const readYear = (items: Items, i: number, today: Day): { year: number; next: number } | undefined => {
  const start = past(items, i);
  const at = isA(items[start], 'unit', 'year') && yearAt(items, start + 1) !== undefined ? start + 1 : start;
  const counts = isA(items[at + 1], 'noun') && isA(items[at - 1], 'harmless'); // "har vi 2000 kunder"
  const year = counts ? undefined : yearAt(items, at);
  const current = yearNumber(today);
  // "2021 års siffror"
  if (year !== undefined) return { year, next: isA(items[at + 1], 'unit', 'year') ? at + 2 : at + 1 };
  if (isA(items[at], 'when', 'thisYear')) return { year: current, next: at + 1 };
  if (isA(items[at], 'when', 'lastYear')) return { year: current - 1, next: at + 1 };
  if (isA(items[at], 'when', 'yearBeforeLast')) return { year: current - 2, next: at + 1 };
  if (isA(items[at], 'rel', 'previous') && isA(items[at + 1], 'unit', 'year'))
    return { year: current - 1, next: at + 2 };
  if (isA(items[at], 'rel', 'this') && isA(items[at + 1], 'unit', 'year')) return { year: current, next: at + 2 };
  return undefined;
};

/**
 * A piece of any year, with the year that is said after it. Without one it stays open, so that the other end of a range or
 * today decides: "mars", "Q2".
 */
export const withYear = (
  items: Items,
  next: number,
  today: Day,
  grain: Grain,
  of: (year: number) => Period | undefined,
): Atom => {
  const said = readYear(items, next, today);
  if (said !== undefined) return { grain, of, year: said.year, next: said.next };
  // "first half of the year"
  const at = past(items, next);
  return at > next && isA(items[at], 'unit', 'year')
    ? { grain, of, year: yearNumber(today), next: at + 1 }
    : { grain, of, next };
};
