import { CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { type Behaviour, startConnector } from '../../delivery/connector';
import { recipients } from '../../delivery/unit';

export interface Looped {
  lost: number;
  doubled: number;
  seconds: number;
}

const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'K-1' }] };

/** One message after the other by the SDK as it comes, with its own retries and nothing besides. */
export const plainLoop = async (count: number, teams: Behaviour): Promise<Looped> => {
  const connector = await startConnector(teams);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const begun = performance.now();
  for (const { userId, conversationId } of recipients(count)) {
    const reference = {
      ...{ serviceUrl: connector.serviceUrl, channelId: 'msteams', bot: { id: '28:bot', name: '' } },
      ...{ user: { id: `29:${userId}`, name: '' } },
      conversation: { id: conversationId, conversationType: 'personal', isGroup: false, name: '' },
    };
    try {
      await adapter.continueConversationAsync('', reference, async (context) => {
        await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(CARD)));
      });
    } catch {
      // The loop goes on with the next; that this one is lost is counted by who takes the messages.
    }
  }
  const seconds = (performance.now() - begun) / 1000;
  const reached = new Set(connector.taken.map(({ conversation }) => conversation)).size;
  await connector.close();
  return { lost: count - reached, doubled: connector.taken.length - reached, seconds };
};
