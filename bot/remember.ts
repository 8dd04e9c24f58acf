import { type Activity, ActivityTypes } from 'botbuilder';
import { Conversation } from '../core/access/conversation';
import type { Instant } from '../core/calendar/clock';
import type { Language } from '../core/language';
import { perPorts } from './perPorts';
import type { Ports } from './ports';
import { sendWaiting } from './sendWaiting';
import type { Turn } from './turn';

/**
 * What this process knows of a person's chat: nothing is read or written again while it stays the same. It holds for some
 * minutes: another process may have forgotten the chat meanwhile.
 */
interface Known {
  language: Language;
  since: Instant;
  /** The place as it was remembered last; missing before the first time. */
  place?: string;
}

const HOLDS_MS = 5 * 60_000;

const knownBy = perPorts(() => new Map<string, Known>());

/** What is known of the person who speaks, if it still holds. */
const knownOf = ({ actor, now }: Turn, ports: Ports): Known | undefined => {
  const known = knownBy(ports).get(actor.id);
  return known !== undefined && Date.parse(now) - Date.parse(known.since) < HOLDS_MS ? known : undefined;
};

/**
 * The language to speak before a text gives one away: the person's setting, else the one last spoken, else Swedish.
 * The client's locale says how Teams is set up, not what its user writes.
 */
export const languageFor = async (turn: Turn, ports: Ports): Promise<Language> => {
  if (turn.actor.language !== undefined) return turn.actor.language;
  const known = knownOf(turn, ports);
  if (known !== undefined) return known.language;
  const stored = await ports.conversations.find(turn.actor.tenantId, turn.actor.id);
  const language = stored?.language ?? 'sv';
  knownBy(ports).set(turn.actor.id, { language, since: turn.now });
  return language;
};

/**
 * Remembers where a person's own chat is and which language is spoken there, so that alerts reach it, and sends those
 * that waited for the person on their way: at an installation, and at a message when this process did not know of the
 * chat or has known it for some minutes. True when the chat was not remembered before.
 */
export const rememberConversation = async (activity: Activity, turn: Turn, ports: Ports): Promise<boolean> => {
  if (turn.audience !== 'personal') return false;
  const { actor, language } = turn;
  const conversation = Conversation.parse({
    tenantId: actor.tenantId,
    userId: actor.id,
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    channelId: activity.channelId,
    botId: activity.recipient.id,
    channelUserId: activity.from.id,
    language,
    seenAt: turn.now,
  });
  const place = JSON.stringify({ ...conversation, seenAt: undefined });
  const installed = activity.type === (ActivityTypes.InstallationUpdate as string);
  if (!installed && knownOf(turn, ports)?.place === place) return false;
  const isNew = await ports.conversations.remember(conversation);
  knownBy(ports).set(actor.id, { language, place, since: turn.now });
  await sendWaiting(actor, ports);
  return isNew;
};

/** The app was removed from the person's own chat: nothing is sent there any more. Leaving a group changes nothing. */
export const forgetConversation = async (turn: Turn, ports: Ports): Promise<void> => {
  if (turn.audience !== 'personal') return;
  knownBy(ports).delete(turn.actor.id);
  await ports.conversations.forget(turn.actor.tenantId, turn.actor.id);
};
