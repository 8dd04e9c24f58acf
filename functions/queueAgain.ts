import type { Ports } from '../bot/ports';
import { type Alert, mayReach, mayTake } from '../core/alerts/alert';
import { needMessages } from '../core/alerts/together';
import { recipientOf } from './alertRecipient';
import { inParallel } from './inParallel';

/** Can it reach its recipient now, and has nobody it in hand? */
const isAble = async (alert: Alert, ports: Ports): Promise<boolean> => {
  const now = ports.clock.now();
  if (!mayTake(alert, now)) return false;
  const to = await recipientOf(alert, ports);
  return to !== undefined && mayReach(alert, to.conversation.seenAt, now);
};

/** Those that were queued for one recipient. */
const queueFor = async (recipient: string, ports: Ports): Promise<number> => {
  const open = await ports.alerts.openFor(recipient);
  const able: Alert[] = [];
  for (const alert of open) if (await isAble(alert, ports)) able.push(alert);
  const needed = needMessages(able, open, ports.clock.now());
  for (const { id } of needed) await ports.alertQueue.send({ recipient, alertId: id });
  return needed.length;
};

/**
 * Queues again what waits though its recipient has been met since, its time has come, or Teams may answer again, and what
 * somebody began to send and did not end. What goes out on one card is one message; how many messages that were.
 */
export const queueAgain = async (recipients: Iterable<string>, ports: Ports): Promise<number> => {
  const queued = await inParallel([...new Set(recipients)], (recipient) => queueFor(recipient, ports));
  return queued.reduce((sum, n) => sum + n, 0);
};
