import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Day } from '../calendar/day';

/**
 * `open`: the officer has not answered yet. `reviewed`: answered and locked; nothing leaves it. `obsolete`: the placement
 * ended first, or was missing in an import; it opens again when the placement is active again.
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

/** Who is to be told of a flag, and in which alert. */
export type News = Pick<Flag, 'officer' | 'alertId'>;

/** The flag as it is when it is to be told of anew. */
export const retold = (flag: Flag, news: News): Flag => {
  const { placementId, months, customerId, intervention, provider, start, raisedOn, state } = flag;
  return { placementId, months, customerId, intervention, provider, start, raisedOn, state, ...news };
};

/** Which states may follow which. */
export const nextStates: Record<FlagState, readonly FlagState[]> = {
  open: ['reviewed', 'obsolete'],
  reviewed: [],
  obsolete: ['open'],
};

/** Throws for a step that no flag may take. */
export const demandStep = (from: FlagState, to: FlagState): void => {
  if (!nextStates[from].includes(to)) throw new RangeError(`A flag does not go from ${from} to ${to}`);
};
