import type { Ports } from '../bot/ports';
import { mayReach } from '../core/alerts/alert';
import { conversationFor } from './alertConversation';

/**
 * Queues again what waits though its recipient has been met since or its time has come, and what somebody began to send and did not end. How
 * many alerts that were.
 */
export const queueAgain = async (recipients: Iterable<string>, ports: Ports): Promise<number> => {
  let alerts = 0;
  for (const recipient of new Set(recipients)) {
    const waiting = await ports.alerts.waitingFor(recipient);
    const [first] = waiting;
    const conversation = first && (await conversationFor(first, ports));
    if (conversation === undefined) continue;
    const reachable = waiting.filter((alert) => mayReach(alert, conversation.seenAt, ports.clock.now()));
    for (const { id } of reachable) await ports.alertQueue.send({ recipient, alertId: id });
    alerts += reachable.length;
  }
  return alerts;
};
