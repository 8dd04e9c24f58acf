import type { Instant } from '../calendar/clock';
import type { Flag, FlagState, News } from './flag';
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
  /**
   * Moves a flag from a state to another that may follow it (else throws). False, and nothing written, when it is no
   * longer in the first. With `news` it is to be told of anew: it gets that officer and alert, and is not queued.
   */
  move(flag: Flag, from: FlagState, to: FlagState, news?: News): Promise<boolean>;
  /** Gives an open flag to another officer, who is to be told of it. False, and nothing written, when it is not open. */
  handOver(flag: Flag, news: News): Promise<boolean>;
  markQueued(flags: readonly Flag[], at: Instant): Promise<void>;
}

/** Where the answers to flags are kept. A recorded review is never changed. */
export interface FlagReviewStore {
  find(placementId: string, months: number): Promise<FlagReview | undefined>;
  /** Records a review, or returns the one that was recorded before. */
  add(review: FlagReview): Promise<{ ok: true } | { ok: false; kind: 'already-recorded'; review: FlagReview }>;
}
