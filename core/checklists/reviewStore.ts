import type { Instant } from '../calendar/clock';
import type { ItemAnswer } from './answer';
import type { Author, ProviderReview, ReviewKey, StoredAnswer } from './review';

/**
 * - `saved`: stored now, or already stored by the very same save (Teams may deliver a click twice).
 * - `changed`: what is stored is not what was seen, and nothing was written: someone stored another answer since
 *   `expectedVersion`, or there is none any more (the review was begun afresh).
 */
export type SaveResult =
  { kind: 'saved'; review: ProviderReview } | { kind: 'changed'; review: ProviderReview; current?: StoredAnswer };

export interface SaveAnswer {
  key: ReviewKey;
  answer: ItemAnswer;
  by: Author;
  at: Instant;
  /** The version that the person saw; 0 for no answer. */
  expectedVersion: number;
}

/** Where reviews are kept. An answer, its history and the review's own row change together or not at all. */
export interface ReviewStore {
  /** The review, begun now when it was not there. */
  open(key: ReviewKey, by: Author, at: Instant, templateVersion: number): Promise<ProviderReview>;
  find(key: ReviewKey): Promise<ProviderReview | undefined>;
  save(save: SaveAnswer): Promise<SaveResult>;
}

/** Did the same person give the same answer? Then a repeated save has nothing left to do. */
export const isSameAnswer = (stored: StoredAnswer, answer: ItemAnswer, by: Author): boolean =>
  stored.by.id === by.id &&
  stored.answer.value === answer.value &&
  stored.answer.comment === answer.comment &&
  stored.answer.evidence === answer.evidence;
