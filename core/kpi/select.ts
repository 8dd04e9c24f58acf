import type { Filter } from '../questions/question';
import { firstNotEnded } from '../register/order';
import { at, type Register } from '../register/register';
import { scratch } from './scratch';

/** Days as numbers (core/calendar/day), both inside. */
export interface DaySpan {
  from: number;
  to: number;
}

/** For each code of a column: 1 when the filter lets it through. */
export interface Condition {
  column: Uint8Array | Uint16Array;
  passes: Uint8Array;
  /** How many of the codes pass, as a share; as many of the rows, when nothing more is known. */
  share: number;
}

const condition = (
  column: Condition['column'],
  dictionary: readonly string[],
  wanted: readonly string[],
): Condition => ({
  column,
  passes: Uint8Array.from(dictionary, (text) => (wanted.includes(text) ? 1 : 0)),
  share: wanted.length / dictionary.length,
});

/** What a filter asks of a row. `me` must have been replaced by the asker's officer id. */
export const conditionsOf = (filter: Filter | undefined, r: Register): Condition[] => [
  ...(filter?.intervention === undefined ? [] : [condition(r.intervention, r.interventions, filter.intervention)]),
  ...(filter?.provider === undefined ? [] : [condition(r.provider, r.providers, filter.provider)]),
  ...(filter?.officer === undefined ? [] : [condition(r.officer, r.officers, [filter.officer])]),
];

/** Does row `i` pass? For lists, which look at few rows; figures select whole blocks. */
export const passes = (conditions: readonly Condition[], i: number): boolean =>
  conditions.every((c) => at(c.passes, at(c.column, i)) === 1);

// In the loops below every index is under the length of what it looks into, so that an entry is there.

const narrow = ({ column, passes: wanted }: Condition, rows: Uint32Array, count: number): number => {
  let n = 0;
  for (let k = 0; k < count; k += 1) {
    const i = rows[k] as number;
    rows[n] = i;
    n += wanted[column[i] as number] as number;
  }
  return n;
};

/** No branch for the processor to guess: who does not fit is written over by the next. */
const begunBy = (start: Int32Array, to: number, first: number, last: number, rows: Uint32Array): number => {
  let n = 0;
  for (let i = first; i < last; i += 1) {
    rows[n] = i;
    n += (start[i] as number) <= to ? 1 : 0;
  }
  return n;
};

/**
 * Have all of these rows begun by a day? Known of some without a look at each: of those that had ended by then, and of
 * those of one end, for they lie by their start.
 */
const surelyBegun = ({ start, end }: Register, to: number, first: number, last: number): boolean => {
  const latest = end[last - 1] as number;
  return latest <= to || (latest === end[first] && (start[last - 1] as number) <= to);
};

const allOf = (first: number, last: number, rows: Uint32Array): number => {
  for (let k = 0; k < last - first; k += 1) rows[k] = first + k;
  return last - first;
};

/** Rows that are best selected together: what is selected is still near the processor when it is looked at again. */
const BLOCK = 8192;

/**
 * Calls `read` with the numbers of the rows that overlap the days and pass the conditions, block by block, in the order
 * of the register. Lent: the next block is written over it. Overlap: register.md, "Figures (exact rules)". Who ended
 * before the first day lies before all others and is not looked at.
 */
export const eachBlock = (
  { register, days, conditions }: { register: Register; days: DaySpan; conditions: readonly Condition[] },
  read: (rows: Uint32Array, count: number) => void,
): void => {
  const rows = scratch.rows(BLOCK);
  for (let first = firstNotEnded(register, days.from); first < register.size; first += BLOCK) {
    const last = Math.min(first + BLOCK, register.size);
    const begun = surelyBegun(register, days.to, first, last)
      ? allOf(first, last, rows)
      : begunBy(register.start, days.to, first, last, rows);
    read(
      rows,
      conditions.reduce((n, c) => narrow(c, rows, n), begun),
    );
  }
};
