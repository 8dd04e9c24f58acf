/**
 * Table `conversations`: where each person's own chat with the assistant is.
 *
 * | partition | row                    | columns        |
 * |-----------|------------------------|----------------|
 * | tenant id | user's Entra object id | a Conversation |
 *
 * Written whenever someone is met (one request, two the first time); read by both keys before a proactive message.
 */
import { Conversation, type ConversationStore } from '../../core/access/conversation';
import type { Connection } from './connection';
import { keyPart } from './keys';
import { parseRow } from './rows';

/** The conversations of every tenant. */
export const tableConversationStore = (connection: Connection): ConversationStore => {
  const table = connection.table('conversations');
  return {
    find: async (tenantId, userId) => {
      const row = await table.read(keyPart(tenantId), keyPart(userId));
      return row && parseRow(Conversation, row);
    },
    remember: async (conversation) => {
      const { tenantId, userId } = conversation;
      const row = { partitionKey: keyPart(tenantId), rowKey: keyPart(userId), ...conversation };
      // Almost always the person is known, so the update comes first.
      if (await table.update(row, 'Replace')) return false;
      if (await table.create(row)) return true;
      // Met twice at the same moment: the other one was the first.
      await table.put(row);
      return false;
    },
    forget: (tenantId, userId) => table.remove(keyPart(tenantId), keyPart(userId)),
  };
};
