import { wordsIn } from '../bot/testing/chat';
import { TENANT } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import { RefusedByTeams } from '../bot/refusedByTeams';
import type { Channel } from '../core/access/channel';
import { MOST_TRIES } from '../core/alerts/retry';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { memoryChannelStore } from '../core/testing/memoryChannels';
import { placement } from '../core/testing/placements';
import { alertsAgain } from './alertsAgain';
import { sendAlert } from './sendAlert';
import { delivered, on } from './testing/figures';
import { sumUpTheWeek } from './weekly';

const channel: Channel = {
  tenantId: TENANT,
  serviceUrl: 'https://smba.example/',
  conversationId: '19:figures@thread.tacv2',
  channelId: 'msteams',
  botId: '28:bot',
  teamId: '19:team@thread.tacv2',
  language: 'sv',
  seenAt: Instant.parse('2021-12-21T09:00:00Z'),
};
const ID = 'weekly!2021-W52';

/** Sixty active ones, eight of which began on 28 December 2021. */
const placements = [
  ...Array.from({ length: 52 }, () => placement(day('2021-06-01')).build()),
  ...Array.from({ length: 8 }, () => placement(day('2021-12-28')).build()),
];

const chosen = async (change: Partial<Channel> = {}): Promise<TestPorts> =>
  on('2022-01-03', await testPorts(placements, { channels: memoryChannelStore({ ...channel, ...change }) }));

const alertIn = (ports: TestPorts) => ports.alerts.find(channel.conversationId, ID);

test('on the first working day of a week the channel hears what the one before was, once', async () => {
  const ports = await chosen();
  expect(await sumUpTheWeek(ports)).toEqual({ alerts: 1 });
  const [message] = await delivered(ports);
  expect(message?.to).toEqual(channel);
  const words = wordsIn(message!.card);
  expect(words).toContain('Veckan som gick: vecka 52');
  expect(words).toContain('Påbörjade insatser\nungefär 10');
  expect(words).toContain('Kunder i insats\nungefär 60');
  expect(await alertIn(ports)).toMatchObject({ kind: 'weekly', monday: '2021-12-27', state: 'sent' });
  expect(await sumUpTheWeek(ports)).toEqual({ alerts: 0 });
  expect(await sumUpTheWeek(on('2022-01-04', ports))).toEqual({ alerts: 0 });
  expect(await delivered(ports)).toEqual([]);
});

test('nothing on the card names or numbers a customer, and what is asked by its buttons may be asked by all', async () => {
  const ports = await chosen();
  await sumUpTheWeek(ports);
  const [message] = await delivered(ports);
  expect(JSON.stringify(message)).not.toMatch(/K-\d|P-\d|anna\.berg/u);
  // Of the sixty none was beyond twelve months and none has reached self-sufficiency: no small cell.
  expect(wordsIn(message!.card)).toContain('Andel till egen försörjning i år');
  const small = await chosen();
  await small.registers.replace([...placements, placement(day('2020-06-01')).build()], 'test', small.clock.now());
  await sumUpTheWeek(small);
  const [guarded] = await delivered(small);
  const actions = JSON.stringify(guarded!.card.body.filter((e) => e.type === 'ActionSet'));
  expect(actions).toContain('selfSufficiency');
  expect(actions).not.toContain('longStay');
});

test.each([
  ['2022-01-02T22:59:00Z', true],
  ['2022-01-03T05:00:00Z', false],
])('when the register was read in at %s, that the week may be incomplete is said: %p', async (at, isSaid) => {
  const ports = await chosen();
  await ports.registers.replace(placements, 'test', Instant.parse(at));
  await sumUpTheWeek(ports);
  const [message] = await delivered(ports);
  expect(wordsIn(message!.card).includes('kan vara ofullständig')).toBe(isSaid);
});

test('in the week after Easter it comes on the Tuesday', async () => {
  const ports = await chosen();
  expect(await sumUpTheWeek(on('2022-04-18', ports))).toEqual({ alerts: 0 });
  expect(await sumUpTheWeek(on('2022-04-19', ports))).toEqual({ alerts: 1 });
});

test('after a failure a later run of the week makes up for it; in the next week there is the next', async () => {
  const ports = await chosen();
  expect(await sumUpTheWeek(on('2022-01-05', ports))).toEqual({ alerts: 1 });
  expect(await sumUpTheWeek(on('2022-01-10', ports))).toEqual({ alerts: 1 });
  // The message of the older one must be lost by now: it is queued again, and has been overtaken.
  expect(await alertsAgain(on('2022-01-10', ports))).toEqual({ alerts: 1 });
  expect(ports.alertQueue.sent.map((m) => m.alertId)).toEqual([ID, 'weekly!2022-W01', ID]);
  const arrived = await delivered(on('2022-01-10', ports));
  expect(arrived.map(({ card }) => card.fallbackText.slice(0, 24))).toEqual(['Veckan som gick: vecka 1']);
});

test.each([
  ['chosen last Sunday', '2022-01-02T22:30:00Z', 1],
  ['chosen this Monday', '2022-01-02T23:30:00Z', 0],
  ['chosen this Tuesday', '2022-01-04T08:00:00Z', 0],
])('in a place %s the number of summaries this week is %3$i', async (...[, at, alerts]) => {
  const ports = await chosen({ seenAt: Instant.parse(at) });
  expect(await sumUpTheWeek(on('2022-01-05', ports))).toEqual({ alerts });
});

test('when no channel is chosen, or there is no register, nothing happens', async () => {
  const ports = await chosen();
  await ports.channels.forget();
  expect(await sumUpTheWeek(ports)).toEqual({ alerts: 0 });
  const empty = on('2022-01-03', await testPorts([], { channels: memoryChannelStore(channel) }));
  expect(await sumUpTheWeek(empty)).toEqual({ alerts: 0 });
});

test('a channel that was given up meanwhile gets nothing', async () => {
  const ports = await chosen();
  await sumUpTheWeek(ports);
  await ports.channels.forget();
  expect(await delivered(ports)).toEqual([]);
  expect(await alertIn(ports)).toMatchObject({ state: 'failed', reason: 'overtaken' });
});

test.each([
  [404, 'ConversationNotFound', 'failed', true],
  [403, 'BotNotInConversationRoster', 'failed', true],
  [403, 'BotDisabledByAdmin', 'failed', false],
  [429, 'TooManyRequests', 'queued', false],
])('after %i %s the summary is %s, and the channel forgotten: %p', async (status, code, state, isForgotten) => {
  const ports = await chosen();
  await sumUpTheWeek(ports);
  const refuse = () => Promise.reject(new RefusedByTeams({ status, code }, new Error(code)));
  await sendAlert(ports.alertQueue.sent[0], ports, refuse);
  expect((await alertIn(ports))?.state).toBe(state);
  expect((await ports.channels.find()) === undefined).toBe(isForgotten);
});

test('what Teams did not answer comes in the channel on the next working morning', async () => {
  const ports = await chosen();
  await sumUpTheWeek(ports);
  const refuse = () => Promise.reject(new RefusedByTeams({ status: 503 }, undefined));
  for (let i = 0; i < MOST_TRIES; i += 1) await sendAlert(ports.alertQueue.sent[0], ports, refuse);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'tooManyTries', triedUntil: '2022-01-11' });
  ports.alertQueue.sent.splice(0);
  expect(await alertsAgain(on('2022-01-04', ports))).toEqual({ alerts: 1 });
  expect(await delivered(on('2022-01-04', ports))).toHaveLength(1);
  expect((await alertIn(ports))?.state).toBe('sent');
});
