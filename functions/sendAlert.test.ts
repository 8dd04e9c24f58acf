import { anna } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Card } from '../cards/element';
import type { Conversation } from '../core/access/conversation';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';

const OFFICER = 'anna.berg@nacka.example';

const flagged = async (): Promise<TestPorts> => {
  const ports = await testPorts([placement(day('2020-11-01')).with({ placementId: 'P-1', customerId: 'K-1' }).build()]);
  await scanForFlags(ports);
  return ports;
};

const chat = (ports: TestPorts): Conversation => ({
  tenantId: anna.tenantId,
  userId: anna.id,
  serviceUrl: 'https://smba.example/',
  conversationId: 'a:1',
  channelId: 'msteams',
  botId: '28:bot',
  channelUserId: '29:anna',
  language: 'sv',
  seenAt: ports.clock.now(),
});

const collector = () => {
  const sent: Card[] = [];
  const send = (_: Conversation, card: Card): Promise<void> => {
    sent.push(card);
    return Promise.resolve();
  };
  return { sent, send };
};

const stateIn = async (ports: TestPorts) => {
  const [message] = ports.alertQueue.sent;
  return (await ports.alerts.find(OFFICER, message!.alertId))?.state;
};

test('an alert reaches the remembered chat once, however often its message is delivered', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent[0])).toContain('K-1');
  expect(await stateIn(ports)).toBe('sent');
});

test('without a chat the alert waits, and goes out when it is queued again after the first conversation', async () => {
  const ports = await flagged();
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
  expect(await stateIn(ports)).toBe('waiting');
  await ports.conversations.remember(chat(ports));
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toHaveLength(1);
});

test('somebody who opens the chat just while the alert is put to wait gets it at once', async () => {
  const ports = await flagged();
  const { sent, send } = collector();
  const update = ports.alerts.update.bind(ports.alerts);
  ports.alerts.update = async (alert) => {
    await update(alert);
    await ports.conversations.remember(chat(ports));
  };
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toHaveLength(1);
});

test('when Teams does not take it the message is tried again and the alert stays queued', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const down = () => Promise.reject(new Error('Teams did not take the message'));
  await expect(sendAlert(ports.alertQueue.sent[0], ports, down)).rejects.toThrow('did not take');
  expect(await stateIn(ports)).toBe('queued');
});

test('two deliveries at once send once', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  await Promise.all([1, 2].map(() => sendAlert(ports.alertQueue.sent[0], ports, send)));
  expect(sent).toHaveLength(1);
});

test('an alert that someone is sending is left alone, and taken when it has been stuck for some minutes', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const [message] = ports.alertQueue.sent;
  await ports.alerts.take(OFFICER, message!.alertId, ports.clock.now());
  const { sent, send } = collector();
  await sendAlert(message, ports, send);
  expect(sent).toEqual([]);
  const later = { ...ports, clock: { ...ports.clock, now: () => Instant.parse('2021-12-31T09:10:00Z') } };
  await sendAlert(message, later, send);
  expect(sent).toHaveLength(1);
});

test('nothing is sent of a flag whose case has moved to another officer', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const moved = placement(day('2020-11-01')).with({ placementId: 'P-1', officer: 'karim.haddad@nacka.example' });
  await ports.registers.replace([moved.build()], 'test', ports.clock.now());
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
});

test('nothing is sent of flags that were answered meanwhile', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const [flag] = await ports.flags.open();
  await ports.flags.move(flag!, 'open', 'reviewed');
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
  expect(await stateIn(ports)).toBe('failed');
});

test.each([undefined, 'text', {}, { recipient: OFFICER, alertId: 'unknown' }])(
  'the message %j is a fault that the platform sees',
  async (message) => {
    const ports = await flagged();
    await expect(sendAlert(message, ports, collector().send)).rejects.toThrow();
  },
);
