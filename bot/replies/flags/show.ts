import type { Card } from '../../../cards/element';
import { flagDecisionCard } from '../../../cards/flagDecision.card';
import { flagFormCard } from '../../../cards/flagForm.card';
import { flagGoneCard } from '../../../cards/flagGone.card';
import type { FlagNotice } from '../../../cards/flagNotice';
import { flagRecordedCard } from '../../../cards/flagRecorded.card';
import { texts } from '../../../cards/texts/texts';
import type { FlagRef } from '../../../cards/verbs';
import type { Filled } from '../../../core/flags/filled';
import { dayOfForm } from '../../../core/flags/record';
import type { FlagReview, ReviewFault } from '../../../core/flags/reviewForm';
import { isSentBack, lastDecision, reviewBefore, type Round, roundOf } from '../../../core/flags/rounds';
import type { FlagDraft } from '../../../core/flags/stores';
import { may } from '../../../core/flags/transitions';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import {
  draftOf,
  formFor,
  givenIn,
  keepIfTyped,
  keptNotices,
  findLeft,
  keepTyped,
  type Left,
  mayDecide,
  type Typed,
} from './drafts';
import { findFlag, type FlagNow } from './find';

interface More {
  notices?: readonly FlagNotice[];
  /** What was just typed and not saved, with what is wrong with it. */
  filled?: Filled;
  faults?: readonly ReviewFault[];
}

/** The round that a version belongs to; it is there, for a round begins with the first. */
const roundAt = ({ versions, flag }: FlagNow, { version }: FlagReview): Round => {
  const round = roundOf(versions, version);
  if (round === undefined) throw new Error(`The flag of ${String(flag.months)} months has a version and no answer`);
  return round;
};

interface Shown {
  draft: FlagDraft | undefined;
  filled: Filled;
}

/** What stands in the inputs: what was just typed, else a draft over what is given. */
const shownIn = async (kind: FlagReview['kind'], now: FlagNow, ports: Ports, more: More): Promise<Shown> => {
  const draft = await draftOf(kind, now, ports);
  return { draft, filled: more.filled ?? { ...givenIn(kind, now), ...draft?.filled } };
};

/** The officer's part: to answer, or to correct what was recorded last. */
const officersForm = async (
  kind: 'answered' | 'corrected',
  now: FlagNow,
  turn: Turn,
  ports: Ports,
  more: More,
): Promise<Card> => {
  const { flag, reviews, newest } = now;
  const { today, language: lang } = turn;
  const sentBack = kind === 'answered' && isSentBack(newest) ? newest : undefined;
  const again = kind === 'corrected' ? newest : sentBack;
  const round = again && roundAt(now, again);
  return flagFormCard({
    ...{ flag, kind, sentBack, lang, catalogue: ports.catalogue, version: newest?.version ?? 0 },
    ...{ today: dayOfForm(kind, round, today), before: reviewBefore(reviews, flag, round) },
    decided: lastDecision(reviews),
    ...(await shownIn(kind, now, ports, more)),
    ...{ faults: more.faults, notices: more.notices },
  });
};

/** The flag as it is now: its form, the decision, or what was recorded. */
export const flagCard = async (now: FlagNow, turn: Turn, ports: Ports, more: More = {}): Promise<Card> => {
  const { flag, newest } = now;
  const { language: lang, today } = turn;
  if (flag.state === 'obsolete') return flagGoneCard(texts[lang].flag.obsolete, more.notices, lang);
  if (may('answer', flag.state, 'officer')) return officersForm('answered', now, turn, ports, more);
  if (newest === undefined) throw new Error(`A flag is ${flag.state} and nothing is recorded`);
  const of = { flag, lang, catalogue: ports.catalogue, round: roundAt(now, newest) };
  if (mayDecide(turn) && may('decide', flag.state, 'unitHead'))
    return flagDecisionCard({
      ...{ ...of, today, decided: lastDecision(now.reviews), faults: more.faults, notices: more.notices },
      ...(await shownIn('decided', now, ports, more)),
    });
  return flagRecordedCard({ ...of, newest, notices: more.notices });
};

/** The form of a kind as long as that can be recorded; else the flag as it is now. */
export const formCard = (
  kind: FlagReview['kind'],
  now: FlagNow,
  turn: Turn,
  ports: Ports,
  more: More = {},
): Promise<Card> =>
  kind === 'corrected' && formFor(kind, now.flag.state) === kind
    ? officersForm(kind, now, turn, ports, more)
    : flagCard(now, turn, ports, more);

/** A recorded version, whatever the flag is now. */
export const versionCard = (
  version: FlagReview,
  now: FlagNow,
  { language: lang }: Turn,
  { catalogue }: Ports,
  notices: readonly FlagNotice[] = [],
): Card => {
  const { flag, newest = version } = now;
  return flagRecordedCard({ flag, lang, catalogue, round: roundAt(now, version), newest, notices });
};

/** The follow-up form of a flag, or what was recorded: of an earlier version what it said. */
export const showFlag = async (
  { version, ...ref }: FlagRef & { version?: number | undefined },
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const found = await findFlag(ref, turn, ports);
  if (!found.ok) return found.card;
  const { flag, versions } = found.now;
  const earlier = versions.find((v) => v.version === version);
  if (earlier === undefined || flag.state === 'obsolete') return flagCard(found.now, turn, ports);
  return versionCard(earlier, found.now, turn, ports);
};

/** Opens what was recorded to be corrected; a decision that was begun is kept. */
export const correctFlag = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findLeft(left, turn, ports);
  if (!found.ok) return found.card;
  const notices = await keepIfTyped(left, found.now, turn, ports);
  return formCard('corrected', found.now, turn, ports, { notices });
};

/** "Spara utkast": keeps what was typed, and shows it again. */
export const saveDraft = async (typed: FlagRef & Typed, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findLeft(typed, turn, ports);
  if (!found.ok) return found.card;
  const kept = await keepTyped(typed, found.now, turn, ports);
  const said = keptNotices(kept);
  if (typed.kind === 'decided' && !mayDecide(turn))
    return flagCard(found.now, turn, ports, { notices: [{ kind: 'onlyUnitHead' }, ...said] });
  const notices: FlagNotice[] =
    kept.isNew || said.length > 0 ? said : [{ kind: kept.draft === undefined ? 'nothingKept' : 'draftKept' }];
  return formCard(typed.kind, found.now, turn, ports, { notices });
};

/** Away from a form to the flag as it is; what was typed is kept. */
export const leaveToFlag = async (left: Left, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findLeft(left, turn, ports);
  if (!found.ok) return found.card;
  return flagCard(found.now, turn, ports, { notices: await keepIfTyped(left, found.now, turn, ports) });
};
