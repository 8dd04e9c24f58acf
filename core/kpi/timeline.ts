import { NO_END, type Register } from '../register/register';
import { CLASSES, RUNNING, STARTED } from './classes';
import type { DaySpan } from './select';

/*
 * No placement ends before it begins. So those that overlap a period are those that began by its last day less those that
 * ended before its first, and every count of a group is a difference between places in its rising days. In what is below
 * every index is under the length of what it looks into, so that an entry is there.
 */

/** An ending is in self-sufficiency or not: classes 0 and 1. */
const ENDINGS = RUNNING;

/** The days of groups, as numbers: those of group g lie from `first[g]` up to `first[g + 1]`, and rise. */
interface Days {
  days: Int32Array;
  first: Uint32Array;
}

/** When the placements of each group began; and when those of each group and class of ending (g * ENDINGS + class) ended. */
export interface Timeline {
  starts: Days;
  ends: Days;
}

/** The column of the groups, and how many codes it has. */
export interface Groups {
  column: Uint8Array | Uint16Array;
  size: number;
}

/** Deals the days of the first `count` rows to their groups, in the order of the rows. */
const dealt = (from: Int32Array, count: number, groups: number, groupOf: (row: number) => number): Days => {
  const first = new Uint32Array(groups + 1);
  for (let i = 0; i < count; i += 1) first[groupOf(i) + 1] = (first[groupOf(i) + 1] as number) + 1;
  for (let g = 0; g < groups; g += 1) first[g + 1] = (first[g + 1] as number) + (first[g] as number);
  const next = first.slice();
  const days = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const group = groupOf(i);
    const at = next[group] as number;
    next[group] = at + 1;
    days[at] = from[i] as number;
  }
  return { days, first };
};

/** How many of a group lie on a day or before it. */
const countBy = ({ days, first }: Days, group: number, day: number): number => {
  const begin = first[group] as number;
  let low = begin;
  let high = first[group + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - begin;
};

/** Rows lie by their end, so that the days of ending need no sorting; those that run on lie last. */
export const timelineOf = (r: Register, classOfReason: Uint8Array, { column, size }: Groups): Timeline => {
  const starts = dealt(r.start, r.size, size, (i) => column[i] as number);
  for (let g = 0; g < size; g += 1) starts.days.subarray(starts.first[g], starts.first[g + 1]).sort();
  const running = r.end.indexOf(NO_END);
  const ended = running === -1 ? r.size : running;
  const endings = (i: number) => (column[i] as number) * ENDINGS + (classOfReason[r.endReason[i] as number] as number);
  return { starts, ends: dealt(r.end, ended, size * ENDINGS, endings) };
};

/** Writes of each group how many overlap the days, by class, and how many started in them. */
export const countAlong = (
  { starts, ends }: Timeline,
  groups: number,
  { from, to }: DaySpan,
  into: Int32Array,
): void => {
  for (let g = 0; g < groups; g += 1) {
    const begun = countBy(starts, g, to);
    let running = begun;
    for (let c = 0; c < ENDINGS; c += 1) {
      const ended = countBy(ends, g * ENDINGS + c, to);
      into[g * CLASSES + c] = ended - countBy(ends, g * ENDINGS + c, from - 1);
      running -= ended;
    }
    into[g * CLASSES + RUNNING] = running;
    into[g * CLASSES + STARTED] = begun - countBy(starts, g, from - 1);
  }
};
