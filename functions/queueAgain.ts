import type { Ports } from '../bot/ports';
import { conversationFor } from './alertConversation';

/**
 * Queues again what waits though its recipient has a chat by now, and what somebody began to send and did not end. How
 * many alerts that were.
 */
export const queueAgain = async (recipients: Iterable<string>, ports: Ports): Promise<number> => {
  let alerts = 0;
  for (const recipient of new Set(recipients)) {
    const waiting = await ports.alerts.waitingFor(recipient);
    const [first] = waiting;
    if (first === undefined || (await conversationFor(first, ports)) === undefined) continue;
    for (const { id } of waiting) await ports.alertQueue.send({ recipient, alertId: id });
    alerts += waiting.length;
  }
  return alerts;
};
