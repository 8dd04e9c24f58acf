import type { Channel, ChannelStore } from '../access/channel';
import { Instant } from '../calendar/clock';

const inTeam: Channel = {
  tenantId: '99999999-9999-4999-8999-999999999999',
  serviceUrl: 'https://smba.example/emea/',
  conversationId: '19:åäö/#?@thread.tacv2',
  channelId: 'msteams',
  botId: '28:bot',
  teamId: '19:team@thread.tacv2',
  language: 'sv',
  seenAt: Instant.parse('2021-10-04T07:30:00Z'),
};

/** What every store of the chosen channel does. `make` gives one in which none is chosen. */
export const describeChannelStore = (name: string, make: () => ChannelStore): void => {
  describe(name, () => {
    test('before one is chosen there is none; forgetting none is no fault', async () => {
      const store = make();
      await store.forget();
      expect(await store.find()).toBeUndefined();
    });

    test('what was chosen last is all there is', async () => {
      const store = make();
      await store.choose(inTeam);
      expect(await store.find()).toEqual(inTeam);
      const group: Channel = { ...inTeam, conversationId: '19:group@thread.v2', language: 'en' };
      delete group.teamId;
      await store.choose(group);
      expect(await store.find()).toStrictEqual(group);
    });

    test('what was chosen is forgotten, and can be chosen again', async () => {
      const store = make();
      await store.choose(inTeam);
      await store.forget();
      expect(await store.find()).toBeUndefined();
      await store.choose(inTeam);
      expect(await store.find()).toEqual(inTeam);
    });
  });
};
