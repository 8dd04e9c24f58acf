import { chatOf, wordsIn } from './testing/chat';
import { anna, maria, TENANT } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';
import type { Actor } from '../core/access/actor';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';

const TEAM = '19:team@thread.tacv2';

/** What somebody writes in a thread of a channel, to the assistant; the words that come back. */
const inChannel = async (ports: TestPorts, text: string, who: Actor = maria, channel = 'figures'): Promise<string> => {
  const { cards } = await chatOf(who, ports, { shared: true }).send({
    type: 'message',
    text,
    conversation: {
      id: `19:${channel}@thread.tacv2;messageid=1640941200000`,
      conversationType: 'channel',
      tenantId: TENANT,
      isGroup: true,
      name: '',
    },
    channelData: { team: { id: TEAM }, channel: { id: `19:${channel}@thread.tacv2` }, tenant: { id: TENANT } },
  });
  return cards.map(wordsIn).join('\n');
};

const removed = (ports: TestPorts, action: string, team?: string) =>
  chatOf(maria, ports, { shared: true }).send({
    type: 'installationUpdate',
    action,
    ...(team === undefined ? {} : { channelData: { team: { id: team } } }),
  });

test('the unit head chooses a channel: its own id is remembered, not that of the thread', async () => {
  const ports = await testPorts([]);
  // Friday 31 December 2021.
  expect(await inChannel(ports, 'skicka veckosammanfattning hit')).toContain('Den första kommer 3 januari 2022');
  expect(await ports.channels.find()).toEqual({
    tenantId: TENANT,
    serviceUrl: 'https://smba.example/',
    conversationId: '19:figures@thread.tacv2',
    channelId: 'msteams',
    botId: '28:bot',
    teamId: TEAM,
    language: 'sv',
    seenAt: '2021-12-31T09:00:00Z',
  });
});

test('the language of the sentence is that of the summaries', async () => {
  const ports = await testPorts([]);
  expect(await inChannel(ports, 'send the weekly summary here')).toContain('3 January 2022');
  expect((await ports.channels.find())?.language).toBe('en');
});

test('a group chat can be chosen too', async () => {
  const ports = await testPorts([]);
  await chatOf(maria, ports, { shared: true }).says('skicka veckosammanfattning hit');
  const channel = await ports.channels.find();
  expect(channel?.conversationId).toBe('a:group');
  expect(channel).not.toHaveProperty('teamId');
});

test('who does not answer for the figures is told who does, and nothing changes', async () => {
  const ports = await testPorts([]);
  expect(await inChannel(ports, 'skicka veckosammanfattning hit', anna)).toContain('enhetschefen');
  expect(await ports.channels.find()).toBeUndefined();
  await inChannel(ports, 'skicka veckosammanfattning hit');
  await inChannel(ports, 'sluta skicka veckosammanfattning', anna);
  expect(await ports.channels.find()).toBeDefined();
});

test('in a one-to-one chat it says where to write it', async () => {
  const ports = await testPorts([]);
  const card = await chatOf(maria, ports).says('skicka veckosammanfattning hit');
  expect(wordsIn(card)).toContain('@Arbetsmarknadsassistenten skicka veckosammanfattning hit');
  expect(await ports.channels.find()).toBeUndefined();
});

test('said again it changes neither place nor day; in another channel it moves there', async () => {
  const ports = await testPorts([]);
  await inChannel(ports, 'skicka veckosammanfattning hit');
  const later = { now: () => Instant.parse('2022-01-10T05:00:00Z'), today: () => day('2022-01-10') };
  const then = { ...ports, clock: later };
  expect(await inChannel(then, 'skicka veckosammanfattning hit')).toContain('redan hit');
  expect((await ports.channels.find())?.seenAt).toBe('2021-12-31T09:00:00Z');
  expect(await inChannel(then, 'skicka veckosammanfattning hit', maria, 'other')).toContain('Nästa kommer 17 januari');
  expect(await ports.channels.find()).toMatchObject({
    conversationId: '19:other@thread.tacv2',
    seenAt: '2022-01-10T05:00:00Z',
  });
});

test('it is stopped where it goes, and nowhere else', async () => {
  const ports = await testPorts([]);
  await inChannel(ports, 'skicka veckosammanfattning hit');
  expect(await inChannel(ports, 'sluta skicka veckosammanfattning', maria, 'other')).toContain('skickas inte hit');
  expect(await ports.channels.find()).toBeDefined();
  expect(await inChannel(ports, 'stop the weekly summary')).toContain('I will stop');
  expect(await ports.channels.find()).toBeUndefined();
});

test.each<[string, string | undefined, boolean]>([
  ['remove', TEAM, true],
  ['remove', '19:another@thread.tacv2', false],
  ['remove', undefined, false],
  ['remove-upgrade', TEAM, false],
  ['add', TEAM, false],
])('after "%s" in the team %s the channel is forgotten: %p', async (action, team, isForgotten) => {
  const ports = await testPorts([]);
  await inChannel(ports, 'skicka veckosammanfattning hit');
  await removed(ports, action, team);
  expect((await ports.channels.find()) === undefined).toBe(isForgotten);
});

test('after the removal from a group chat that was chosen it is forgotten', async () => {
  const ports = await testPorts([]);
  await chatOf(maria, ports, { shared: true }).says('skicka veckosammanfattning hit');
  await removed(ports, 'remove');
  expect(await ports.channels.find()).toBeUndefined();
});
