import { dayInStockholm } from '../calendar/clock';
import { type Day, daysBetween } from '../calendar/day';
import { type Alert, dayOfUnitDigest, type Undelivered } from './alert';

/** Of somebody who is still not reached, and of whom no more has to be said, the unit head hears again after so many days. */
export const AGAIN_AFTER_DAYS = 7;

const dayTold = ({ unitQueuedIn }: Undelivered): Day | undefined => dayOfUnitDigest(unitQueuedIn ?? '');

/** Was it given up after a digest had said that it is tried again? That comes later on a morning than the digest. */
const isGivenUpSince = (each: Undelivered): boolean => {
  const { state, reason, changedAt } = each.alert;
  const told = dayTold(each);
  return state === 'failed' && reason === 'tooManyTries' && told !== undefined && told <= dayInStockholm(changedAt);
};

/** Has a unit head's digest told of it, as it is? */
export const isTold = (each: Undelivered): boolean =>
  each.unitAlertId !== undefined && each.unitAlertId === each.unitQueuedIn && !isGivenUpSince(each);

/** In which digest a run that died has begun to tell of it. */
export const begunIn = ({ unitAlertId, unitQueuedIn }: Undelivered): string | undefined =>
  unitAlertId === unitQueuedIn ? undefined : unitAlertId;

/** What it tells of, however often and why: cases, or actions. Other messages are counted by nobody. */
const mattersIn = (alert: Alert): string[] => {
  switch (alert.kind) {
    case 'flags':
      return alert.flags.map(({ placementId }) => placementId);
    case 'actions':
      return alert.actions.map(({ template, provider, year, actionId }) =>
        JSON.stringify([template, provider, year, actionId]),
      );
    case 'unit':
    case 'warning':
    case 'weekly':
      return [];
  }
};

const matters = (all: readonly Undelivered[]): string[] => all.flatMap(({ alert }) => mattersIn(alert));

/** Of what does not reach one recipient for one reason: all that was not told, or nothing, when that was told lately. */
const newsOf = (all: readonly Undelivered[], today: Day): Undelivered[] => {
  const told = all.filter(isTold);
  const untold = all.filter((each) => !isTold(each));
  const known = new Set(matters(told));
  const isMore = matters(untold).some((matter) => !known.has(matter));
  const days = told.flatMap((each) => dayTold(each) ?? []);
  const isLately = days.some((day) => daysBetween(day, today) < AGAIN_AFTER_DAYS);
  // What a run that died has begun to tell is told to the end.
  return isMore || !isLately ? untold : untold.filter((each) => begunIn(each) !== undefined);
};

/**
 * Of the alerts that do not arrive, those of which the unit head is to be told today: when somebody is not reached for a
 * reason that is new, or of more cases than was said, or when what was tried again is given up; otherwise once a week. Who
 * is away for a month is no news each morning.
 */
export const newsOfUndelivered = (undelivered: readonly Undelivered[], today: Day): Undelivered[] => {
  const groups = new Map<string, Undelivered[]>();
  for (const each of undelivered) {
    const key = JSON.stringify([each.alert.recipient, each.alert.reason]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => newsOf(group, today));
};
