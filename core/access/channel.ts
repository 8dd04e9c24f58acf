import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Language } from '../language';
import type { Conversation } from './conversation';

/** The conversation of a team's channel, or a group chat, that was chosen for the weekly summary: what a message there needs. */
export const Channel = z.strictObject({
  tenantId: z.guid(),
  /** The connector that Teams named. */
  serviceUrl: z.url(),
  /** Of the channel itself and not of a thread in it: every summary begins a new one. */
  conversationId: z.string().min(1),
  channelId: z.string().min(1),
  botId: z.string().min(1),
  /** The team that the channel belongs to; a group chat belongs to none. */
  teamId: z.string().min(1).optional(),
  /** The one in which it was chosen. */
  language: Language,
  /** When it was chosen. */
  seenAt: Instant,
});
export type Channel = z.infer<typeof Channel>;

/** Where a proactive message goes. */
export type Destination = Conversation | Channel;

export const isChannel = (to: Destination): to is Channel => !('userId' in to);

/** The place for the weekly summary, one at the most. */
export interface ChannelStore {
  find(): Promise<Channel | undefined>;
  /** Chooses a place; one that was chosen before is no more. */
  choose(channel: Channel): Promise<void>;
  /** No place is chosen any more; none may have been. */
  forget(): Promise<void>;
}
