import { chatOf } from '../bot/testing/chat';
import { anna } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { RefusedByTeams } from '../bot/refusedByTeams';
import { MOST_TRIES, type Refused } from '../core/alerts/retry';
import { Instant } from '../core/calendar/clock';
import { alertsAgain } from './alertsAgain';
import { sendAlert } from './sendAlert';
import { alertIn, chat, collector, flagged, OFFICER } from './testing/alerts';

const refusing = (refused: Refused) => () => Promise.reject(new RefusedByTeams(refused, undefined));

/** The flagged case, with Anna in Teams. */
const setUp = async (): Promise<TestPorts> => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  return ports;
};

const handle = (ports: TestPorts, refused?: Refused): Promise<void> =>
  sendAlert(ports.alertQueue.sent[0], ports, refused ? refusing(refused) : collector().send, { random: () => 0 });

/** The same some minutes later. */
const later = (ports: TestPorts, minutes: number): TestPorts => {
  const now = new Date(Date.parse(ports.clock.now()) + minutes * 60_000).toISOString();
  return { ...ports, clock: { ...ports.clock, now: () => Instant.parse(now) } };
};

test.each([
  [{ status: 0 }, 1],
  [{ status: 412 }, 1],
  [{ status: 429, retryAfterMs: 40_000 }, 40],
  [{ status: 500 }, 1],
  [{ status: 503 }, 1],
])('after %j it is tried again in %i s', async (refused, seconds) => {
  const ports = await setUp();
  await handle(ports, refused);
  expect(await alertIn(ports)).toMatchObject({ state: 'queued', tries: 1 });
  expect(ports.alertQueue.sent).toHaveLength(2);
  expect(ports.alertQueue.delays[1]).toBe(seconds);
  await handle(ports);
  expect((await alertIn(ports))?.state).toBe('sent');
});

test('the pauses grow, and after the last try it rests until a working morning', async () => {
  const ports = await setUp();
  for (let i = 0; i < MOST_TRIES; i += 1) await handle(ports, { status: 503 });
  expect(ports.alertQueue.delays).toEqual([
    ...[0, 1, 2, 4, 8, 16, 32, 64, 128, 256],
    ...Array.from({ length: 8 }, () => 300),
  ]);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'tooManyTries', tries: 0 });
});

test('what rests goes out at once when its recipient writes', async () => {
  const ports = await setUp();
  for (let i = 0; i < MOST_TRIES; i += 1) await handle(ports, { status: 503 });
  await chatOf(anna, ports).says('hej');
  expect(ports.alertQueue.sent).toHaveLength(MOST_TRIES + 1);
  await handle(ports);
  const sent = await alertIn(ports);
  expect([sent?.state, sent?.triedUntil]).toEqual(['sent', undefined]);
});

test.each([
  [{ status: 400 }, 'refused'],
  [{ status: 401 }, 'refused'],
  [{ status: 413, code: 'MessageSizeTooBig' }, 'refused'],
  [{ status: 403, code: 'BotDisabledByAdmin' }, 'disabled'],
])('after %j it is given up', async (refused, reason) => {
  const ports = await setUp();
  await handle(ports, refused);
  expect(await alertIn(ports)).toMatchObject({ state: 'failed', reason });
  expect(ports.alertQueue.sent).toHaveLength(1);
});

describe.each([
  [{ status: 403, code: 'BotNotInConversationRoster' }, 'notInstalled', true],
  [{ status: 403, code: 'ConversationBlockedByUser' }, 'blocked', true],
  [{ status: 403, code: 'MessageWritesBlocked' }, 'blocked', true],
  [{ status: 404, code: 'ConversationNotFound' }, 'notInstalled', false],
])('after %j', (refused, reason, isKept) => {
  test('it waits, and the chat is forgotten only when it is gone', async () => {
    const ports = await setUp();
    await handle(ports, { status: 503 });
    await handle(ports, refused);
    expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason, tries: 0 });
    expect(ports.alertQueue.sent).toHaveLength(2);
    const kept = await ports.conversations.find(anna.tenantId, anna.id);
    expect(kept !== undefined).toBe(isKept);
  });

  test.each([
    ['an installation', (ports: TestPorts) => chatOf(anna, ports).installs()],
    ['a message', (ports: TestPorts) => chatOf(anna, ports).says('hej')],
  ])('%s of the person sends it', async (_, meet) => {
    const ports = await setUp();
    await handle(ports, refused);
    await meet(later(ports, 10));
    expect(ports.alertQueue.sent).toHaveLength(2);
    await handle(ports);
    expect((await alertIn(ports))?.state).toBe('sent');
  });

  test('the daily runs leave it until the person has been met', async () => {
    const ports = await setUp();
    await handle(later(ports, 10), refused);
    expect(await alertsAgain(ports)).toEqual({ alerts: 0 });
    await ports.conversations.remember({ ...chat(ports), seenAt: later(ports, 20).clock.now() });
    expect(await alertsAgain(ports)).toEqual({ alerts: 1 });
  });
});

test('a chat in which the person is met while it is refused stays, and gets the alert at once', async () => {
  const ports = await setUp();
  const sent: string[] = [];
  await sendAlert(ports.alertQueue.sent[0], ports, async ({ seenAt }) => {
    sent.push(seenAt);
    if (sent.length > 1) return;
    await ports.conversations.remember({ ...chat(ports), seenAt: later(ports, 1).clock.now() });
    throw new RefusedByTeams({ status: 404 }, undefined);
  });
  expect(sent).toHaveLength(2);
  expect((await alertIn(ports))?.state).toBe('sent');
});

test('in a conversation that goes on, what waits is looked for once in some minutes', async () => {
  const ports = await setUp();
  let reads = 0;
  const openFor = ports.alerts.openFor.bind(ports.alerts);
  ports.alerts.openFor = (recipient) => {
    reads += recipient === OFFICER ? 1 : 0;
    return openFor(recipient);
  };
  const talking = chatOf(anna, ports);
  for (let i = 0; i < 5; i += 1) await talking.says('hej');
  expect(reads).toBe(1);
});

test('who dies before the message is back in the queue leaves one to be delivered again', async () => {
  const ports = await setUp();
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = () => Promise.reject(new Error('the queue is down'));
  await expect(handle(ports, { status: 503 })).rejects.toThrow('the queue is down');
  expect(await alertIn(ports)).toMatchObject({ state: 'queued', tries: 1 });
  ports.alertQueue.send = send;
  await handle(ports);
  expect((await alertIn(ports))?.state).toBe('sent');
});
