import type { Ports } from '../bot/ports';
import type { SendProactive } from '../bot/proactive';
import { flagListCard } from '../cards/flagList.card';
import type { Conversation } from '../core/access/conversation';
import { type Alert, AlertMessage, type AlertState } from '../core/flags/alert';
import type { Flag } from '../core/flags/flag';

const conversationOf = async (officer: string, ports: Ports): Promise<Conversation | undefined> => {
  const person = await ports.staff.byOfficer(officer);
  return person === undefined ? undefined : ports.conversations.find(person.tenantId, person.id);
};

/** Notes that the alert waits; somebody who came in just then is found by looking once more. */
const wait = async (alert: Alert, ports: Ports): Promise<Conversation | undefined> => {
  const reason = 'the officer has not opened the assistant in Teams yet';
  await ports.alerts.update({ ...alert, state: 'waiting', reason, changedAt: ports.clock.now() });
  return conversationOf(alert.officer, ports);
};

const openFlagsOf = async (alert: Alert, ports: Ports): Promise<Flag[]> => {
  const flags = await Promise.all(alert.flags.map((f) => ports.flags.find(f.placementId, f.months)));
  return flags.flatMap((f) => (f?.state === 'open' ? [f] : []));
};

/**
 * Sends one queued alert to the officer's own chat, if it has not been sent. Throws when Teams does not take it, so that
 * the platform tries again.
 */
export const sendAlert = async (message: unknown, ports: Ports, send: SendProactive): Promise<void> => {
  const { officer, alertId } = AlertMessage.parse(message);
  const alert = await ports.alerts.find(officer, alertId);
  if (alert === undefined) throw new Error(`The ledger has no alert ${alertId}`);
  if (alert.state === 'sent' || alert.state === 'failed') return;
  const conversation = (await conversationOf(officer, ports)) ?? (await wait(alert, ports));
  if (conversation === undefined) return;
  const flags = await openFlagsOf(alert, ports);
  const became = (state: AlertState, reason?: string): Promise<void> => {
    const { id, flags: told } = alert;
    const why = reason === undefined ? {} : { reason };
    return ports.alerts.update({ id, officer, flags: told, state, changedAt: ports.clock.now(), ...why });
  };
  if (flags.length === 0) {
    await became('failed', 'every flag was answered before');
    return;
  }
  const { language: lang } = conversation;
  await send(conversation, flagListCard({ flags, as: 'alert', withOfficer: false, catalogue: ports.catalogue, lang }));
  await became('sent');
};
