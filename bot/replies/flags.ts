import type { Card } from '../../cards/element';
import { flagFormCard } from '../../cards/flagForm.card';
import { flagRecordedCard } from '../../cards/flagRecorded.card';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import type { FlagRef } from '../../cards/verbs';
import { caseScope, maySeeCaseOf } from '../../core/access/rules';
import type { Flag } from '../../core/flags/flag';
import { isBehind, outcomeOf } from '../../core/flags/outcome';
import { ownerOf } from '../../core/flags/owner';
import { type FlagReview, readReview } from '../../core/flags/reviewForm';
import { after, type Mover } from '../../core/flags/transitions';
import type { Register } from '../../core/register/register';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

const registerOf = async (ports: Ports): Promise<Register | undefined> => (await ports.registers.current())?.register;

type Found = { ok: true; flag: Flag } | { ok: false; card: Card };

/**
 * The flag, if it is there and the asker may see it here; else a notice that says why not. One of another officer is not
 * there: which customers have a flag is nobody else's business.
 */
const findFlag = async (ref: FlagRef, turn: Turn, ports: Ports): Promise<Found> => {
  const t = texts[turn.language].refusal;
  const refused = (sentence: string): Found => ({ ok: false, card: noticeCard(turn.language, sentence) });
  if (turn.audience === 'shared') return refused(t.onlyPersonal);
  if (caseScope(turn.actor).kind === 'none') return refused(t.noCases);
  const flag = await ports.flags.find(ref);
  const seen = flag !== undefined && maySeeCaseOf(turn.actor, ownerOf(flag, await registerOf(ports)));
  return seen ? { ok: true, flag } : refused(t.noFlag);
};

const moverOf = ({ actor }: Turn): Mover => (actor.role === 'unitHead' ? 'unitHead' : 'officer');

/** Gives the flag what follows from a recorded review, unless it has that already; the flag as it is then. */
const settle = async (flag: Flag, review: FlagReview, turn: Turn, ports: Ports): Promise<Flag> => {
  const { today, now: at } = turn;
  const { event, change } = outcomeOf(review);
  const move = { event, mover: moverOf(turn), today, at, by: review.by, change };
  const result = await ports.flags.change(flag, (f) => (isBehind(f, review) ? after(f, move) : undefined));
  return result.flag ?? flag;
};

const isOver = ({ state }: Flag): boolean => state === 'reviewed' || state === 'awaitingDecision';

/** What a flag that waits for nobody has become; undefined while it is to be answered. */
const closed = async (found: Flag, turn: Turn, ports: Ports): Promise<Card | undefined> => {
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
