import type { Conversation, ConversationStore } from '../access/conversation';

/** The conversations in memory. */
export const memoryConversationStore = (conversations: readonly Conversation[] = []): ConversationStore => {
  const idOf = (tenantId: string, userId: string): string => `${tenantId}!${userId}`;
  const stored = new Map(conversations.map((c) => [idOf(c.tenantId, c.userId), structuredClone(c)]));
  return {
    find: async (tenantId, userId) => Promise.resolve(structuredClone(stored.get(idOf(tenantId, userId)))),
    remember: async (conversation) => {
      const id = idOf(conversation.tenantId, conversation.userId);
      const isNew = !stored.has(id);
      stored.set(id, structuredClone(conversation));
      return Promise.resolve(isNew);
    },
    forget: async (tenantId, userId) => {
      stored.delete(idOf(tenantId, userId));
      return Promise.resolve();
    },
  };
};
