import { CardFactory, type CloudAdapterBase, type ConversationReference, MessageFactory } from 'botbuilder';
import type { Card } from '../cards/element';
import type { Conversation } from '../core/access/conversation';
import { type InTurn, tryOnce } from './oneTry';
import { refusedBy, RefusedByTeams } from './refusedByTeams';

/** Sends a card to a person's own chat, unasked, in its turn. Throws RefusedByTeams when Teams does not take it. */
export type SendProactive = (conversation: Conversation, card: Card, inTurn: InTurn) => Promise<void>;

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

/** Teams answers within a second; who has not by then does not. */
const PATIENCE_MS = 15_000;

const wasTaken = (status: number): boolean => status >= 200 && status < 300;

/** Sends by one request a message: whoever sends decides about another try. */
export const createProactive =
  (adapter: CloudAdapterBase, appId: string, patienceMs = PATIENCE_MS): SendProactive =>
  async (conversation, card, inTurn) => {
    // The adapter hands what its callback throws to onTurnError; the sender must hear of it.
    let failure: { error: unknown } | undefined;
    let ofTeams: unknown;
    const request: InTurn = (send) =>
      inTurn(async () => {
        try {
          await send();
        } catch (error) {
          ofTeams = error;
          throw error;
        }
      });
    await adapter.continueConversationAsync(appId, referenceTo(conversation), async (context) => {
      try {
        tryOnce(context, adapter, patienceMs, request);
        await context.sendActivity({
          ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
          summary: card.fallbackText,
        });
      } catch (error) {
        failure = { error };
      }
    });
    if (failure === undefined) return;
    const { error } = failure;
    // What kept the turn from coming may look the same, and is not about Teams.
    const refused = error === ofTeams ? refusedBy(error) : undefined;
    if (refused === undefined) throw error;
    // It was taken, and only the answer could not be read.
    if (wasTaken(refused.status)) return;
    throw new RefusedByTeams(refused, error);
  };
