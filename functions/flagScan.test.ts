import { chatOf, wordsIn } from '../bot/testing/chat';
import { filled } from '../bot/testing/flags';
import { anna as annaBerg, maria } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { AlertMessage } from '../core/alerts/alert';
import type { Placement } from '../core/register/placement';
import { placement } from '../core/testing/placements';
import { alertsAgain } from './alertsAgain';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';

// Seen from 2021-12-31.
const anna = (id: string, start: string): Placement => placement(day(start)).with({ placementId: id }).build();
const karim = (id: string, start: string): Placement => ({ ...anna(id, start), officer: 'karim.haddad@nacka.example' });
const ended = (p: Placement): Placement => ({ ...p, end: day('2021-12-30'), endReason: 'arbete' });

const placements = [
  anna('A-13', '2020-11-01'),
  anna('A-7', '2021-05-01'),
  anna('A-1', '2021-12-01'),
  karim('K-4', '2021-08-01'),
];

const told = (ports: TestPorts) => ports.alertQueue.sent.map((m) => m.recipient);

/** What an alert that was queued tells of. */
const flagsOf = async ({ recipient, alertId }: AlertMessage, ports: TestPorts) => {
  const alert = await ports.alerts.find(recipient, alertId);
  return alert?.kind === 'flags' ? alert.flags : [];
};

test('each placement gets the flag of the highest threshold it has passed, and each officer one alert', async () => {
  const ports = await testPorts(placements);
  expect(await scanForFlags(ports)).toEqual({ raised: 3, alerts: 2 });
  const flags = await ports.flags.inStates(['open']);
  expect(flags.map((f) => [f.placementId, f.months]).sort()).toEqual([
    ['A-13', 12],
    ['A-7', 6],
    ['K-4', 3],
  ]);
  expect(told(ports)).toEqual(['anna.berg@nacka.example', 'karim.haddad@nacka.example']);
  expect(await flagsOf(ports.alertQueue.sent[0]!, ports)).toHaveLength(2);
});

test('running it twice flags and queues nothing twice', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  expect(await scanForFlags(ports)).toEqual({ raised: 0, alerts: 0 });
  expect(ports.alertQueue.sent).toHaveLength(2);
});

/** The same unit on another day. */
const on = (today: string, ports: TestPorts): TestPorts => ({
  ...ports,
  clock: { now: () => Instant.parse(`${today}T05:30:00Z`), today: () => day(today) },
});

test('an officer gets one digest a day: what becomes due after another import is told on the next', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  await ports.registers.replace([...placements, anna('A-14', '2020-10-01')], 'test', ports.clock.now());
  expect(await scanForFlags(ports)).toEqual({ raised: 1, alerts: 0 });
  const later = on('2022-01-03', ports);
  expect(await scanForFlags(later)).toEqual({ raised: 0, alerts: 1 });
  expect(await flagsOf(ports.alertQueue.sent.at(-1)!, ports)).toEqual([
    { placementId: 'A-14', months: 12, why: 'raised' },
  ]);
  expect(await scanForFlags(later)).toEqual({ raised: 0, alerts: 0 });
});

test('a run that dies while queueing is made good by the next: every flag is told, none in two alerts', async () => {
  const ports = await testPorts(placements);
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = () => Promise.reject(new Error('the queue is down'));
  await expect(scanForFlags(ports)).rejects.toThrow('the queue is down');
  ports.alertQueue.send = send;
  expect(await scanForFlags(ports)).toEqual({ raised: 0, alerts: 2 });
  const alerts = await Promise.all(ports.alertQueue.sent.map((m) => flagsOf(m, ports)));
  expect(alerts.flatMap((flags) => flags.map((f) => `${f.placementId}!${f.months}`)).sort()).toEqual([
    'A-13!12',
    'A-7!6',
    'K-4!3',
  ]);
});

test('an open flag whose placement has ended becomes obsolete', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  await ports.registers.replace([ended(anna('A-13', '2020-11-01')), ...placements.slice(1)], 'test', ports.clock.now());
  await scanForFlags(ports);
  expect((await ports.flags.find({ placementId: 'A-13', months: 12 }))?.state).toBe('obsolete');
});

test('a flag whose case moved to another officer is handed over, and the new officer is told', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  await ports.registers.replace([karim('A-13', '2020-11-01'), ...placements.slice(1)], 'test', ports.clock.now());
  const later = on('2022-01-03', ports);
  expect(await scanForFlags(later)).toEqual({ raised: 0, alerts: 1 });
  expect((await ports.flags.find({ placementId: 'A-13', months: 12 }))?.officer).toBe('karim.haddad@nacka.example');
  const message = ports.alertQueue.sent.at(-1)!;
  expect(message.recipient).toBe('karim.haddad@nacka.example');
  expect(await flagsOf(message, ports)).toEqual([{ placementId: 'A-13', months: 12, why: 'moved' }]);
  expect(await scanForFlags(later)).toEqual({ raised: 0, alerts: 0 });
});

test('a flag whose placement was missing in one import comes back with the placement, and is told of anew', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  await ports.registers.replace(placements.slice(1), 'test', ports.clock.now());
  await scanForFlags(ports);
  expect((await ports.flags.find({ placementId: 'A-13', months: 12 }))?.state).toBe('obsolete');
  const later = on('2022-01-03', ports);
  await ports.registers.replace(placements, 'test', later.clock.now());
  expect(await scanForFlags(later)).toEqual({ raised: 1, alerts: 1 });
  expect((await ports.flags.find({ placementId: 'A-13', months: 12 }))?.state).toBe('open');
  const { recipient, alertId } = ports.alertQueue.sent.at(-1)!;
  expect(await ports.alerts.find(recipient, alertId)).toMatchObject({
    state: 'queued',
    flags: [{ placementId: 'A-13', months: 12, why: 'raised' }],
  });
});

test('a decision that was waited for when its placement was missing in one import is waited for again', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  const ref = { placementId: 'A-13', months: 12 };
  const chat = chatOf(annaBerg, ports);
  await chat.clicks({ verb: 'flag.save', lang: 'sv', ...ref, version: 0 }, filled);
  await ports.registers.replace(placements.slice(1), 'test', ports.clock.now());
  await scanForFlags(ports);
  const later = on('2022-01-03', ports);
  await ports.registers.replace(placements, 'test', later.clock.now());
  await scanForFlags(later);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'awaitingDecision', reviewVersion: 1 });
  const { recipient, alertId } = ports.alertQueue.sent.at(-1)!;
  expect(recipient).toBe(maria.id);
  expect(await ports.alerts.find(recipient, alertId)).toMatchObject({
    news: [{ kind: 'flag', ...ref, why: 'decision' }],
  });
  const cards: string[] = [];
  await chatOf(maria, later).installs();
  await sendAlert({ recipient, alertId }, later, (_, card) => Promise.resolve(void cards.push(wordsIn(card))));
  expect(cards.join()).toContain('Handläggaren svarade 31 december 2021.');
});

test('alerts that still wait though the officer has a chat are queued again', async () => {
  const ports = await testPorts(placements);
  await scanForFlags(ports);
  for (const message of [...ports.alertQueue.sent]) await sendAlert(message, ports, () => Promise.resolve());
  // The unit head hears that they wait.
  expect(await scanForFlags(ports)).toEqual({ raised: 0, alerts: 1 });
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = () => Promise.reject(new Error('the queue is down'));
  await chatOf(annaBerg, ports).installs();
  ports.alertQueue.send = send;
  expect(await alertsAgain(ports)).toEqual({ alerts: 1 });
  expect(ports.alertQueue.sent.at(-1)?.recipient).toBe('anna.berg@nacka.example');
});

test('without a register there is nothing to do', async () => {
  expect(await scanForFlags(await testPorts([]))).toEqual({ raised: 0, alerts: 0 });
});
