import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import type { Destination } from '../core/access/channel';
import { answersForFigures, mayFillInChecklists } from '../core/access/rules';
import type { Alert } from '../core/alerts/alert';

/** Whom an alert is for, as long as that person works in the unit and may see what it tells of. */
const personOf = async ({ kind, recipient }: Alert, { staff, tenantId }: Ports): Promise<Actor | undefined> => {
  if (kind === 'flags') return staff.byOfficer(recipient);
  const person = await staff.find(tenantId, recipient);
  const maySee = kind === 'warning' ? answersForFigures : mayFillInChecklists;
  return person !== undefined && maySee(person) ? person : undefined;
};

/** The recipient's own chat, or the channel while it is the chosen one; undefined as long as there is none. */
export const conversationFor = async (alert: Alert, ports: Ports): Promise<Destination | undefined> => {
  if (alert.kind === 'weekly') {
    const channel = await ports.channels.find();
    return channel?.conversationId === alert.recipient ? channel : undefined;
  }
  const person = await personOf(alert, ports);
  return person && ports.conversations.find(person.tenantId, person.id);
};
