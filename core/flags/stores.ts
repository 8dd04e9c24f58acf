import type { Instant } from '../calendar/clock';
import type { Author } from '../checklists/author';
import type { Flag, FlagRef, FlagState } from './flag';
import type { FlagReview } from './reviewForm';

/** What became of a change: `refused` when the flag, as it is now, does not take it; then `flag` says how it is. */
export type FlagChange = { kind: 'done'; flag: Flag } | { kind: 'refused'; flag: Flag | undefined };

/** In which alert somebody is told of a flag. */
export interface QueuedMark extends FlagRef {
  alertId: string;
}

/** Where flags are kept. */
export interface FlagStore {
  /** Every flag of the unit: for the daily scan, not for a turn. */
  all(): Promise<Flag[]>;
  find(ref: FlagRef): Promise<Flag | undefined>;
  /** The flags of a placement, of all its thresholds. */
  ofPlacement(placementId: string): Promise<Flag[]>;
  /** The flags in some states: all, or those that an officer has by the register or was handed. */
  inStates(states: readonly FlagState[], officer?: string): Promise<Flag[]>;
  /** Adds flags; one that is there already stays as it is. */
  add(flags: readonly Flag[]): Promise<void>;
  /**
   * Writes what `step` makes of the flag as it is now, in one piece: whoever else changes it meanwhile, `step` is asked
   * again. Undefined from `step` writes nothing. A step takes no time and asks nobody.
   */
  change(ref: FlagRef, step: (flag: Flag) => Flag | undefined): Promise<FlagChange>;
  /** Marks of each in which alert the officer, or the unit head, is told of it. All of them must be there. */
  markQueued(marks: readonly QueuedMark[], whom: 'officer' | 'unitHead'): Promise<void>;
}

/** Where the answers to flags are kept. A recorded version is never changed: a correction is the next one. */
export interface FlagReviewStore {
  /** The newest version; undefined when there is none. */
  find(ref: FlagRef): Promise<FlagReview | undefined>;
  /** Every version of a placement, of all its thresholds: by threshold, then version. */
  ofPlacement(placementId: string): Promise<FlagReview[]>;
  /** Every version of the unit: for figures, not for a turn about one case. */
  all(): Promise<FlagReview[]>;
  /** Records a version, or returns the one of the same number that was recorded before. */
  add(review: FlagReview): Promise<{ ok: true } | { ok: false; kind: 'already-recorded'; review: FlagReview }>;
}

/** Which form of a flag was left: the answer, a correction of it, or the unit head's decision. */
export interface DraftRef extends FlagRef {
  kind: FlagReview['kind'];
}

/** What has been filled in of a form and not sent, by field id. It lies on the server until the form is recorded. */
export interface FlagDraft extends DraftRef {
  filled: Readonly<Record<string, string>>;
  by: Author;
  at: Instant;
}

export interface FlagDraftStore {
  find(ref: DraftRef): Promise<FlagDraft | undefined>;
  put(draft: FlagDraft): Promise<void>;
  remove(ref: DraftRef): Promise<void>;
}
