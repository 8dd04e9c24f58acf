import { checklistOverviewCard, type OverviewNotice } from '../../../cards/checklistOverview.card';
import type { Card } from '../../../cards/element';
import type { ReviewRef } from '../../../cards/verbs';
import { givenIn, missingItems } from '../../../core/checklists/progress';
import { MOST_REASON, type ProviderReview } from '../../../core/checklists/review';
import { readText } from '../../../core/checklists/typedText';
import { onlyYours } from '../../onlyYours';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { authorOf, findReview } from './review';

/** So often it is looked at again when somebody changes it meanwhile. */
const TRIES = 4;

/**
 * Completes a review: locks it as it was read, when nothing is missing. Whoever fills in may complete: the work is done
 * when the last answer is there, and a locked review can be opened again.
 */
export const completeReview = async (ref: ReviewRef, revision: number, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang, today, now } = turn;
  const by = authorOf(turn);
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found.card;
  const { template } = found;
  const overview = (review: ProviderReview, notice: OverviewNotice): Card =>
    checklistOverviewCard({ template, review, lang, today, notice });
  const asLocked = (review: ProviderReview): Card =>
    overview(review, review.locked?.by.id === by.id ? 'completed' : 'alreadyLocked');
  let { review } = found;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (review.locked !== undefined) return asLocked(review);
    if (review.revision !== revision) return overview(review, 'reopenedSince');
    if (missingItems(template, givenIn(review.answers)).length > 0) return overview(review, 'missing');
    const result = await ports.reviews.lock({ key: review.key, by, at: now, expectedChanges: review.changes });
    if (result.kind === 'done') return asLocked(result.review);
    ({ review } = result);
  }
  return overview(review, 'busy');
};

interface Reopening {
  ref: ReviewRef;
  /** The locked revision that the card showed. */
  revision: number;
  typed: Readonly<Record<string, string | undefined>>;
}

/** Opens a locked review again, and begins its next revision; why is asked for and kept. */
export const reopenReview = async ({ ref, revision, typed }: Reopening, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang, today, now } = turn;
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found.card;
  const { template, review } = found;
  const words = typed['reason'] ?? '';
  const reason = readText(words, MOST_REASON);
  const mayRepeat = reason.ok || reason.kind === 'tooLong';
  /** Somebody was faster: what was typed is shown, and where it can be used again it stands in its input. */
  const overtaken = (now: ProviderReview): Card => {
    const notice: OverviewNotice = now.locked === undefined ? 'alreadyOpen' : 'newer';
    const of = { template, review: now, lang, today, notice };
    return mayRepeat
      ? onlyYours(checklistOverviewCard({ ...of, reopening: { typed: words } }))
      : checklistOverviewCard(of);
  };
  // One that was never locked may not have been begun.
  if (review.locked === undefined && (review.earlier.length === 0 || !reason.ok)) return overtaken(review);
  if (!reason.ok) {
    const reopening = { fault: reason.kind, typed: words };
    return onlyYours(checklistOverviewCard({ template, review, lang, today, reopening }));
  }
  const change = { key: review.key, by: authorOf(turn), at: now, revision, reason: reason.value };
  const result = await ports.reviews.reopen(change);
  if (result.kind !== 'done') return overtaken(result.review);
  return checklistOverviewCard({ template, review: result.review, lang, today, notice: 'reopened' });
};
