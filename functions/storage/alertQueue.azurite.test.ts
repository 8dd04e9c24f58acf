import { QueueClient } from '@azure/storage-queue';
import { AlertMessage } from '../../core/flags/alert';
import { ALERTS_QUEUE, storageAlertQueue } from './alertQueue';
import { anyMunicipality, connectionString, testConnection } from './testing/connection';

test('a message reaches the queue as JSON in base64, and the queue is made for the first', async () => {
  const names: string[] = [];
  const name = anyMunicipality();
  const { send, ...rest } = testConnection();
  const queue = storageAlertQueue({
    ...rest,
    send: (queueName, text) => {
      names.push(queueName);
      // The queue `alerts` itself is shared with other tests.
      return send(name, text);
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
