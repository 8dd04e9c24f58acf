import type { Activity } from 'botbuilder';
import { Conversation } from '../core/access/conversation';
import type { Ports } from './ports';
import type { Turn } from './turn';

/** What was remembered last by this process, so that an unchanged chat is not written in each turn. */
const remembered = new WeakMap<Ports, Map<string, string>>();

/**
 * Remembers where a person's own chat is, so that alerts reach it. True when it was not known before; then the alerts
 * that waited for it are sent on their way.
 */
export const rememberConversation = async (activity: Activity, turn: Turn, ports: Ports): Promise<boolean> => {
  if (turn.audience !== 'personal') return false;
  const conversation = Conversation.parse({
    tenantId: turn.actor.tenantId,
    userId: turn.actor.id,
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    channelId: activity.channelId,
    botId: activity.recipient.id,
    channelUserId: activity.from.id,
    language: turn.language,
    seenAt: turn.now,
  });
  const known = remembered.get(ports) ?? new Map<string, string>();
  remembered.set(ports, known);
  const now = JSON.stringify({ ...conversation, seenAt: undefined });
  if (known.get(turn.actor.id) === now) return false;
  const isNew = await ports.conversations.remember(conversation);
  known.set(turn.actor.id, now);
  const { officer } = turn.actor;
  if (isNew && officer !== undefined)
    for (const alert of await ports.alerts.waitingFor(officer))
      await ports.alertQueue.send({ officer, alertId: alert.id });
  return isNew;
};

/** The app was removed: nothing is sent there any more. */
export const forgetConversation = async (turn: Turn, ports: Ports): Promise<void> => {
  remembered.get(ports)?.delete(turn.actor.id);
  await ports.conversations.forget(turn.actor.tenantId, turn.actor.id);
};
