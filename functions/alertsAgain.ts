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

/** How many messages were queued for one recipient: one for all that goes out on one card. */
const queueAgain = async (recipient: string, ports: Ports): Promise<number> => {
  const open = await ports.alerts.openFor(recipient);
  const able: Alert[] = [];
  for (const alert of open) if (await isAble(alert, ports)) able.push(alert);
  const needed = needMessages(able, open, ports.clock.now());
  for (const { id } of needed) await ports.alertQueue.send({ recipient, alertId: id });
  return needed.length;
};

/** All to whom anything is sent unasked: the staff, by both ids, and the channel that was chosen. */
const recipientsIn = async ({ staff, channels }: Ports): Promise<string[]> => {
  const people = (await staff.all()).flatMap(({ id, officer }) => (officer === undefined ? [id] : [id, officer]));
  const channel = await channels.find();
  return [...new Set(channel === undefined ? people : [...people, channel.conversationId])];
};

/**
 * After the daily runs: queues again what should have arrived by now. What waits though its recipient has been met since,
 * its time has come, or Teams may answer again; what was begun to be sent by a process that died; and what the queue has
 * lost. How many messages that were.
 */
export const alertsAgain = async (ports: Ports): Promise<{ alerts: number }> => {
  const queued = await inParallel(await recipientsIn(ports), (recipient) => queueAgain(recipient, ports));
  return { alerts: queued.reduce((sum, n) => sum + n, 0) };
};
