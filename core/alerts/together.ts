import type { Instant } from '../calendar/clock';
import { type Alert, isKeptBack, isLost } from './alert';
import { isUndelivered } from './undelivered';

/** Those of which several can be told on one card. Of months and weeks only the latest is told. */
const TOGETHER: readonly Alert['kind'][] = ['flags', 'unit', 'actions'];

/** May the others of its kind and recipient go out on its card? */
export const takesOthers = ({ kind }: Alert): boolean => TOGETHER.includes(kind);

/** Has it a message of its own, which will come? */
const isComing = (alert: Alert, now: Instant): boolean =>
  (alert.state === 'queued' && !isLost(alert, now)) || isKeptBack(alert, now);

/**
 * Which of the alerts that can go out to one recipient need a message, where all of those are open: of those that go out
 * on one card the oldest, which takes the others with it; none when one comes that will.
 */
export const needMessages = (able: readonly Alert[], open: readonly Alert[], now: Instant): Alert[] =>
  able.filter((alert) => {
    if (!takesOthers(alert)) return true;
    const goesBefore = (other: Alert): boolean => able.includes(other) && other.id < alert.id;
    // Who sends the day's alert looks for those that did not arrive, and for no others.
    const takesIt = (other: Alert): boolean => isUndelivered(alert) && isComing(other, now);
    return !open.some((other) => other.kind === alert.kind && (goesBefore(other) || takesIt(other)));
  });

/** Is one kept back that will take it along? Who was left in peace for days gets one card then, not one for each day. */
export const goesAlong = (alert: Alert, open: readonly Alert[], now: Instant): boolean =>
  takesOthers(alert) &&
  open.some((other) => other.kind === alert.kind && other.id < alert.id && isKeptBack(other, now));
