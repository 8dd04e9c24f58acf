import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import { type Destination, isChannel } from '../core/access/channel';
import type { Alert } from '../core/alerts/alert';
import { mayGoOutAt } from '../core/alerts/calm';
import { type Refused, type Verdict, verdictOn } from '../core/alerts/retry';
import type { Instant } from '../core/calendar/clock';

/** What the ledger is to say of an alert. */
export type AlertNews = Pick<Alert, 'state' | 'reason' | 'tries' | 'notBefore'>;

/** What becomes of an alert that was taken and not sent. */
export interface Outcome extends AlertNews {
  /** When its message comes back from the queue. */
  againInMs?: number;
}

/** The chat is gone; one in which the person was met after that stays. */
const forget = async (to: Destination, { conversations, channels }: Ports): Promise<void> => {
  if (isChannel(to)) {
    if ((await channels.find())?.seenAt === to.seenAt) await channels.forget();
    return;
  }
  const { tenantId, userId, seenAt } = to;
  if ((await conversations.find(tenantId, userId))?.seenAt === seenAt) await conversations.forget(tenantId, userId);
};

/** What becomes of an alert after so many tries in a row. Those that wait begin anew when they are sent again. */
const outcomeOf = (verdict: Verdict, tries: number): Outcome => {
  switch (verdict.kind) {
    case 'again':
      return { state: 'queued', tries, againInMs: verdict.afterMs };
    case 'wait':
    case 'forget':
    case 'rest':
      return { state: 'waiting', reason: verdict.why, tries: 0 };
    case 'giveUp':
      return { state: 'failed', reason: verdict.why, tries };
  }
};

/** The same in a channel, where nobody is met: what it does not take now it does not take later, unless Teams was silent. */
const inChannel = (outcome: Outcome): Outcome =>
  outcome.state === 'waiting' && outcome.reason !== 'tooManyTries' ? { ...outcome, state: 'failed' } : outcome;

/** What becomes of an alert that Teams refused; a place that is not there any more is forgotten. */
export const afterRefusal = async (
  alert: Alert,
  to: Destination,
  refused: Refused,
  random: number,
  ports: Ports,
): Promise<Outcome> => {
  const tries = alert.tries + 1;
  const verdict = verdictOn(refused, tries, random);
  if (verdict.kind === 'forget' || (isChannel(to) && verdict.kind === 'wait')) await forget(to, ports);
  const outcome = outcomeOf(verdict, tries);
  return isChannel(to) ? inChannel(outcome) : outcome;
};

/**
 * What becomes of an alert whose recipient wants to be left in peace now; undefined when it may go out. It is no try. Its
 * message comes back when that is over, or earlier, when that is farther off than a message can be kept back. A channel
 * is nobody's, and has no such wish.
 */
export const keptBack = (alert: Alert, person: Actor | undefined, now: Instant): Outcome | undefined => {
  if (person === undefined) return undefined;
  const notBefore = mayGoOutAt(person, now);
  const againInMs = Date.parse(notBefore) - Date.parse(now);
  return againInMs <= 0 ? undefined : { state: 'waiting', reason: 'quiet', tries: alert.tries, notBefore, againInMs };
};
