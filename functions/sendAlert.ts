import type { Ports } from '../bot/ports';
import type { SendProactive } from '../bot/proactive';
import { type Alert, AlertMessage } from '../core/flags/alert';
import { alertCard } from './alertCard';
import { conversationFor } from './alertConversation';

type Outcome = Pick<Alert, 'state' | 'reason'>;

/** Sends an alert that was taken; what became of it. */
const deliver = async (alert: Alert, ports: Ports, send: SendProactive): Promise<Outcome> => {
  const conversation = await conversationFor(alert, ports);
  if (conversation === undefined)
    return { state: 'waiting', reason: 'the recipient has not opened the assistant in Teams yet' };
  const card = await alertCard(alert, conversation.language, ports);
  if (card === undefined) return { state: 'failed', reason: 'nothing that it tells of is open and with the recipient' };
  await send(conversation, card);
  return { state: 'sent' };
};

/** Takes the alert and sends it; what became of it, or undefined when somebody else has it or it is done. */
const takeAndSend = async (
  { recipient, id }: Alert,
  ports: Ports,
  send: SendProactive,
): Promise<Outcome['state'] | undefined> => {
  const alert = await ports.alerts.take(recipient, id, ports.clock.now());
  if (alert === undefined) return undefined;
  const became = (outcome: Outcome): Promise<void> =>
    ports.alerts.update({ ...alert, ...outcome, changedAt: ports.clock.now() });
  let outcome: Outcome;
  try {
    outcome = await deliver(alert, ports, send);
  } catch (error) {
    // It was not sent: the next try may take it.
    await became({ state: 'queued' });
    throw error;
  }
  await became(outcome);
  return outcome.state;
};

/**
 * Sends one queued alert to the recipient's own chat, if it has not been sent and nobody is sending it. Throws when Teams
 * does not take it, so that the platform tries again.
 */
export const sendAlert = async (message: unknown, ports: Ports, send: SendProactive): Promise<void> => {
  const { recipient, alertId } = AlertMessage.parse(message);
  const alert = await ports.alerts.find(recipient, alertId);
  if (alert === undefined) throw new Error(`The ledger has no alert ${alertId}`);
  const state = await takeAndSend(alert, ports, send);
  // Somebody who came in just while the alert was put to wait is found by looking once more.
  if (state === 'waiting' && (await conversationFor(alert, ports)) !== undefined) await takeAndSend(alert, ports, send);
};
