import type { Day } from '../calendar/day';
import { nextWorkingDay } from '../calendar/workingDay';
import type { Alert } from './alert';
import { isSettled, isUndelivered } from './undelivered';

/**
 * On the mornings of so many working days an alert is tried again of which Teams took none of a day's tries. A week: no
 * outage of Teams has lasted for so long, and after it the officer is reminded of the case in a digest of its own.
 */
export const MOST_MORNINGS = 5;

const lastMorning = (today: Day): Day => Array.from({ length: MOST_MORNINGS }).reduce<Day>(nextWorkingDay, today);

/**
 * The alert that has become that: if Teams has not answered, with the last morning on which it is tried again, or given
 * up when that has passed. Each has its own, also on a card with others.
 */
export const withMornings = (alert: Alert, today: Day): Alert => {
  const { state, reason, triedUntil = lastMorning(today) } = alert;
  if (state === 'waiting' && reason === 'tooManyTries' && today < triedUntil) return { ...alert, triedUntil };
  // While it is on its way, or kept back for its recipient's peace, nothing has been said of Teams.
  if (!isSettled(alert) && !isUndelivered(alert)) return alert;
  const told: Alert = state === 'waiting' && reason === 'tooManyTries' ? { ...alert, state: 'failed' } : { ...alert };
  delete told.triedUntil;
  return told;
};
