import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Language } from '../language';

/** Where a person's own chat with the assistant is: what a proactive message needs. */
export const Conversation = z.strictObject({
  tenantId: z.guid(),
  /** Entra object id. */
  userId: z.guid(),
  /** The connector that Teams named. */
  serviceUrl: z.url(),
  conversationId: z.string().min(1),
  channelId: z.string().min(1),
  botId: z.string().min(1),
  /** The person's id in the channel. */
  channelUserId: z.string().min(1),
  language: Language,
  seenAt: Instant,
});
export type Conversation = z.infer<typeof Conversation>;

export interface ConversationStore {
  find(tenantId: string, userId: string): Promise<Conversation | undefined>;
  /** Remembers where the person was last met. True when nothing was remembered before. */
  remember(conversation: Conversation): Promise<boolean>;
  forget(tenantId: string, userId: string): Promise<void>;
}
