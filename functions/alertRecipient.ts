import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Destination } from '../core/access/channel';
import { answersForFigures, mayFillInChecklists, maySeeCaseOf, maySeeUnit } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

type Addressed = Pick<Alert, 'kind' | 'recipient'>;

/** Whom an alert is for, if that person works in the unit. What goes to a channel is for nobody. */
export const recipientIn = ({ kind, recipient }: Addressed, { staff, tenantId }: Ports): Promise<Actor | undefined> =>
  kind === 'flags' ? staff.byOfficer(recipient) : staff.find(tenantId, recipient);

/** May the person see what such an alert tells of? */
export const maySeeAlert = ({ kind, recipient }: Addressed, person: Actor): boolean => {
  switch (kind) {
    case 'flags':
      return maySeeCaseOf(person, recipient);
    case 'actions':
      return mayFillInChecklists(person);
    case 'unit':
      return maySeeUnit(person);
    case 'warning':
    case 'weekly':
      return answersForFigures(person);
  }
};

/** Whom an alert is for, and that person's own chat; or the chosen channel, which is nobody's. */
export interface Recipient {
  person?: Actor;
  conversation: Destination;
}

/** Why there is nobody to send it to: no such person, or one who may not see it; or the person has no chat. */
export const whyUnreached = async (alert: Alert, ports: Ports): Promise<'noRecipient' | 'notInstalled'> => {
  const person = await recipientIn(alert, ports);
  return person === undefined || !maySeeAlert(alert, person) ? 'noRecipient' : 'notInstalled';
};

/** Undefined as long as there is no chat, or the person may not see what it tells of; and when another channel is chosen, or none. */
export const recipientOf = async (alert: Alert, ports: Ports): Promise<Recipient | undefined> => {
  if (alert.kind === 'weekly') {
    const channel = await ports.channels.find();
    return channel?.conversationId === alert.recipient ? { conversation: channel } : undefined;
  }
  const person = await recipientIn(alert, ports);
  if (person === undefined || !maySeeAlert(alert, person)) return undefined;
  const conversation = await ports.conversations.find(person.tenantId, person.id);
  return conversation && { person, conversation };
};
