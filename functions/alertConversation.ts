import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Conversation } from '../core/access/conversation';
import { mayFillInChecklists } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

/** Whom an alert is for, as long as that person works in the unit and may see what it tells of. */
export const recipientOf = async ({ kind, recipient }: Alert, { staff, tenantId }: Ports): Promise<Actor | undefined> => {
  if (kind === 'flags') return staff.byOfficer(recipient);
  const person = await staff.find(tenantId, recipient);
  return person !== undefined && mayFillInChecklists(person) ? person : undefined;
};

/** The recipient's own chat; undefined as long as there is none. */
export const conversationFor = async (alert: Alert, ports: Ports): Promise<Conversation | undefined> => {
  const person = await recipientOf(alert, ports);
  return person && ports.conversations.find(person.tenantId, person.id);
};
