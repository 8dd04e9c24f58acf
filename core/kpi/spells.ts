import type { Catalogue } from '../catalogue/catalogue';
import type { Register } from '../register/register';
import { scratch } from './scratch';
import { BLOCK, type Condition, type DaySpan, selectRows } from './select';

/*
 * A spell is a placement that overlaps the period, as one number: its days, to its own end or to the end of the period
 * while it runs on, times CLASSES, plus how it stands at the end of the period. The order of the classes is the order in which
 * core/kpi/survival counts those of one day.
 */
export const SELF_SUFFICIENT = 0;
export const ENDED_OTHERWISE = 1;
export const RUNNING = 2;
/** The fourth place beside the classes of a group counts how many started in the period. */
export const STARTED = 3;
export const CLASSES = 4;

/** What is asked of the register in one pass. */
export interface Pass {
  register: Register;
  days: DaySpan;
  conditions: readonly Condition[];
  /** For each end reason's code: ENDED_OTHERWISE or SELF_SUFFICIENT. */
  classOfReason: Uint8Array;
  /** The column of the groups, and how many codes it has; without it there is the total alone. */
  by?: { column: Uint8Array | Uint16Array; size: number } | undefined;
  wants: { customers: boolean; durations: boolean };
}

/** The overlapping placements in the order of the register. Entries beyond `size` are of other questions. */
export interface Spells {
  size: number;
  /** The longest spell. */
  most: number;
  spells: Int32Array;
  /** Code of the group, when grouped. */
  groups: Uint16Array;
  /** When wanted. */
  customers: Uint32Array;
  /** By group: how many of each class, and how many started. */
  counts: Int32Array;
}

/** Codes of end reasons are bytes. */
const REASON_CODES = 256;

export const classesOfReasons = (r: Register, catalogue: Catalogue): Uint8Array => {
  const classes = new Uint8Array(REASON_CODES).fill(ENDED_OTHERWISE);
  r.endReasons.forEach((code, i) => {
    if (catalogue.endReasons.some((e) => e.code === code && e.selfSufficiency)) classes[i] = SELF_SUFFICIENT;
  });
  return classes;
};

/** NO_END as a day that is later than every other, and from which any day can be subtracted within 32 bits. */
const asDay = (end: number): number => end & (0x3fffffff | (end >> 31));

/** Writes what is needed of the selected rows after those before; every index is under the length of what it looks into. */
const write = (p: Pass, rows: Uint32Array, n: number, into: Spells): void => {
  const { start, end, endReason, customer } = p.register;
  const { spells, groups, customers, counts, size } = into;
  const { classOfReason } = p;
  const { from, to } = p.days;
  const column = p.by?.column;
  const withCustomers = p.wants.customers;
  let { most } = into;
  for (let k = 0; k < n; k += 1) {
    const i = rows[k] as number;
    const at = size + k;
    const first = start[i] as number;
    const left = asDay(end[i] as number) - to;
    const ended = (left - 1) >> 31; // all bits when it ended by then, else none: nothing for the processor to guess
    const ending = RUNNING ^ ((RUNNING ^ (classOfReason[endReason[i] as number] as number)) & ended);
    const spell = (to - first + (left & ended)) * CLASSES + ending;
    spells[at] = spell;
    most = Math.max(most, spell);
    let place = 0;
    if (column !== undefined) {
      const group = column[i] as number;
      groups[at] = group;
      place = group * CLASSES;
    }
    if (withCustomers) customers[at] = customer[i] as number;
    counts[place + ending] = (counts[place + ending] as number) + 1;
    counts[place + STARTED] = (counts[place + STARTED] as number) + (((first - from) >>> 31) ^ 1);
  }
  into.size = size + n;
  into.most = most;
};

/** Selects the overlapping placements and writes down of them what the figures need. */
export const spellsOf = (p: Pass): Spells => {
  const { register: r, by, wants } = p;
  const places = (by?.size ?? 1) * CLASSES;
  const rows = scratch.rows(BLOCK);
  const found: Spells = {
    size: 0,
    most: 0,
    spells: scratch.spells(r.size),
    groups: scratch.groups(by === undefined ? 0 : r.size),
    customers: scratch.customers(wants.customers ? r.size : 0),
    counts: scratch.counts(places).fill(0, 0, places),
  };
  for (let first = 0; first < r.size; first += BLOCK) {
    const n = selectRows(p, first, Math.min(first + BLOCK, r.size), rows);
    write(p, rows, n, found);
  }
  return found;
};
