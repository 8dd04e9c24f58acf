import { addDays, type Day, daysBetween } from '../calendar/day';
import { type Flag, type FlagState, type UnitHeadNews, waitingSinceOf } from './flag';

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
const LASTING: readonly (UnitHeadNews | undefined)[] = ['corrected'];

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

const lastingIn = (flag: Flag, to: FlagState, today: Day): Partial<Flag> => {
  if (to === 'obsolete') return whenItExpires(flag);
  return flag.state === 'obsolete' ? whenItReturns(flag, to, today) : {};
};

/** What belongs to a state alone goes with it: how long it was snoozed, who was reminded, what was to be told of it. */
export const leavingState = (flag: Flag, to: FlagState, today: Day): Flag => {
  const rest = withoutOfficerNews(flag);
  delete rest.waitingSince;
  delete rest.expiredFrom;
  delete rest.snoozedUntil;
  delete rest.remindedOn;
  delete rest.escalatedOn;
  const isToldStill = to !== 'obsolete' && LASTING.includes(flag.unitNews);
  return { ...(isToldStill ? rest : withoutUnitNews(rest)), ...lastingIn(flag, to, today) };
};
