import { checklistOverviewCard } from '../../../cards/checklistOverview.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import type { ReviewRef } from '../../../cards/verbs';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';
import { findReview } from './review';

/** A review section by section, as it is or as an earlier revision was locked. */
export const showOverview = async (
  ref: ReviewRef,
  revision: number | undefined,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found.card;
  const { template, review } = found;
  const { language: lang, today } = turn;
  if (revision === undefined || revision === review.revision)
    return checklistOverviewCard({ template, review, lang, today });
  const past = review.earlier.find((one) => one.revision === revision);
  const locked = past && (await ports.reviews.revision(review.key, revision));
  return locked === undefined
    ? refused(turn, texts[lang].refusal.staleCard)
    : checklistOverviewCard({ template, review: locked, past, lang, today });
};
