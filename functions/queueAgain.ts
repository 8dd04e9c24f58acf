import type { Ports } from '../bot/ports';
import { mayReach } from '../core/alerts/alert';
import { recipientOf } from './alertRecipient';

/**
 * Queues again what waits though its recipient has been met since or its time has come, and what somebody began to send and did not end. How
 * many alerts that were.
 */
export const queueAgain = async (recipients: Iterable<string>, ports: Ports): Promise<number> => {
  let alerts = 0;
  for (const recipient of new Set(recipients)) {
    const waiting = await ports.alerts.waitingFor(recipient);
    const [first] = waiting;
    const to = first && (await recipientOf(first, ports));
    if (to === undefined) continue;
    const reachable = waiting.filter((alert) => mayReach(alert, to.conversation.seenAt, ports.clock.now()));
    for (const { id } of reachable) await ports.alertQueue.send({ recipient, alertId: id });
    alerts += reachable.length;
  }
  return alerts;
};
