import { chatOf } from '../bot/testing/chat';
import { anna } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { sendKeptBack } from '../bot/sendWaiting';
import { RefusedByTeams } from '../bot/refusedByTeams';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { alertsAgain } from './alertsAgain';
import { sendAlert } from './sendAlert';
import { alertIn, chat, collector, flagged } from './testing/alerts';
import { on } from './testing/reminders';

// It is Friday 31 December 2021, ten in the morning.
const MONDAY = day('2022-01-03');
const MONDAY_MORNING = '2022-01-03T05:30:00Z';
const DAY_SECONDS = 24 * 60 * 60;

/** The flagged case, with Anna in Teams and what she wishes. */
const setUp = async (wish: Pick<typeof anna, 'pausedUntil' | 'quietHours'>): Promise<TestPorts> => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  await ports.staff.put({ ...anna, ...wish });
  return ports;
};

const at = (now: string, ports: TestPorts): TestPorts => ({
  ...ports,
  clock: { ...ports.clock, now: () => Instant.parse(now) },
});

/** Handles the message of the alert; how many cards Teams got. */
const handle = async (ports: TestPorts): Promise<number> => {
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  return sent.length;
};

test.each([
  ['a pause', { pausedUntil: MONDAY }, MONDAY_MORNING],
  ['quiet hours', { quietHours: { from: '09:00', to: '11:00' } }, '2021-12-31T10:00:00Z'],
])('%s keeps an alert back until it is over', async (_, wish, notBefore) => {
  const ports = await setUp(wish);
  expect(await handle(ports)).toBe(0);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'quiet', tries: 0, notBefore });
  expect(ports.alertQueue.sent).toHaveLength(2);
  const seconds = (Date.parse(notBefore) - Date.parse('2021-12-31T09:00:00Z')) / 1000;
  expect(ports.alertQueue.delays).toEqual([0, seconds]);
  expect(await handle(at(notBefore, ports))).toBe(1);
  const sent = await alertIn(ports);
  expect(sent).toMatchObject({ state: 'sent', tries: 0 });
  expect([sent?.reason, sent?.notBefore]).toEqual([undefined, undefined]);
});

test('a message that comes back before the pause is over is kept back again', async () => {
  const ports = await setUp({ pausedUntil: day('2022-01-31') });
  await handle(ports);
  // No queue keeps a message back for longer than seven days.
  expect(await handle(at('2022-01-07T09:00:00Z', ports))).toBe(0);
  expect(ports.alertQueue.delays.at(-1)).toBe(24 * DAY_SECONDS - 3.5 * 60 * 60);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'quiet' });
});

test('what Teams refused before counts on after the pause', async () => {
  const ports = await setUp({});
  const refusing = () => Promise.reject(new RefusedByTeams({ status: 503 }, undefined));
  await sendAlert(ports.alertQueue.sent[0], ports, refusing, { random: () => 0 });
  await ports.staff.setPause(anna.id, MONDAY);
  await handle(ports);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'quiet', tries: 1 });
});

test('neither a message of the person nor the daily runs send what is kept back, before its time', async () => {
  const ports = await setUp({ pausedUntil: MONDAY });
  await handle(ports);
  await chatOf(anna, ports).says('hej');
  await chatOf(anna, ports).installs();
  expect(await alertsAgain(ports)).toEqual({ alerts: 0 });
  expect(ports.alertQueue.sent).toHaveLength(2);
  expect(await alertsAgain(at(MONDAY_MORNING, ports))).toEqual({ alerts: 1 });
});

test('when the pause is lifted it goes out at once, and its late message finds it sent', async () => {
  const ports = await setUp({ pausedUntil: MONDAY });
  await handle(ports);
  await ports.staff.setPause(anna.id, undefined);
  await sendKeptBack(anna, ports);
  expect(ports.alertQueue.sent).toHaveLength(3);
  expect(ports.alertQueue.delays.at(-1)).toBe(0);
  expect(await handle(ports)).toBe(1);
  expect(await handle(at(MONDAY_MORNING, ports))).toBe(0);
});

test('a pause that is lifted just while the alert is put to wait is noticed', async () => {
  const ports = await setUp({ pausedUntil: MONDAY });
  const update = ports.alerts.update.bind(ports.alerts);
  ports.alerts.update = async (alert) => {
    await update(alert);
    await ports.staff.setPause(anna.id, undefined);
  };
  expect(await handle(ports)).toBe(1);
  expect((await alertIn(ports))?.state).toBe('sent');
});

test('a pause that is made longer keeps it back for longer', async () => {
  const ports = await setUp({ pausedUntil: MONDAY });
  await handle(ports);
  await ports.staff.setPause(anna.id, day('2022-01-10'));
  expect(await handle(at(MONDAY_MORNING, ports))).toBe(0);
  expect(await alertIn(ports)).toMatchObject({ notBefore: '2022-01-10T05:30:00Z' });
});

test('what came on several days of a pause has one message at its end, and goes out on one card', async () => {
  const ports = await setUp({ pausedUntil: day('2022-01-05') });
  await handle(ports);
  const first = ports.alertQueue.sent[0]!;
  const later = { ...(await alertIn(ports))!, id: first.alertId.replace('2021-12-31', '2022-01-03') };
  await ports.alerts.add({ ...later, state: 'queued', reason: undefined, notBefore: undefined });
  const queued = ports.alertQueue.sent.length;
  await sendAlert({ ...first, alertId: later.id }, at('2022-01-03T05:31:00Z', ports), collector().send);
  expect(await ports.alerts.find(later.recipient, later.id)).toMatchObject({ state: 'waiting', reason: 'quiet' });
  expect(ports.alertQueue.sent).toHaveLength(queued);
  expect(await handle(at('2022-01-05T05:30:00Z', on('2022-01-05', ports)))).toBe(1);
  expect((await ports.alerts.find(later.recipient, later.id))?.state).toBe('sent');
});

test('the pause of one person keeps back nothing of another', async () => {
  const ports = await setUp({});
  const karim = await ports.staff.byOfficer('karim.haddad@nacka.example');
  await ports.staff.setPause(karim!.id, MONDAY);
  expect(await handle(ports)).toBe(1);
});
