import type { Card } from '../../../cards/element';
import { flagFormCard } from '../../../cards/flagForm.card';
import { flagRecordedCard } from '../../../cards/flagRecorded.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import type { FlagRef } from '../../../cards/verbs';
import type { Flag } from '../../../core/flags/flag';
import { isBehind, outcomeOf } from '../../../core/flags/outcome';
import type { FlagReview } from '../../../core/flags/reviewForm';
import { after, type Mover } from '../../../core/flags/transitions';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { findFlag } from './find';

const moverOf = ({ actor }: Turn): Mover => (actor.role === 'unitHead' ? 'unitHead' : 'officer');

/** Gives the flag what follows from a recorded review, unless it has that already; the flag as it is then. */
export const settle = async (flag: Flag, review: FlagReview, turn: Turn, ports: Ports): Promise<Flag> => {
  const { today, now: at } = turn;
  const { event, change } = outcomeOf(review);
  const move = { event, mover: moverOf(turn), today, at, by: review.by, change };
  const result = await ports.flags.change(flag, (f) => (isBehind(f, review) ? after(f, move) : undefined));
  return result.flag ?? flag;
};

export const isOver = ({ state }: Flag): boolean => state === 'reviewed' || state === 'awaitingDecision';

/** What a flag that waits for nobody has become; undefined while it is to be answered. */
export const closed = async (found: Flag, turn: Turn, ports: Ports): Promise<Card | undefined> => {
  const lang = turn.language;
  const review = await ports.flagReviews.find(found);
  // A process that died between the two writes leaves the flag as it was: the review is what counts.
  const flag = isBehind(found, review) ? await settle(found, review, turn, ports) : found;
  if (flag.state === 'obsolete') return noticeCard(lang, texts[lang].flags.obsolete);
  return isOver(flag) && review !== undefined ? flagRecordedCard({ flag, review, before: false, lang }) : undefined;
};

/** The follow-up form of a flag, or what was recorded. */
export const showFlag = async (ref: FlagRef, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findFlag(ref, turn, ports);
  if (!found.ok) return found.card;
  const { flag } = found;
  const { today, language: lang } = turn;
  return (await closed(flag, turn, ports)) ?? flagFormCard({ flag, today, catalogue: ports.catalogue, lang });
};
