import type { Ports } from '../bot/ports';
import type { SendProactive } from '../bot/proactive';
import { flagListCard } from '../cards/flagList.card';
import type { Conversation } from '../core/access/conversation';
import { type Alert, AlertMessage } from '../core/flags/alert';
import type { Flag } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';

type Outcome = Pick<Alert, 'state' | 'reason'>;

const conversationOf = async (officer: string, ports: Ports): Promise<Conversation | undefined> => {
  const person = await ports.staff.byOfficer(officer);
  return person === undefined ? undefined : ports.conversations.find(person.tenantId, person.id);
};

/** The flags of the alert that are still open, the officer's, and told of in no later alert. */
const toldIn = async ({ id, officer, flags }: Alert, ports: Ports): Promise<Flag[]> => {
  const register = (await ports.registers.current())?.register;
  const found = await Promise.all(flags.map((f) => ports.flags.find(f.placementId, f.months)));
  return found.flatMap((f) => (f?.state === 'open' && f.alertId === id && ownerOf(f, register) === officer ? [f] : []));
};

/** Sends an alert that was taken; what became of it. */
const deliver = async (alert: Alert, ports: Ports, send: SendProactive): Promise<Outcome> => {
  const conversation = await conversationOf(alert.officer, ports);
  if (conversation === undefined)
    return { state: 'waiting', reason: 'the officer has not opened the assistant in Teams yet' };
  const flags = await toldIn(alert, ports);
  if (flags.length === 0) return { state: 'failed', reason: 'none of its flags is open and with the officer' };
  const { language: lang } = conversation;
  await send(conversation, flagListCard({ flags, as: 'alert', withOfficer: false, catalogue: ports.catalogue, lang }));
  return { state: 'sent' };
};

/** Takes the alert and sends it; undefined when somebody else has it or it is done. */
const takeAndSend = async (
  officer: string,
  id: string,
  ports: Ports,
  send: SendProactive,
): Promise<Outcome['state'] | undefined> => {
  const alert = await ports.alerts.take(officer, id, ports.clock.now());
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
 * Sends one queued alert to the officer's own chat, if it has not been sent and nobody is sending it. Throws when Teams
 * does not take it, so that the platform tries again.
 */
export const sendAlert = async (message: unknown, ports: Ports, send: SendProactive): Promise<void> => {
  const { officer, alertId } = AlertMessage.parse(message);
  if ((await ports.alerts.find(officer, alertId)) === undefined) throw new Error(`The ledger has no alert ${alertId}`);
  const state = await takeAndSend(officer, alertId, ports, send);
  // Somebody who came in just while the alert was put to wait is found by looking once more.
  if (state === 'waiting' && (await conversationOf(officer, ports)) !== undefined)
    await takeAndSend(officer, alertId, ports, send);
};
