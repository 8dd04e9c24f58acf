import type { Ports } from '../bot/ports';
import type { SendProactive } from '../bot/proactive';
import { RefusedByTeams } from '../bot/refusedByTeams';
import type { Actor } from '../core/access/actor';
import { type Destination, isChannel } from '../core/access/channel';
import { mayGoOutAt } from '../core/alerts/calm';
import { type Verdict, verdictOn } from '../core/alerts/retry';
import type { Instant } from '../core/calendar/clock';
import { type Alert, AlertMessage, STUCK_AFTER_MS } from '../core/alerts/alert';
import { alertCard } from './alertCard';
import { type Recipient, recipientOf } from './alertRecipient';

interface Sender {
  send: SendProactive;
  /** In [0, 1): spreads the tries that follow refusals. */
  random: () => number;
}

type News = Pick<Alert, 'state' | 'reason' | 'tries' | 'notBefore'>;

interface Outcome extends News {
  /** When its message comes back from the queue. */
  againInMs?: number;
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

/** The chat is gone; one in which the person was met after that stays. */
const forget = async (to: Destination, { conversations, channels }: Ports): Promise<void> => {
  if (isChannel(to)) {
    if ((await channels.find())?.seenAt === to.seenAt) await channels.forget();
    return;
  }
  const { tenantId, userId, seenAt } = to;
  if ((await conversations.find(tenantId, userId))?.seenAt === seenAt) await conversations.forget(tenantId, userId);
};

/** What becomes of an alert after so many tries in a row. Those that wait begin anew when the person is met. */
const outcomeOf = (verdict: Verdict, tries: number): Outcome => {
  switch (verdict.kind) {
    case 'again':
      return { state: 'queued', tries, againInMs: verdict.afterMs };
    case 'wait':
    case 'forget':
      return { state: 'waiting', reason: verdict.why, tries: 0 };
    case 'giveUp':
      return { state: 'failed', reason: verdict.why, tries };
  }
};

/** The same in a channel, where nobody is met: what does not go out there now does not go out later. */
const inChannel = (outcome: Outcome): Outcome =>
  outcome.state === 'waiting' ? { ...outcome, state: 'failed' } : outcome;

/**
 * What becomes of an alert whose recipient wants to be left in peace now; undefined when it may go out. It is no try. Its
 * message comes back when that is over, or earlier, when that is farther off than a message can be kept back. A channel
 * is nobody's, and has no such wish.
 */
const keptBack = (alert: Alert, person: Actor | undefined, now: Instant): Outcome | undefined => {
  if (person === undefined) return undefined;
  const notBefore = mayGoOutAt(person, now);
  const againInMs = Date.parse(notBefore) - Date.parse(now);
  return againInMs <= 0 ? undefined : { state: 'waiting', reason: 'quiet', tries: alert.tries, notBefore, againInMs };
};

/** Sends an alert that was taken, to the person and chat that were found for it; what becomes of it. */
const deliver = async (
  alert: Alert,
  to: Recipient | undefined,
  ports: Ports,
  { send, random }: Sender,
): Promise<Outcome> => {
  if (to === undefined && alert.kind === 'weekly') return { state: 'failed', reason: 'overtaken', tries: alert.tries };
  if (to === undefined) return { state: 'waiting', reason: 'notInstalled', tries: 0 };
  const { person, conversation } = to;
  const quiet = keptBack(alert, person, ports.clock.now());
  if (quiet !== undefined) return quiet;
  const card = await alertCard(alert, conversation.language, ports);
  if (card === undefined) return { state: 'failed', reason: 'overtaken', tries: alert.tries };
  try {
    await send(conversation, card);
  } catch (error) {
    if (!(error instanceof RefusedByTeams)) throw error;
    const tries = alert.tries + 1;
    const verdict = verdictOn(error.refused, tries, random());
    const isGone = verdict.kind === 'forget' || (isChannel(conversation) && verdict.kind === 'wait');
    if (isGone) await forget(conversation, ports);
    const outcome = outcomeOf(verdict, tries);
    return isChannel(conversation) ? inChannel(outcome) : outcome;
  }
  return { state: 'sent', tries: alert.tries };
};

/**
 * Somebody else has the alert, or it is done. Should who is sending it die over that, a message has to be there: theirs
 * may have been this one.
 */
const watch = async (recipient: string, id: string, ports: Ports): Promise<void> => {
  const alert = await ports.alerts.find(recipient, id);
  if (alert?.state !== 'sending') return;
  const stuckInMs = Date.parse(alert.changedAt) + STUCK_AFTER_MS - Date.parse(ports.clock.now());
  await ports.alertQueue.send({ recipient, alertId: id }, secondsOf(Math.max(stuckInMs, 1)));
};

/** Takes the alert and sends it. True when it is put to wait though its recipient came in, or ended the pause, just meanwhile. */
const takeAndSend = async ({ recipient, id }: Alert, ports: Ports, sender: Sender): Promise<boolean> => {
  const alert = await ports.alerts.take(recipient, id, ports.clock.now());
  if (alert === undefined) {
    await watch(recipient, id, ports);
    return false;
  }
  const became = (news: News): Promise<void> =>
    ports.alerts.update({ ...alert, ...news, changedAt: ports.clock.now() });
  let to: Recipient | undefined;
  let outcome: Outcome;
  try {
    to = await recipientOf(alert, ports);
    outcome = await deliver(alert, to, ports, sender);
  } catch (error) {
    // It was not sent: the next try may take it.
    await became({ state: 'queued', tries: alert.tries });
    throw error;
  }
  const { againInMs, ...news } = outcome;
  await became(news);
  // Until this is done the message that was handled is still there: whoever dies here has it delivered again.
  if (againInMs !== undefined) await ports.alertQueue.send({ recipient, alertId: id }, secondsOf(againInMs));
  if (outcome.state !== 'waiting') return false;
  const found = await recipientOf(alert, ports);
  if (found === undefined) return false;
  if (outcome.reason === 'quiet') return keptBack(alert, found.person, ports.clock.now()) === undefined;
  return found.conversation.seenAt !== to?.conversation.seenAt;
};

/**
 * Sends one queued alert to the recipient's own chat or to the channel, if it has not been sent and nobody is sending it. What Teams does
 * not take is tried again later, waits or is given up. Any other fault throws, so that the platform tries again.
 */
export const sendAlert = async (
  message: unknown,
  ports: Ports,
  send: SendProactive,
  random: () => number = Math.random,
): Promise<void> => {
  const { recipient, alertId } = AlertMessage.parse(message);
  const alert = await ports.alerts.find(recipient, alertId);
  if (alert === undefined) throw new Error(`The ledger has no alert ${alertId}`);
  const sender: Sender = { send, random };
  // Somebody who came in, or ended the pause, just while the alert was put to wait is found by looking once more.
  if (await takeAndSend(alert, ports, sender)) await takeAndSend(alert, ports, sender);
};
