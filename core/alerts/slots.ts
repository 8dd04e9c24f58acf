/** Teams takes 50 requests a second of one app in one tenant; this far apart, 48 begin in any second. */
export const SLOT_MS = 21;

/** A slot that is this long ago is not used any more: who used it late would go with the next ones. */
export const LATEST_MS = 100;

/**
 * A message that is on its way holds up the next until that is so late. Well before LATEST_MS: where each is late, a
 * moment in which the process does something else must not cost the slot.
 */
export const OVERLAP_AFTER_MS = 40;

/** Nobody reserves so far ahead: a clock was wrong. */
const FARTHEST_MS = 60_000;

/**
 * The times at which messages may be sent, shared by all instances. Who sends reserves a block of slots, SLOT_MS apart;
 * those that are not used expire.
 */
export interface SendSlots {
  /** Reserves so many slots from `now` on, after all that are reserved; the first of them. Both in epoch milliseconds. */
  reserve(count: number, now: number): Promise<number>;
}

/** The first slot of a new block, where `free` is the end of those that are reserved. */
export const firstSlot = (free: number | undefined, now: number): number =>
  free === undefined || free - now > FARTHEST_MS ? now : Math.max(free, now);
