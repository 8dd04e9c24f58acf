import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Destination } from '../core/access/channel';
import { answersForFigures, mayFillInChecklists } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

/** The person, as long as that one works in the unit and may see what the alert tells of. */
const personOf = async ({ kind, recipient }: Alert, { staff, tenantId }: Ports): Promise<Actor | undefined> => {
  if (kind === 'flags') return staff.byOfficer(recipient);
  const person = await staff.find(tenantId, recipient);
  const maySee = kind === 'warning' ? answersForFigures : mayFillInChecklists;
  return person !== undefined && maySee(person) ? person : undefined;
};

/** Whom an alert is for, and that person's own chat; or the chosen channel, which is nobody's. */
export interface Recipient {
  person?: Actor;
  conversation: Destination;
}

/** Undefined as long as there is no chat, and when another channel is chosen, or none. */
export const recipientOf = async (alert: Alert, ports: Ports): Promise<Recipient | undefined> => {
  if (alert.kind === 'weekly') {
    const channel = await ports.channels.find();
    return channel?.conversationId === alert.recipient ? { conversation: channel } : undefined;
  }
  const person = await personOf(alert, ports);
  const conversation = person && (await ports.conversations.find(person.tenantId, person.id));
  return person && conversation && { person, conversation };
};
