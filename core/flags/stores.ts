import type { Instant } from '../calendar/clock';
import type { Flag, FlagState } from './flag';
import type { FlagReview } from './reviewForm';

/** Where flags are kept. */
export interface FlagStore {
  /** Every flag of the unit: for the daily scan, not for a turn. */
  all(): Promise<Flag[]>;
  find(placementId: string, months: number): Promise<Flag | undefined>;
  /** The open flags, all or of one officer. */
  open(officer?: string): Promise<Flag[]>;
  /** Adds flags; one that is there already stays as it is. */
  add(flags: readonly Flag[]): Promise<void>;
  /** Moves a flag from a state to another. False, and nothing written, when it is no longer in the first. */
  move(flag: Flag, from: FlagState, to: FlagState): Promise<boolean>;
  markQueued(flags: readonly Flag[], at: Instant): Promise<void>;
}

/** Where the answers to flags are kept. A recorded review is never changed. */
export interface FlagReviewStore {
  find(placementId: string, months: number): Promise<FlagReview | undefined>;
  /** Records a review, or returns the one that was recorded before. */
  add(review: FlagReview): Promise<{ ok: true } | { ok: false; kind: 'already-recorded'; review: FlagReview }>;
}
