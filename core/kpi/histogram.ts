import { firstNotEnded } from '../register/order';
import { CLASS_BITS, CLASSES, RUNNING, STARTED } from './classes';
import { scratch } from './scratch';
import { eachBlock } from './select';
import type { Pass } from './spells';

/*
 * When groups are few beside the placements, nothing of each placement is written down (core/kpi/spells): in one pass it is
 * added to how many of its group have its spell, and its person gets a bit in its group.
 */

export interface Histogram {
  /** By group: how many of each class, and how many started. */
  counts: Int32Array;
  /** How many of group g have spell s, at g * places + s; after the groups there is room for all. No spells: not wanted. */
  places: number;
  spells: Uint32Array;
  /** The bit of person i of group g is in g * words + i / 32; after the groups there is room for all. No words: not wanted. */
  words: number;
  people: Int32Array;
}

// Copies: outside a bundle, each use of an imported name in a loop would be a call.
const BITS = CLASS_BITS;
const RUNS = RUNNING;
const BEGUN = STARTED;

/**
 * Adds the selected rows; every index is under the length of what it looks into. Whole numbers are multiplied by imul and
 * shifts: a plain product is looked at for being -0 by a branch that nobody can guess.
 */
const add = (p: Pass, rows: Uint32Array, n: number, { counts, places, spells, words, people }: Histogram): void => {
  const { start, end, endReason, customer } = p.register;
  const { classOfReason } = p.prepared;
  const { from, to } = p.days;
  const { column } = p.by;
  for (let k = 0; k < n; k += 1) {
    const i = rows[k] as number;
    const first = start[i] as number;
    const last = end[i] as number;
    const runs = last > to;
    const ending = runs ? RUNS : (classOfReason[endReason[i] as number] as number);
    const spell = (((runs ? to : last) - first) << BITS) + ending;
    const group = column[i] as number;
    if (words > 0) {
      const person = customer[i] as number;
      const at = Math.imul(group, words) + (person >>> 5);
      people[at] = (people[at] as number) | (1 << person);
    }
    if (places > 0) {
      const at = Math.imul(group, places) + spell;
      spells[at] = (spells[at] as number) + 1;
    }
    const place = group << BITS;
    counts[place + ending] = (counts[place + ending] as number) + 1;
    counts[place + BEGUN] = (counts[place + BEGUN] as number) + ((from - 1 - first) >>> 31);
  }
};

/** One more than the longest spell there can be of the rows from `row` on, as a spell. */
const placesFrom = (row: number, { register: { start }, days: { to } }: Pass): number => {
  let earliest = to;
  for (let i = row; i < start.length; i += 1) earliest = Math.min(earliest, start[i] as number);
  return (to - earliest + 1) << BITS;
};

/** Of more groups it is never small, and finding that out would take time. */
const FEW_GROUPS = 32;

/** The histogram of a pass; undefined when it would not be small beside the placements. */
export const histogramOf = (p: Pass): Histogram | undefined => {
  const { register, by, wants } = p;
  if (by.size > FEW_GROUPS) return undefined;
  const row = firstNotEnded(register, p.days.from);
  const expected = p.conditions.reduce((n, { share }) => n * share, register.size - row);
  const most = 4 * expected;
  const words = wants.customers ? (register.customerIds.length + 31) >>> 5 : 0;
  if (words * by.size > most) return undefined;
  const places = wants.durations ? placesFrom(row, p) : 0;
  if (places * by.size > most) return undefined;
  const [countsSize, spellsSize, peopleSize] = [by.size * CLASSES, (by.size + 1) * places, (by.size + 1) * words];
  const histogram: Histogram = {
    counts: scratch.counts(countsSize).fill(0, 0, countsSize),
    places,
    spells: scratch.next(spellsSize).fill(0, 0, spellsSize),
    words,
    people: scratch.people(peopleSize).fill(0, 0, peopleSize),
  };
  eachBlock(p, (rows, n) => {
    add(p, rows, n, histogram);
  });
  return histogram;
};
