import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Conversation } from '../core/access/conversation';
import { maySeeCaseOf, mayFillInChecklists, maySeeUnit } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

type Recipient = Pick<Alert, 'kind' | 'recipient'>;

/** Whom an alert is for, if that person works in the unit. */
export const recipientIn = ({ kind, recipient }: Recipient, { staff, tenantId }: Ports): Promise<Actor | undefined> =>
  kind === 'flags' ? staff.byOfficer(recipient) : staff.find(tenantId, recipient);

/** May the person see what such an alert tells of? */
export const maySeeAlert = ({ kind, recipient }: Recipient, person: Actor): boolean => {
  switch (kind) {
    case 'flags':
      return maySeeCaseOf(person, recipient);
    case 'actions':
      return mayFillInChecklists(person);
    case 'unit':
      return maySeeUnit(person);
  }
};

/** The recipient's own chat; undefined as long as there is none, or the person may not see what the alert tells of. */
export const conversationFor = async (alert: Alert, ports: Ports): Promise<Conversation | undefined> => {
  const person = await recipientIn(alert, ports);
  if (person === undefined || !maySeeAlert(alert, person)) return undefined;
  return ports.conversations.find(person.tenantId, person.id);
};
