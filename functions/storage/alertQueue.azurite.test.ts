import { QueueClient } from '@azure/storage-queue';
import { AlertMessage } from '../../core/alerts/alert';
import { ALERTS_QUEUE, storageAlertQueue } from './alertQueue';
import { anyMunicipality, connectionString, testConnection } from './testing/connection';

test('a message reaches the queue as JSON in base64, and the queue is made for the first', async () => {
  const names: string[] = [];
  const name = anyMunicipality();
  const { send, ...rest } = testConnection();
  const queue = storageAlertQueue({
    ...rest,
    send: (queueName, text, delay) => {
      names.push(queueName);
      // The queue `alerts` itself is shared with other tests.
      return send(name, text, delay);
    },
  });
  const messages = ['a-1', 'a-2'].map((alertId) => ({ recipient: 'åsa.öberg@nacka.example', alertId }));
  for (const message of messages) await queue.send(message);
  expect(names).toEqual([ALERTS_QUEUE, ALERTS_QUEUE]);

  const { receivedMessageItems } = await new QueueClient(connectionString(), name).receiveMessages({
    numberOfMessages: 10,
  });
  const texts = receivedMessageItems.map((m) => Buffer.from(m.messageText, 'base64').toString('utf8'));
  expect(texts.map((text) => AlertMessage.parse(JSON.parse(text)))).toEqual(messages);
});

test('a message that is delayed is not seen before, and seven days are the most', async () => {
  const name = anyMunicipality();
  const { send, ...rest } = testConnection();
  const delays: number[] = [];
  const queue = storageAlertQueue({
    ...rest,
    send: (_, text, delay) => {
      delays.push(delay);
      return send(name, text, delay);
    },
  });
  const own = new QueueClient(connectionString(), name);
  const seen = async (): Promise<number> =>
    (await own.receiveMessages({ visibilityTimeout: 60 })).receivedMessageItems.length;
  await queue.send({ recipient: 'anna', alertId: 'a-1' }, 10 * 24 * 60 * 60);
  await queue.send({ recipient: 'anna', alertId: 'a-2' }, 2);
  expect(delays).toEqual([7 * 24 * 60 * 60, 2]);
  expect(await seen()).toBe(0);
  expect((await own.getProperties()).approximateMessagesCount).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await seen()).toBe(1);
});
