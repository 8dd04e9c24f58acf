import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import type { QueueTrigger } from '../../functions/trigger';
import { startQueues } from './queues';

const connectionString = process.env['STORAGE_CONNECTION'] ?? '';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 200 && !(await condition()); i += 1) await sleep(25);
};

let stop: () => Promise<void> = () => Promise.resolve();
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(async () => {
  await stop();
  jest.restoreAllMocks();
});

/** A queue of its own, delivered to `handler` without much patience. */
const queueFor = async (handler: QueueTrigger['handler']) => {
  const queueName = `q-${randomUUID()}`;
  const trigger: QueueTrigger = { kind: 'queue', name: 'send', queueName, handler };
  stop = await startQueues([trigger], connectionString, { visibilitySeconds: 2, retrySeconds: 0, parallel: 4 });
  const service = QueueServiceClient.fromConnectionString(connectionString);
  return { queue: service.getQueueClient(queueName), poison: service.getQueueClient(`${queueName}-poison`) };
};

test('a message reaches its function as the JSON that was sent, and is gone', async () => {
  const got: unknown[] = [];
  const { queue } = await queueFor((message) => Promise.resolve(void got.push(message)));
  await queue.sendMessage(base64('{"alert":"å"}'));
  await queue.sendMessage(base64('plain text'));
  await until(() => got.length === 2);
  expect(got).toEqual(expect.arrayContaining([{ alert: 'å' }, 'plain text']));
  await until(async () => (await queue.getProperties()).approximateMessagesCount === 0);
  expect((await queue.getProperties()).approximateMessagesCount).toBe(0);
});

test('a message that fails comes again, and is gone when it succeeds', async () => {
  let tries = 0;
  const { queue, poison } = await queueFor(() => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
  });
  await queue.sendMessage(base64('{}'));
  await until(async () => tries === 3 && (await queue.getProperties()).approximateMessagesCount === 0);
  expect(tries).toBe(3);
  expect((await poison.getProperties()).approximateMessagesCount).toBe(0);
});

test('a message that fails five times is moved to the poison queue', async () => {
  let tries = 0;
  const { queue, poison } = await queueFor(() => {
    tries += 1;
    return Promise.reject(new Error('never'));
  });
  await queue.sendMessage(base64('{"a":1}'));
  await until(async () => (await poison.getProperties()).approximateMessagesCount === 1);
  expect(tries).toBe(5);
  const [moved] = (await poison.peekMessages()).peekedMessageItems;
  expect(moved?.messageText).toBe(base64('{"a":1}'));
});

test('a message that is not base64 goes to the poison queue without reaching the function', async () => {
  let called = false;
  const { queue, poison } = await queueFor(() => Promise.resolve(void (called = true)));
  await queue.sendMessage('{"a":1}');
  await until(async () => (await poison.getProperties()).approximateMessagesCount === 1);
  expect(called).toBe(false);
});

test('a function that takes longer than the visibility keeps its message', async () => {
  let calls = 0;
  const { queue } = await queueFor(async () => {
    calls += 1;
    await sleep(3500);
  });
  await queue.sendMessage(base64('{}'));
  await sleep(3000);
  await until(async () => (await queue.getProperties()).approximateMessagesCount === 0);
  expect(calls).toBe(1);
});

test('only so many messages are handled at once', async () => {
  let now = 0;
  let most = 0;
  let done = 0;
  const { queue } = await queueFor(async () => {
    now += 1;
    most = Math.max(most, now);
    await sleep(50);
    now -= 1;
    done += 1;
  });
  await Promise.all(Array.from({ length: 12 }, () => queue.sendMessage(base64('{}'))));
  await until(() => done === 12);
  expect([done, most <= 4]).toEqual([12, true]);
});
