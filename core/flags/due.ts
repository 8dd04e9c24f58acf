import { type Day, dayNumber, longerThanCutoff } from '../calendar/day';
import { at, isActiveOn, placementAt, type Register } from '../register/register';
import type { Flag } from './flag';

/** A flag that should be there and is not. */
export type DueFlag = Omit<Flag, 'state' | 'alertId' | 'queuedAt'>;

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
  const falling = thresholds
    .map((months) => ({ months, cutoff: dayNumber(longerThanCutoff(today, months)) }))
    .sort((a, b) => b.months - a.months);
  const due: DueFlag[] = [];
  for (let i = 0; i < register.size; i += 1) {
    const start = at(register.start, i);
    const passed = falling.find((t) => start <= t.cutoff);
    if (passed === undefined || !isActiveOn(register, i, today)) continue;
    if ((highest.get(at(register.placementIds, i)) ?? 0) >= passed.months) continue;
    const p = placementAt(register, i);
    due.push({
      placementId: p.placementId,
      months: passed.months,
      customerId: p.customerId,
      intervention: p.intervention,
      provider: p.provider,
      officer: p.officer,
      start: p.start,
      raisedOn: today,
    });
  }
  return due;
};

/** The open flags whose placement is no longer active (or gone from the register): they have become obsolete. */
export const obsoleteFlags = (register: Register, today: Day, flags: readonly Flag[]): Flag[] => {
  const active = new Set<string>();
  for (let i = 0; i < register.size; i += 1)
    if (isActiveOn(register, i, today)) active.add(at(register.placementIds, i));
  return flags.filter((f) => f.state === 'open' && !active.has(f.placementId));
};
