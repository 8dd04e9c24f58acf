import { CardFactory, type CloudAdapterBase, type ConversationReference, MessageFactory } from 'botbuilder';
import type { Card } from '../cards/element';
import { type Destination, isChannel } from '../core/access/channel';
import { type InTurn, tryOnce } from './oneTry';
import { refusedBy, RefusedByTeams } from './refusedByTeams';

/**
 * Sends a card to a person's own chat, or to a channel, unasked, in its turn. Throws RefusedByTeams when Teams does not
 * take it.
 */
export type SendProactive = (to: Destination, card: Card, inTurn: InTurn) => Promise<void>;

/** What Teams calls the place. */
const typeOf = (to: Destination): string => {
  if (!isChannel(to)) return 'personal';
  return to.teamId === undefined ? 'groupChat' : 'channel';
};

const referenceTo = (to: Destination): Partial<ConversationReference> => ({
  serviceUrl: to.serviceUrl,
  channelId: to.channelId,
  bot: { id: to.botId, name: '' },
  ...(isChannel(to) ? {} : { user: { id: to.channelUserId, name: '', aadObjectId: to.userId } }),
  conversation: {
    id: to.conversationId,
    tenantId: to.tenantId,
    conversationType: typeOf(to),
    isGroup: isChannel(to),
    name: '',
  },
});

/** Teams answers within a second; who has not by then does not. */
const PATIENCE_MS = 15_000;

const wasTaken = (status: number): boolean => status >= 200 && status < 300;

/** Sends by one request a message: whoever sends decides about another try. */
export const createProactive =
  (adapter: CloudAdapterBase, appId: string, patienceMs = PATIENCE_MS): SendProactive =>
  async (to, card, inTurn) => {
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
    await adapter.continueConversationAsync(appId, referenceTo(to), async (context) => {
      try {
        tryOnce(context, adapter, patienceMs, request);
        // The SDK makes up what is replied to; in a channel a new thread begins.
        if (isChannel(to)) delete context.activity.id;
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
