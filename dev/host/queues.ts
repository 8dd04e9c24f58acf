import { setTimeout as sleep } from 'node:timers/promises';
import { type DequeuedMessageItem, type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import type { QueueTrigger } from '../../functions/trigger';
import { invocation } from './invocation';
import { decodeMessage } from './message';

/** How the platform would deliver; the tests are less patient. */
export interface Delivery {
  /** How long a message is ours before others may have it; it is renewed while the function works. */
  visibilitySeconds: number;
  /** How long after a failure it is tried again. */
  retrySeconds: number;
  /** After so many tries it is moved to the poison queue. */
  tries: number;
  /** How many messages of a queue are handled at once. More are fetched when half of them are done. */
  parallel: number;
}

/** As in host.json; but there what a dead process had is ours for ten minutes, which no setting changes. */
const DELIVERY: Delivery = { visibilitySeconds: 30, retrySeconds: 30, tries: 5, parallel: 32 };

/** The pauses between polls of an empty queue grow from the first to the last. */
const FIRST_PAUSE_MS = 20;
const LAST_PAUSE_MS = 1000;

/** Works on one message: the function, then deletion; on failure another try later, or the poison queue. */
const work = async (
  { name, handler }: QueueTrigger,
  { visibilitySeconds, retrySeconds, tries }: Delivery,
  { queue, poison }: { queue: QueueClient; poison: QueueClient },
  message: DequeuedMessageItem,
): Promise<void> => {
  let receipt = message.popReceipt;
  const extend = async (seconds: number): Promise<void> => {
    const answer = await queue.updateMessage(message.messageId, receipt, undefined, seconds);
    receipt = answer.popReceipt ?? receipt;
  };
  let renewing: Promise<void> = Promise.resolve();
  const renewal = setInterval(() => {
    renewing = extend(visibilitySeconds).catch((error: unknown) =>
      console.error(`${name}: renewing a message failed:`, error),
    );
  }, visibilitySeconds * 500);

  const context = invocation(name);
  const attempt = async (): Promise<'done' | 'again' | 'never'> => {
    const decoded = decodeMessage(message.messageText);
    if (!decoded.ok) {
      console.error(`${name}: a message is not base64`);
      return 'never';
    }
    try {
      await handler(decoded.value, context);
      return 'done';
    } catch (error) {
      console.error(`${name} ${context.invocationId}, try ${message.dequeueCount}:`, error);
      return message.dequeueCount >= tries ? 'never' : 'again';
    }
  };
  const outcome = await attempt();
  clearInterval(renewal);
  await renewing;
  if (outcome === 'again') return extend(retrySeconds);
  if (outcome === 'never') await poison.sendMessage(message.messageText);
  await queue.deleteMessage(message.messageId, receipt);
};

/** Polls one queue until the signal; resolves when the messages under way are done. */
const poll = async (
  trigger: QueueTrigger,
  delivery: Delivery,
  clients: { queue: QueueClient; poison: QueueClient },
  stopped: AbortSignal,
): Promise<void> => {
  const underWay = new Set<Promise<void>>();
  const complain = (error: unknown): void => console.error(`${trigger.name}: the queue ${trigger.queueName}:`, error);
  const isStopped = (): boolean => stopped.aborted;
  let pause = FIRST_PAUSE_MS;
  while (!isStopped()) {
    try {
      const { receivedMessageItems: messages } = await clients.queue.receiveMessages({
        numberOfMessages: delivery.parallel - underWay.size,
        visibilityTimeout: delivery.visibilitySeconds,
        abortSignal: stopped,
      });
      for (const message of messages) {
        const task = work(trigger, delivery, clients, message)
          .catch(complain)
          .finally(() => underWay.delete(task));
        underWay.add(task);
      }
      pause = messages.length > 0 ? 0 : Math.min(Math.max(pause * 1.5, FIRST_PAUSE_MS), LAST_PAUSE_MS);
    } catch (error) {
      // Stopping aborts the request under way; anything else is a storage that may be back in a moment.
      if (isStopped()) break;
      complain(error);
      pause = LAST_PAUSE_MS;
    }
    while (underWay.size > delivery.parallel / 2) await Promise.race(underWay);
    if (pause > 0) await sleep(pause, undefined, { signal: stopped }).catch(() => undefined);
  }
  await Promise.all(underWay);
};

/** Delivers the messages of the queues, making the queues that are missing. Returns how to stop. */
export const startQueues = async (
  triggers: readonly QueueTrigger[],
  connectionString: string,
  delivery: Partial<Delivery> = {},
): Promise<() => Promise<void>> => {
  const stopping = new AbortController();
  const service = QueueServiceClient.fromConnectionString(connectionString);
  const opened = await Promise.all(
    triggers.map(async (trigger) => {
      const queue = service.getQueueClient(trigger.queueName);
      const poison = service.getQueueClient(`${trigger.queueName}-poison`);
      await Promise.all([queue.createIfNotExists(), poison.createIfNotExists()]);
      return { trigger, clients: { queue, poison } };
    }),
  );
  const polls = opened.map(({ trigger, clients }) =>
    poll(trigger, { ...DELIVERY, ...delivery }, clients, stopping.signal),
  );
  return async () => {
    stopping.abort();
    await Promise.all(polls);
  };
};
