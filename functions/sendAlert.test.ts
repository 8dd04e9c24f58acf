import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { sendAlert } from './sendAlert';
import type { SendGate } from './sendGate';
import { alertIn, chat, collector, flagged, OFFICER } from './testing/alerts';

test('an alert reaches the remembered chat once, however often its message is delivered', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent[0])).toContain('K-1');
  expect((await alertIn(ports))?.state).toBe('sent');
});

test('without a chat the alert waits, and goes out when it is queued again after the first conversation', async () => {
  const ports = await flagged();
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
  expect((await alertIn(ports))?.state).toBe('waiting');
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

test('when something else than Teams fails, the platform tries again and the alert stays queued', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const down = () => Promise.reject(new Error('no token'));
  await expect(sendAlert(ports.alertQueue.sent[0], ports, down)).rejects.toThrow('no token');
  expect((await alertIn(ports))?.state).toBe('queued');
});

test('two deliveries at once send once', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  await Promise.all([1, 2].map(() => sendAlert(ports.alertQueue.sent[0], ports, send)));
  expect(sent).toHaveLength(1);
});

test('an alert that someone is sending is left alone, and taken when it is stuck', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const [message] = ports.alertQueue.sent;
  await ports.alerts.take(OFFICER, message!.alertId, ports.clock.now());
  const { sent, send } = collector();
  await sendAlert(message, ports, send);
  expect(sent).toEqual([]);
  // Who is sending it may die; then nothing else would remember it.
  expect(ports.alertQueue.sent).toEqual([message, message]);
  expect(ports.alertQueue.delays).toEqual([0, 40]);
  const later = { ...ports, clock: { ...ports.clock, now: () => Instant.parse('2021-12-31T09:00:40Z') } };
  await sendAlert(message, later, send);
  expect(sent).toHaveLength(1);
});

test('whose turn comes so late that another may have taken it leaves it be', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const [message] = ports.alertQueue.sent;
  const { sent, send } = collector();
  let elapsed = 0;
  const inTurn: SendGate = (work) => {
    elapsed = 10_001;
    return work();
  };
  await sendAlert(message, ports, send, { inTurn, elapsed: () => elapsed });
  expect(sent).toEqual([]);
  expect((await alertIn(ports))?.state).toBe('sending');
  expect(ports.alertQueue.sent).toEqual([message, message]);
});

test('a message is noted as sent before the next has its turn', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const states: unknown[] = [];
  const inTurn: SendGate = async (work) => {
    await work();
    states.push((await alertIn(ports))?.state);
  };
  await sendAlert(ports.alertQueue.sent[0], ports, collector().send, { inTurn });
  expect(states).toEqual(['sent']);
});

test("what was sent and could not be noted is nobody else's at once", async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  const alerts = { ...ports.alerts, update: () => Promise.reject(new Error('the storage is down')) };
  const message = ports.alertQueue.sent[0];
  await expect(sendAlert(message, { ...ports, alerts }, send)).rejects.toThrow('the ledger does not know');
  await sendAlert(message, ports, send);
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
  const [flag] = await ports.flags.inStates(['open']);
  await ports.flags.change(flag!, (f) => ({ ...f, state: 'reviewed' }));
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
  expect((await alertIn(ports))?.state).toBe('failed');
});

test.each([undefined, 'text', {}, { recipient: OFFICER, alertId: 'unknown' }])(
  'the message %j is a fault that the platform sees',
  async (message) => {
    const ports = await flagged();
    await expect(sendAlert(message, ports, collector().send)).rejects.toThrow();
  },
);
