import type { Card } from '../../../cards/element';
import { flagGoneCard } from '../../../cards/flagGone.card';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import type { FlagRef } from '../../../cards/verbs';
import type { Actor } from '../../../core/access/actor';
import { caseScope, maySeeCaseOf } from '../../../core/access/rules';
import type { Author } from '../../../core/checklists/author';
import type { Flag } from '../../../core/flags/flag';
import { isBehind, outcomeOf } from '../../../core/flags/outcome';
import { ownerOf } from '../../../core/flags/owner';
import type { FlagReview } from '../../../core/flags/reviewForm';
import { after, type FlagMove, type Mover } from '../../../core/flags/transitions';
import type { Register } from '../../../core/register/register';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

/** A flag as it is now, with what was recorded about its placement. */
export interface FlagNow {
  flag: Flag;
  register: Register | undefined;
  /** Of all thresholds of the placement. */
  reviews: readonly FlagReview[];
  /** Of this flag alone. */
  versions: readonly FlagReview[];
  newest: FlagReview | undefined;
}

export type FoundFlag = { ok: true; now: FlagNow } | { ok: false; card: Card };

export const authorOf = ({ actor: { id, name } }: Turn): Author => ({ id, name });

const moverOf = (person: Actor | undefined): Mover => (person?.role === 'unitHead' ? 'unitHead' : 'officer');

/** What the person who speaks does to a flag. */
export const moveOf = (event: FlagMove['event'], turn: Turn, change: FlagMove['change'] = {}): FlagMove => {
  const { today, now: at, actor } = turn;
  return { event, mover: moverOf(actor), today, at, by: authorOf(turn), change };
};

/** Who recorded it: whoever looks at it now may be somebody else, where a process died in between. */
const recorderOf = async ({ kind, by }: FlagReview, { actor }: Turn, { staff }: Ports): Promise<Mover> => {
  if (kind === 'decided') return 'unitHead';
  return moverOf(by.id === actor.id ? actor : await staff.find(actor.tenantId, by.id));
};

/** Gives the flag what follows from a recorded review, unless it has that already; the flag as it is then. */
export const settle = async (flag: Flag, review: FlagReview, turn: Turn, ports: Ports): Promise<Flag> => {
  const { today, now: at } = turn;
  const mover = await recorderOf(review, turn, ports);
  const { event, change } = outcomeOf(review, mover);
  const move: FlagMove = { event, mover, today, at, by: review.by, change };
  const result = await ports.flags.change(flag, (f) => (isBehind(f, review) ? after(f, move) : undefined));
  return result.flag ?? flag;
};

/** The flag with all that was recorded; a review whose outcome it does not have yet is made good. */
const flagNow = async (flag: Flag, register: Register | undefined, turn: Turn, ports: Ports): Promise<FlagNow> => {
  const reviews = await ports.flagReviews.ofPlacement(flag.placementId);
  const versions = reviews.filter(({ months }) => months === flag.months);
  const newest = versions.at(-1);
  const settled = isBehind(flag, newest) ? await settle(flag, newest, turn, ports) : flag;
  return { flag: settled, register, reviews, versions, newest };
};

/**
 * The flag, if it is there and the asker may see it here; else a notice that says why not. One of another officer is not
 * there: which customers have a flag is nobody else's business.
 */
export const findFlag = async (ref: FlagRef, turn: Turn, ports: Ports): Promise<FoundFlag> => {
  const t = texts[turn.language].refusal;
  const refused = (sentence: string): FoundFlag => ({ ok: false, card: noticeCard(turn.language, sentence) });
  if (turn.audience === 'shared') return refused(t.onlyPersonal);
  if (caseScope(turn.actor).kind === 'none') return refused(t.noCases);
  const [flag, current] = await Promise.all([ports.flags.find(ref), ports.registers.current()]);
  if (flag === undefined || !maySeeCaseOf(turn.actor, ownerOf(flag, current?.register)))
    return { ok: false, card: flagGoneCard(t.noFlag, [], turn.language) };
  return { ok: true, now: await flagNow(flag, current?.register, turn, ports) };
};
