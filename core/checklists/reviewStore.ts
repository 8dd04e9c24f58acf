import * as z from 'zod';
import type { Instant } from '../calendar/clock';
import type { Day } from '../calendar/day';
import type { Action } from './action';
import type { ItemAnswer } from './answer';
import type { Author } from './author';
import { type ProviderReview, ReviewKey, type StoredAnswer } from './review';

/**
 * - `saved`: stored now, or already stored by the very same save (Teams may deliver a click twice).
 * - `changed`: what is stored is not what was seen, and nothing was written: someone stored another answer since
 *   `expectedVersion`, or there is none any more (the review was begun afresh).
 * - `locked`: the review has been completed, and nothing was written.
 * - `notAsked`: by the answers that are stored the item is not asked (see `isAsked`), and nothing was written.
 */
export type SaveResult =
  | { kind: 'saved'; review: ProviderReview }
  | { kind: 'changed'; review: ProviderReview; current?: StoredAnswer }
  | { kind: 'locked'; review: ProviderReview }
  | { kind: 'notAsked'; review: ProviderReview };

export interface SaveAnswer {
  key: ReviewKey;
  answer: ItemAnswer;
  by: Author;
  at: Instant;
  /** The version that the person saw; 0 for no answer. */
  expectedVersion: number;
  /**
   * The action that the answer opens, stored with it in one transaction, unless the item has an open one; given the
   * actions that there are.
   */
  opens?: (actions: Iterable<Action>) => Action;
  /** Is the item asked, given the answers that there are? Without it, it is. */
  isAsked?: (answers: ProviderReview['answers']) => boolean;
}

/** `changed`: it is not as it was seen; the review as it is. */
export type ChangeResult = { kind: 'done'; review: ProviderReview } | { kind: 'changed'; review: ProviderReview };

interface Change {
  key: ReviewKey;
  by: Author;
  at: Instant;
}

export interface LockReview extends Change {
  expectedChanges: number;
}

export interface ReopenReview extends Change {
  revision: number;
  reason: string;
}

export interface SaveAction extends Change {
  action: Action;
}

export interface ReminderMark {
  actionId: string;
  owner: string;
  of: Day;
}

/** Where a person was last, so that "fortsätt checklistan" goes on there. */
export const LastPlace = z.strictObject({ ...ReviewKey.shape });
export type LastPlace = z.infer<typeof LastPlace>;

/** A review in lists and figures: no texts, only the day of each answer, and the code of a rating or choice. */
export interface ReviewSummary extends Pick<
  ProviderReview,
  'key' | 'templateVersion' | 'started' | 'revision' | 'locked' | 'changed'
> {
  given: ReadonlyMap<string, { value: string; day: Day }>;
  openActions: number;
}

/** The reviews of one year, of one provider, or both. */
export interface ReviewSelection {
  year?: number;
  provider?: string;
}

/** Where reviews are kept. An answer, its history and the review's own row change together or not at all. */
export interface ReviewStore {
  /** The review, begun now when it was not there. */
  open(key: ReviewKey, by: Author, at: Instant, templateVersion: number): Promise<ProviderReview>;
  find(key: ReviewKey): Promise<ProviderReview | undefined>;
  /**
   * The review as it was seen last here, which may be a while ago; as it is, when it was not. For checking what a person
   * typed before it is saved: it costs nothing, and a save looks for itself at what is stored.
   */
  recall(key: ReviewKey): Promise<ProviderReview | undefined>;
  save(save: SaveAnswer): Promise<SaveResult>;
  /** Completes it, unless anything in it changed since `expectedChanges`. Completing what is completed changes nothing. */
  lock(change: LockReview): Promise<ChangeResult>;
  /**
   * Opens a locked revision again, and begins the next. `changed` when another revision is in force or it is not locked,
   * unless the same person opened it for the same reason and it is open still.
   */
  reopen(change: ReopenReview): Promise<ChangeResult>;
  /** A revision as it was locked, opened again since or not: answers, and no actions. Undefined when there is none. */
  revision(key: ReviewKey, revision: number): Promise<ProviderReview | undefined>;
  /**
   * Stores a changed action, when it is still the version before (`action.version - 1`). In a locked review too. The
   * very same change again is `done`.
   */
  saveAction(change: SaveAction): Promise<ChangeResult>;
  /**
   * Marks an action as one that its owner was reminded of as due on a day, unless it is closed, handed over or due on
   * another day since. That is nobody's change: neither the action's version nor the review's changes count it.
   */
  markReminded(key: ReviewKey, mark: ReminderMark): Promise<ChangeResult>;
  /** Every version of an item's answer, the first one first. */
  history(key: ReviewKey, itemId: string): Promise<StoredAnswer[]>;
  /** The reviews that have been begun. One range and a point read for each; never a scan. */
  summaries(selection: ReviewSelection): Promise<ReviewSummary[]>;
  /** Remembers where a person is. */
  remember(userId: string, place: LastPlace): Promise<void>;
  lastPlace(userId: string): Promise<LastPlace | undefined>;
}

/** Did the same person give the same answer? Then a repeated save has nothing left to do. */
export const isSameAnswer = (stored: StoredAnswer, answer: ItemAnswer, by: Author): boolean =>
  stored.by.id === by.id &&
  stored.answer.value === answer.value &&
  stored.answer.comment === answer.comment &&
  stored.answer.evidence === answer.evidence;

/** Is it the same change, apart from its moment? */
export const isSameAction = (stored: Action, action: Action): boolean =>
  stored.version === action.version &&
  stored.text === action.text &&
  stored.owner.id === action.owner.id &&
  stored.due === action.due &&
  stored.remindedOf === action.remindedOf &&
  stored.closed?.note === action.closed?.note &&
  stored.closed?.by.id === action.closed?.by.id;
