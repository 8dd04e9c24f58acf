import type { Register } from '../register/register';
import { CLASS_BITS, CLASSES, RUNNING, STARTED } from './classes';
import type { Category, Prepared } from './prepared';
import { scratch } from './scratch';
import { type Condition, type DaySpan, eachBlock } from './select';
import type { Groups } from './timeline';

/*
 * A spell is a placement that overlaps the period, as one number: its days, to its own end or to the end of the period
 * while it runs on, times CLASSES, plus how it stands at the end of the period (core/kpi/classes).
 */

/** What is asked of the register in one pass. */
export interface Pass {
  register: Register;
  days: DaySpan;
  conditions: readonly Condition[];
  prepared: Prepared;
  /** The groups; without a name when all are one. */
  by: Groups & { name: Category | undefined };
  wants: { customers: boolean; durations: boolean };
}

/** The overlapping placements in the order of the register. Entries beyond `size` are of other questions. */
export interface Spells {
  size: number;
  /** The longest spell. */
  most: number;
  spells: Int32Array;
  /** Code of the group. */
  groups: Uint16Array;
  customers: Uint32Array;
  /** By group: how many of each class, and how many started. */
  counts: Int32Array;
}

// Copies: outside a bundle, each use of an imported name in a loop would be a call.
const BITS = CLASS_BITS;
const PLACES = CLASSES;
const RUNS = RUNNING;
const BEGUN = STARTED;

/** Writes down the selected rows after those before; every index is under the length of what it looks into. */
const write = (p: Pass, rows: Uint32Array, n: number, into: Spells): void => {
  const { start, end, endReason, customer } = p.register;
  const { spells, groups, customers, counts, size } = into;
  const { classOfReason } = p.prepared;
  const { from, to } = p.days;
  const { column } = p.by;
  let { most } = into;
  for (let k = 0; k < n; k += 1) {
    const i = rows[k] as number;
    const at = size + k;
    const first = start[i] as number;
    const last = end[i] as number;
    const runs = last > to;
    const ending = runs ? RUNS : (classOfReason[endReason[i] as number] as number);
    const spell = (((runs ? to : last) - first) << BITS) + ending;
    const group = column[i] as number;
    spells[at] = spell;
    groups[at] = group;
    customers[at] = customer[i] as number;
    most = Math.max(most, spell);
    const place = group * PLACES;
    counts[place + ending] = (counts[place + ending] as number) + 1;
    if (first >= from) counts[place + BEGUN] = (counts[place + BEGUN] as number) + 1;
  }
  into.size = size + n;
  into.most = most;
};

/** Selects the overlapping placements and writes down of them what the figures need. */
export const spellsOf = (p: Pass): Spells => {
  const places = p.by.size * CLASSES;
  const found: Spells = {
    size: 0,
    most: 0,
    spells: scratch.spells(p.register.size),
    groups: scratch.groups(p.register.size),
    customers: scratch.customers(p.register.size),
    counts: scratch.counts(places).fill(0, 0, places),
  };
  eachBlock(p, (rows, n) => {
    write(p, rows, n, found);
  });
  return found;
};
