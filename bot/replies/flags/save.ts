import type { Card } from '../../../cards/element';
import { flagFormCard } from '../../../cards/flagForm.card';
import { flagRecordedCard } from '../../../cards/flagRecorded.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import type { FlagRef } from '../../../cards/verbs';
import { type FlagReview, readReview } from '../../../core/flags/reviewForm';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { findFlag } from './find';
import { closed, isOver, settle } from './show';

/** Records the follow-up: the review first, then the flag; a repeated or late save changes nothing and says so. */
export const saveFlag = async (
  ref: FlagRef,
  filled: Readonly<Record<string, string | undefined>>,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const found = await findFlag(ref, turn, ports);
  if (!found.ok) return found.card;
  const { flag } = found;
  const { today, now, language: lang, actor } = turn;
  if (flag.state === 'obsolete') return noticeCard(lang, texts[lang].flags.obsolete);
  const read = readReview(flag.months, filled, today);
  if (!read.ok) {
    const late = await closed(flag, turn, ports);
    return late ?? flagFormCard({ flag, today, catalogue: ports.catalogue, lang, filled, faults: read.faults });
  }
  const review: FlagReview = {
    placementId: flag.placementId,
    months: flag.months,
    version: (flag.reviewVersion ?? 0) + (isOver(flag) ? 0 : 1),
    kind: 'answered',
    answers: read.answers,
    by: { id: actor.id, name: actor.name },
    at: now,
  };
  const added = await ports.flagReviews.add(review);
  await settle(flag, added.ok ? review : added.review, turn, ports);
  if (added.ok) return flagRecordedCard({ flag, review, before: false, lang });
  const same = added.review.by.id === actor.id && JSON.stringify(added.review.answers) === JSON.stringify(read.answers);
  return flagRecordedCard({ flag, review: added.review, before: !same, lang });
};
