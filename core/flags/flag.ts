import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Day } from '../calendar/day';

/**
 * `open`: the officer has not answered yet. `reviewed`: answered and locked. `obsolete`: the placement ended first.
 * Nothing leaves the last two.
 */
export const FlagState = z.enum(['open', 'reviewed', 'obsolete']);
export type FlagState = z.infer<typeof FlagState>;

/** A placement that has lasted longer than `months` calendar months: one flag for each such threshold. */
export const Flag = z.strictObject({
  placementId: z.string().min(1),
  months: z.int().positive(),
  customerId: z.string().min(1),
  intervention: z.string().min(1),
  provider: z.string().min(1),
  /** The officer's id in the register. */
  officer: z.string().min(1),
  start: Day,
  raisedOn: Day,
  state: FlagState,
  /** The alert that tells the officer of it. */
  alertId: z.string().min(1),
  /** When the alert was put in the queue; missing until then. */
  queuedAt: Instant.optional(),
});
export type Flag = z.infer<typeof Flag>;

/** Which flag: `P-10001!12`. */
export const flagKey = (flag: { placementId: string; months: number }): string => `${flag.placementId}!${flag.months}`;

/** Which states may follow which. */
export const nextStates: Record<FlagState, readonly FlagState[]> = {
  open: ['reviewed', 'obsolete'],
  reviewed: [],
  obsolete: [],
};
