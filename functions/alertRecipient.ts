import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Conversation } from '../core/access/conversation';
import { mayFillInChecklists } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

/** The person, as long as that one works in the unit and may see what the alert tells of. */
const personOf = async ({ kind, recipient }: Alert, { staff, tenantId }: Ports): Promise<Actor | undefined> => {
  if (kind === 'flags') return staff.byOfficer(recipient);
  const person = await staff.find(tenantId, recipient);
  return person !== undefined && mayFillInChecklists(person) ? person : undefined;
};

/** Whom an alert is for, and that person's own chat; undefined as long as there is none. */
export interface Recipient {
  person: Actor;
  conversation: Conversation;
}

export const recipientOf = async (alert: Alert, ports: Ports): Promise<Recipient | undefined> => {
  const person = await personOf(alert, ports);
  const conversation = person && (await ports.conversations.find(person.tenantId, person.id));
  return person && conversation && { person, conversation };
};
