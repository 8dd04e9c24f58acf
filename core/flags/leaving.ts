import { addDays, type Day, daysBetween } from '../calendar/day';
import { type Flag, type FlagState, type UnitHeadNews, WAITS_FOR_OFFICER, waitingSinceOf } from './flag';

export const withoutOfficerNews = (flag: Flag): Flag => {
  const rest = { ...flag };
  delete rest.news;
  delete rest.alertId;
  delete rest.queuedIn;
  return rest;
};

export const withoutUnitNews = (flag: Flag): Flag => {
  const rest = { ...flag };
  delete rest.unitNews;
  delete rest.unitAlertId;
  delete rest.unitQueuedIn;
  return rest;
};

/** What the unit head is to hear whatever the flag has become meanwhile, unless the placement is over. */
const LASTING: readonly (UnitHeadNews | undefined)[] = ['corrected', 'notEnded'];

/** What is needed should the placement come back: it may have been missing in one import only. */
const whenItExpires = (flag: Flag): Partial<Flag> => {
  const { state, snoozedUntil, escalatedOn } = flag;
  return {
    ...{ expiredFrom: state, waitingSince: waitingSinceOf(flag) },
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(escalatedOn === undefined ? {} : { escalatedOn }),
  };
};

/**
 * Of a flag that comes back. The days on which it was gone are none on which somebody waited for its officer; the day on
 * which the officer answered stays what it was.
 */
const whenItReturns = ({ since, waitingSince, snoozedUntil, escalatedOn }: Flag, to: FlagState, today: Day) => {
  if (to === 'snoozed') return snoozedUntil === undefined ? {} : { snoozedUntil };
  if (waitingSince === undefined) return {};
  if (to === 'awaitingDecision') return { waitingSince };
  return {
    waitingSince: addDays(waitingSince, daysBetween(since, today)),
    ...(escalatedOn === undefined ? {} : { escalatedOn }),
  };
};

/** Does another officer get it, while it waits for an answer all the time? */
const waitsOn = ({ state }: Flag, to: FlagState): boolean =>
  WAITS_FOR_OFFICER.includes(state) && WAITS_FOR_OFFICER.includes(to);

const lastingIn = (flag: Flag, to: FlagState, today: Day): Partial<Flag> => {
  if (to === 'obsolete') return whenItExpires(flag);
  if (flag.state === 'obsolete') return whenItReturns(flag, to, today);
  if (!waitsOn(flag, to)) return {};
  const { escalatedOn } = flag;
  return { waitingSince: waitingSinceOf(flag), ...(escalatedOn === undefined ? {} : { escalatedOn }) };
};

/**
 * What belongs to a state alone goes with it: how long it was snoozed, who was reminded, what was to be told of it. With
 * another officer the case has waited for as long as it had, and the unit head is told so.
 */
export const leavingState = (flag: Flag, to: FlagState, today: Day): Flag => {
  const rest = withoutOfficerNews(flag);
  delete rest.waitingSince;
  delete rest.expiredFrom;
  delete rest.snoozedUntil;
  delete rest.remindedOn;
  delete rest.escalatedOn;
  const isToldStill = to !== 'obsolete' && (LASTING.includes(flag.unitNews) || waitsOn(flag, to));
  return { ...(isToldStill ? rest : withoutUnitNews(rest)), ...lastingIn(flag, to, today) };
};
