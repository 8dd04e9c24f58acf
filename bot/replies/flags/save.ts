import type { Card } from '../../../cards/element';
import type { FlagNotice } from '../../../cards/flagNotice';
import type { FlagRef } from '../../../cards/verbs';
import type { Instant } from '../../../core/calendar/clock';
import { filledOf } from '../../../core/flags/filled';
import { isRepeated, readFilling } from '../../../core/flags/record';
import type { FlagReview } from '../../../core/flags/reviewForm';
import { isSentBack } from '../../../core/flags/rounds';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import {
  draftOf,
  dropDrafts,
  findLeft,
  formFor,
  keepIfTyped,
  keepTyped,
  keptNotices,
  mayDecide,
  type Typed,
} from './drafts';
import { authorOf, type FlagNow, settle } from './find';
import { flagCard, formCard, versionCard } from './show';

/** A form that is sent, and the newest version that the card knew. */
export interface Saving extends FlagRef {
  version: number;
  seen?: Instant | undefined;
  inputs: Readonly<Record<string, string | undefined>>;
}

/** The flag with a version that was just recorded, or was before by the same click. */
const recorded = async (review: FlagReview, now: FlagNow, turn: Turn, ports: Ports): Promise<Card> => {
  const isNew = now.newest === undefined || now.newest.version < review.version;
  const flag = isNew ? await settle(now.flag, review, turn, ports) : now.flag;
  const next: FlagNow = isNew
    ? { ...now, flag, newest: review, versions: [...now.versions, review], reviews: [...now.reviews, review] }
    : now;
  await dropDrafts(review, ports);
  // The unit head, who filled in the officer's part, goes on to the decision.
  const goesOn = review.kind === 'answered' && flag.state === 'awaitingDecision' && mayDecide(turn);
  if (next.newest === review && isSentBack(review))
    return versionCard(review, next, turn, ports, [{ kind: 'sentBack' }]);
  return flagCard(next, turn, ports, goesOn ? { notices: [{ kind: 'firstPartRecorded' }] } : {});
};

/** Somebody recorded while the form was filled in: says so, shows what was recorded, and loses nothing that was typed. */
const overtaken = async (typed: Typed, now: FlagNow, turn: Turn, ports: Ports): Promise<Card> => {
  const { flag, newest } = now;
  if (newest === undefined) return flagCard(now, turn, ports);
  const by =
    newest.by.id === turn.actor.id ? ({ own: true } as const) : ({ own: false, name: newest.by.name } as const);
  const kept = await keepTyped(typed, now, turn, ports);
  const kind = formFor(typed.kind, flag.state);
  const also = keptNotices(kept).filter((notice) => notice.kind !== 'draftKept');
  const say = (notice: FlagNotice): FlagNotice[] => [notice, ...also];
  switch (kind) {
    case 'answered':
      return flagCard(now, turn, ports, {
        notices: say(typed.kind === 'corrected' ? { kind: 'tooLateToCorrect' } : { kind: 'changed', by }),
      });
    case 'corrected':
      return flagCard(now, turn, ports, {
        notices: say({ kind: kept.draft === undefined ? 'meanwhile' : 'meanwhileAsDraft', by }),
      });
    case 'decided':
      return flagCard(now, turn, ports, { notices: say({ kind: 'decisionChanged', by }) });
    case undefined:
      return flagCard(now, turn, ports, { notices: say({ kind: 'meanwhile', by }) });
  }
};

/**
 * Records a form as the next version: first the version, which is only ever created, then what it means for the flag. The
 * same click again is answered the same; a form that is older than what was recorded since changes nothing.
 */
const record = async (kind: FlagReview['kind'], saving: Saving, turn: Turn, ports: Ports): Promise<Card> => {
  const { version, seen, inputs } = saving;
  const typed: Typed = { kind, seen, inputs };
  const left = { ...saving, ...typed };
  const found = await findLeft(left, turn, ports);
  if (!found.ok) return found.card;
  const { now } = found;
  const { flag, versions, newest } = now;
  const onlyUnitHead: FlagNotice[] = kind === 'decided' && !mayDecide(turn) ? [{ kind: 'onlyUnitHead' }] : [];
  if (flag.state === 'obsolete' || onlyUnitHead.length > 0)
    return flagCard(now, turn, ports, { notices: [...onlyUnitHead, ...(await keepIfTyped(left, now, turn, ports))] });
  const read = readFilling({ kind, months: flag.months, version, inputs }, versions, turn.today);
  const next = versions.find((v) => v.version === version + 1);
  if (read.ok && isRepeated(next, read.review, turn.actor.id) && next !== undefined)
    return recorded(next, now, turn, ports);
  if ((newest?.version ?? 0) !== version || formFor(kind, flag.state) !== kind)
    return overtaken(typed, now, turn, ports);
  if (!read.ok) {
    const { refused } = await keepTyped(typed, now, turn, ports);
    // What is kept lacks what was refused, and its field says so.
    const filled = (await draftOf(kind, now, ports))?.filled ?? filledOf(flag.months, kind, inputs).filled;
    const unsaid = refused.filter((field) => !read.faults.some((f) => f.field === field));
    const notices: FlagNotice[] = unsaid.length > 0 ? [{ kind: 'refused', fields: unsaid }] : [];
    return formCard(kind, now, turn, ports, { filled, faults: read.faults, notices });
  }
  const { placementId, months } = flag;
  const review: FlagReview = {
    ...{ placementId, months, version: version + 1, ...read.review },
    ...{ by: authorOf(turn), at: turn.now },
  };
  const added = await ports.flagReviews.add(review);
  if (added.ok) return recorded(review, now, turn, ports);
  // Somebody was faster by a moment, or the same click came twice at once.
  if (isRepeated(added.review, read.review, turn.actor.id)) return recorded(added.review, now, turn, ports);
  const since = await findLeft(left, turn, ports);
  return since.ok ? overtaken(typed, since.now, turn, ports) : since.card;
};

/** Records the officer's part. */
export const saveFlag = (saving: Saving, turn: Turn, ports: Ports): Promise<Card> =>
  record('answered', saving, turn, ports);

/** Records what was mended, and why. */
export const saveCorrection = (saving: Saving, turn: Turn, ports: Ports): Promise<Card> =>
  record('corrected', saving, turn, ports);

/** Records the unit head's part. */
export const decideFlag = (saving: Saving, turn: Turn, ports: Ports): Promise<Card> =>
  record('decided', saving, turn, ports);
