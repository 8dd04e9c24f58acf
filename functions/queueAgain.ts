import type { Ports } from '../bot/ports';
import { type Alert, mayReach, mayTake } from '../core/alerts/alert';
import { recipientOf } from './alertRecipient';
import { inParallel } from './inParallel';

/** Queues an alert again if it can reach its recipient now, and nobody has it in hand. How many alerts that were. */
const tryAgain = async (alert: Alert, ports: Ports): Promise<number> => {
  if (!mayTake(alert, ports.clock.now())) return 0;
  const to = await recipientOf(alert, ports);
  if (to === undefined || !mayReach(alert, to.conversation.seenAt, ports.clock.now())) return 0;
  await ports.alertQueue.send({ recipient: alert.recipient, alertId: alert.id });
  return 1;
};

/**
 * Queues again what waits though its recipient has been met since or its time has come, and what somebody began to send and did not end. How
 * many alerts that were.
 */
export const queueAgain = async (recipients: Iterable<string>, ports: Ports): Promise<number> => {
  const waiting = await inParallel([...new Set(recipients)], (recipient) => ports.alerts.openFor(recipient));
  const queued = await inParallel(waiting.flat(), (alert) => tryAgain(alert, ports));
  return queued.reduce((sum, n) => sum + n, 0);
};
