import type { Conversation, ConversationStore } from '../access/conversation';
import { Instant } from '../calendar/clock';

const ANNA = '11111111-1111-4111-8111-111111111111';
const BO = '22222222-2222-4222-8222-222222222222';

const conversation = (tenantId: string, change: Partial<Conversation> = {}): Conversation => ({
  tenantId,
  userId: ANNA,
  serviceUrl: 'https://smba.example/emea/',
  conversationId: 'a:1-åäö/#?',
  channelId: 'msteams',
  botId: '28:bot',
  channelUserId: '29:anna',
  language: 'sv',
  seenAt: Instant.parse('2021-10-04T07:30:00Z'),
  ...change,
});

/** What every conversation store does. `make` gives one, and a tenant that nobody has been met in. */
export const describeConversationStore = (
  name: string,
  make: () => { store: ConversationStore; tenantId: string },
): void => {
  describe(name, () => {
    test('who was never met has no conversation', async () => {
      const { store, tenantId } = make();
      expect(await store.find(tenantId, ANNA)).toBeUndefined();
    });

    test('the first meeting is told from later ones, and the last is remembered', async () => {
      const { store, tenantId } = make();
      const later = conversation(tenantId, { language: 'en', serviceUrl: 'https://smba.example/amer/' });
      expect(await store.remember(conversation(tenantId))).toBe(true);
      expect(await store.find(tenantId, ANNA)).toEqual(conversation(tenantId));
      expect(await store.remember(later)).toBe(false);
      expect(await store.find(tenantId, ANNA)).toEqual(later);
    });

    test('met twice at once, one meeting is the first', async () => {
      const { store, tenantId } = make();
      const met = await Promise.all([1, 2, 3].map(() => store.remember(conversation(tenantId))));
      expect(met.filter((first) => first)).toHaveLength(1);
    });

    test('each person has their own', async () => {
      const { store, tenantId } = make();
      await store.remember(conversation(tenantId));
      await store.remember(conversation(tenantId, { userId: BO }));
      expect((await store.find(tenantId, BO))?.userId).toBe(BO);
      expect((await store.find(tenantId, ANNA))?.userId).toBe(ANNA);
    });

    test('who is forgotten is new again; forgetting twice is no fault', async () => {
      const { store, tenantId } = make();
      await store.forget(tenantId, ANNA);
      await store.remember(conversation(tenantId));
      await store.forget(tenantId, ANNA);
      await store.forget(tenantId, ANNA);
      expect(await store.find(tenantId, ANNA)).toBeUndefined();
      expect(await store.remember(conversation(tenantId))).toBe(true);
    });
  });
};
