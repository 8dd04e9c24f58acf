import { type Day, dayNumber, longerThanCutoff } from '../calendar/day';
import { eachBlock } from '../kpi/select';
import { firstNotEnded } from '../register/order';
import { at, placementAt, type Register } from '../register/register';
import { type Flag, UNFINISHED } from './flag';

/** A flag that should be there and is not. */
export type DueFlag = Pick<
  Flag,
  'placementId' | 'months' | 'customerId' | 'intervention' | 'provider' | 'officer' | 'start'
>;

/**
 * Calls `each` with the row of every placement active today that is longer than a threshold, and the highest that it is
 * longer than. One cutoff a threshold for all rows: no month is counted for a placement.
 */
export const eachBeyond = (
  register: Register,
  thresholds: readonly number[],
  today: Day,
  each: (row: number, months: number) => void,
): void => {
  const months = [...thresholds].sort((x, y) => x - y);
  const cutoffs = Int32Array.from(months, (m) => dayNumber(longerThanCutoff(today, m)));
  const [latest] = cutoffs;
  if (latest === undefined) return;
  // Begun by the latest cutoff and ended after today, if at all.
  const days = { from: dayNumber(today) + 1, to: latest };
  eachBlock({ register, days, conditions: [] }, (rows, n) => {
    for (let k = 0; k < n; k += 1) {
      const row = rows[k] as number; // k < n
      const start = register.start[row] as number; // a row of the register
      let passed = 0;
      for (let t = 1; t < cutoffs.length && start <= (cutoffs[t] as number); t += 1) passed = t;
      each(row, months[passed] as number);
    }
  });
};

/**
 * The placements active today that have passed a threshold without a flag. One that first appears beyond several
 * thresholds gets the flag of the highest alone.
 */
export const dueFlags = (
  register: Register,
  thresholds: readonly number[],
  today: Day,
  flagged: readonly { placementId: string; months: number }[],
): DueFlag[] => {
  const highest = new Map<string, number>();
  for (const f of flagged) highest.set(f.placementId, Math.max(f.months, highest.get(f.placementId) ?? 0));
  const due: DueFlag[] = [];
  eachBeyond(register, thresholds, today, (row, months) => {
    if ((highest.get(at(register.placementIds, row)) ?? 0) >= months) return;
    const { placementId, customerId, intervention, provider, officer, start } = placementAt(register, row);
    due.push({ placementId, months, customerId, intervention, provider, officer, start });
  });
  return due;
};

/** The placements that are active on a day. */
export const activePlacements = (register: Register, today: Day): ReadonlySet<string> => {
  const active = new Set<string>();
  // As isActiveOn, with the day's number worked out once for all rows.
  const now = dayNumber(today);
  for (let i = firstNotEnded(register, now); i < register.size; i += 1)
    if (at(register.start, i) <= now && at(register.end, i) > now) active.add(at(register.placementIds, i));
  return active;
};

/** The unfinished flags whose placement is no longer active (or gone from the register): they have become obsolete. */
export const obsoleteFlags = (active: ReadonlySet<string>, flags: readonly Flag[]): Flag[] =>
  flags.filter((f) => UNFINISHED.includes(f.state) && !active.has(f.placementId));

/** The obsolete flags whose placement is active again and longer than their months: they are to open again. */
export const returnedFlags = (register: Register, today: Day, flags: readonly Flag[]): Flag[] => {
  const obsolete = flags.filter((f) => f.state === 'obsolete');
  const passed = new Map<string, number>();
  eachBeyond(register, [...new Set(obsolete.map((f) => f.months))], today, (row, months) => {
    passed.set(at(register.placementIds, row), months);
  });
  return obsolete.filter((f) => f.months <= (passed.get(f.placementId) ?? 0));
};
