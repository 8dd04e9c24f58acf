import type { Ports } from '../bot/ports';
import type { SendProactive } from '../bot/proactive';
import { RefusedByTeams } from '../bot/refusedByTeams';
import type { Card } from '../cards/element';
import type { Destination } from '../core/access/channel';
import { type Alert, AlertMessage, SEND_PATIENCE, type SendPatience } from '../core/alerts/alert';
import { withMornings } from '../core/alerts/mornings';
import { goesAlong } from '../core/alerts/together';
import { alertCard } from './alertCard';
import { type Recipient, recipientOf, whyUnreached } from './alertRecipient';
import { inParallel } from './inParallel';
import type { SendGate } from './sendGate';
import { afterRefusal, type AlertNews, keptBack, type Outcome } from './sendOutcome';
import { takeAlso } from './sentTogether';

interface Sender {
  send: SendProactive;
  /** When it is the message's turn. */
  inTurn: SendGate;
  /** In [0, 1): spreads the tries that follow refusals. */
  random: () => number;
  /** Milliseconds of a clock that nobody sets. */
  elapsed: () => number;
  patience: SendPatience;
}

/** An alert that is ours to send. */
interface Taken {
  alert: Alert;
  /** By `elapsed`. */
  at: number;
  /** Others that go out on its card, and share what becomes of it. */
  others: Alert[];
  became: (news: AlertNews) => Promise<void>;
}

/** Its turn came so late that it may be somebody else's soon. */
class TooLate extends Error {}

/** Teams has taken the message, and the ledger does not know. */
class Unrecorded extends Error {}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

/**
 * Sends the card in its turn and notes it before the next turn: who dies repeats what was sent and not noted, and that
 * is no more than what is on its way.
 */
const sendAndNote = async (
  { at, alert, became }: Taken,
  { send, inTurn, elapsed, patience }: Sender,
  to: Destination,
  card: Card,
): Promise<void> => {
  let noted: Promise<void> | undefined;
  const note = (): Promise<void> => {
    noted ??= became({ state: 'sent', tries: alert.tries }).catch((cause: unknown) => {
      throw new Unrecorded(`The alert ${alert.id} is sent, and the ledger does not know`, { cause });
    });
    return noted;
  };
  await send(to, card, (request) =>
    inTurn(async () => {
      if (elapsed() - at > patience.beginWithinMs) throw new TooLate('The turn of a message came too late');
      await request();
      await note();
    }),
  );
  // Also when it was taken with an answer that cannot be read.
  await note();
};

/** Sends an alert that was taken, to the person and chat that were found for it; what becomes of it, if it was not sent. */
const deliver = async (
  taken: Taken,
  to: Recipient | undefined,
  ports: Ports,
  sender: Sender,
): Promise<Outcome | undefined> => {
  const { alert } = taken;
  if (to === undefined && alert.kind === 'weekly') return { state: 'failed', reason: 'overtaken', tries: alert.tries };
  if (to === undefined) return { state: 'waiting', reason: await whyUnreached(alert, ports), tries: 0 };
  const { person, conversation } = to;
  const quiet = keptBack(alert, person, ports.clock.now());
  if (quiet !== undefined) return quiet;
  await takeAlso(alert, taken.others, ports);
  const card = await alertCard(alert, conversation.language, ports, taken.others);
  if (card === undefined) return { state: 'failed', reason: 'overtaken', tries: alert.tries };
  try {
    await sendAndNote(taken, sender, conversation, card);
  } catch (error) {
    if (!(error instanceof RefusedByTeams)) throw error;
    return afterRefusal(alert, conversation, error.refused, sender.random(), ports);
  }
  return undefined;
};

/**
 * Somebody else has the alert, or it is done. Should who is sending it die over that, a message has to be there: theirs
 * may have been this one.
 */
const watch = async (recipient: string, id: string, ports: Ports, { patience }: Sender): Promise<void> => {
  const alert = await ports.alerts.find(recipient, id);
  if (alert === undefined) throw new Error(`The ledger has no alert ${id}`);
  if (alert.state !== 'sending') return;
  const stuckInMs = Date.parse(alert.changedAt) + patience.stuckAfterMs - Date.parse(ports.clock.now());
  await ports.alertQueue.send({ recipient, alertId: id }, secondsOf(Math.max(stuckInMs, 1)));
};

/** Will the message of another bring it, when the recipient is no longer to be left in peace? */
const hasCompany = async (alert: Alert, ports: Ports): Promise<boolean> =>
  goesAlong(alert, await ports.alerts.openFor(alert.recipient), ports.clock.now());

/** Takes the alert and sends it. True when it is put to wait though its recipient came in, or ended the pause, just meanwhile. */
const takeAndSend = async (recipient: string, id: string, ports: Ports, sender: Sender): Promise<boolean> => {
  const at = sender.elapsed();
  const alert = await ports.alerts.take(recipient, id, ports.clock.now());
  if (alert === undefined) {
    await watch(recipient, id, ports, sender);
    return false;
  }
  const others: Alert[] = [];
  const became = async (news: AlertNews): Promise<void> => {
    await inParallel([alert, ...others], (each) =>
      ports.alerts.update(withMornings({ ...each, ...news, changedAt: ports.clock.now() }, ports.clock.today())),
    );
  };
  let to: Recipient | undefined;
  let outcome: Outcome | undefined;
  try {
    to = await recipientOf(alert, ports);
    outcome = await deliver({ alert, at, others, became }, to, ports, sender);
  } catch (error) {
    if (error instanceof TooLate) {
      for (const each of [alert, ...others]) await watch(recipient, each.id, ports, sender);
      return false;
    }
    // Otherwise it was not sent: the next try may take it.
    if (!(error instanceof Unrecorded)) await became({ state: 'queued', tries: alert.tries });
    throw error;
  }
  if (outcome === undefined) return false;
  const { againInMs, ...news } = outcome;
  await became(news);
  // Until this is done the message that was handled is still there: whoever dies here has it delivered again.
  if (againInMs !== undefined && !(outcome.reason === 'quiet' && (await hasCompany(alert, ports))))
    await ports.alertQueue.send({ recipient, alertId: id }, secondsOf(againInMs));
  if (outcome.state !== 'waiting') return false;
  const found = await recipientOf(alert, ports);
  if (found === undefined) return false;
  if (outcome.reason === 'quiet') return keptBack(alert, found.person, ports.clock.now()) === undefined;
  return found.conversation.seenAt !== to?.conversation.seenAt;
};

const atOnce: SendGate = (work) => work();

/**
 * Sends one queued alert to the recipient's own chat or to the channel, if it has not been sent and nobody is sending
 * it. What Teams does not take is tried again later, waits or is given up. Any other fault throws, so that the platform
 * tries again.
 */
export const sendAlert = async (
  message: unknown,
  ports: Ports,
  send: SendProactive,
  {
    inTurn = atOnce,
    random = Math.random,
    elapsed = () => performance.now(),
    patience = SEND_PATIENCE,
  }: Partial<Omit<Sender, 'send'>> = {},
): Promise<void> => {
  const { recipient, alertId } = AlertMessage.parse(message);
  const sender: Sender = { send, inTurn, random, elapsed, patience };
  // Somebody who came in, or ended the pause, just while the alert was put to wait is found by looking once more.
  if (await takeAndSend(recipient, alertId, ports, sender)) await takeAndSend(recipient, alertId, ports, sender);
};
