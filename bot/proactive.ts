import { CardFactory, type CloudAdapterBase, type ConversationReference, MessageFactory } from 'botbuilder';
import type { Card } from '../cards/element';
import type { Conversation } from '../core/access/conversation';

/** Sends a card to a person's own chat, unasked. Throws when Teams does not take it. */
export type SendProactive = (conversation: Conversation, card: Card) => Promise<void>;

const referenceTo = (c: Conversation): Partial<ConversationReference> => ({
  serviceUrl: c.serviceUrl,
  channelId: c.channelId,
  bot: { id: c.botId, name: '' },
  user: { id: c.channelUserId, name: '', aadObjectId: c.userId },
  conversation: {
    id: c.conversationId,
    tenantId: c.tenantId,
    conversationType: 'personal',
    isGroup: false,
    name: '',
  },
});

export const createProactive =
  (adapter: CloudAdapterBase, appId: string): SendProactive =>
  async (conversation, card) => {
    // The adapter hands what its callback throws to onTurnError; the sender must hear of it.
    let failure: Error | undefined;
    await adapter.continueConversationAsync(appId, referenceTo(conversation), async (context) => {
      try {
        await context.sendActivity({
          ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
          summary: card.fallbackText,
        });
      } catch (error) {
        failure = new Error('Teams did not take the message', { cause: error });
      }
    });
    if (failure !== undefined) throw failure;
  };
