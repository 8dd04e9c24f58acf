import { chatOf, wordsIn } from '../bot/testing/chat';
import { anna, maria } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { RefusedByTeams } from '../bot/refusedByTeams';
import type { Card } from '../cards/element';
import { MOST_TRIES } from '../core/alerts/retry';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { after } from '../core/flags/transitions';
import { placement } from '../core/testing/placements';
import { alertsAgain } from './alertsAgain';
import { createApp } from './index';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { chat, collector, flagged, OFFICER } from './testing/alerts';
import { on } from './testing/reminders';
import { testSettings } from './testing/settings';

const FIRST = `digest!2021-12-31!${OFFICER}`;

/** Handles the queue until nothing lies there; the cards that Teams took, to Anna. */
const handleAll = async (ports: TestPorts, isDown: boolean): Promise<Card[]> => {
  const { sent, send } = collector();
  const down = () => Promise.reject(new RefusedByTeams({ status: 503 }, undefined));
  for (let message = ports.alertQueue.sent.shift(); message !== undefined; message = ports.alertQueue.sent.shift())
    await sendAlert(message, ports, isDown && message.recipient === OFFICER ? down : send, { random: () => 0 });
  return sent;
};

const stateOf = async (ports: TestPorts, id = FIRST) => (await ports.alerts.find(OFFICER, id))?.state;

/** On Friday 31 December 2021 Teams answers nothing about Anna, until the last try. */
const outage = async (): Promise<TestPorts> => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  expect(await handleAll(ports, true)).toEqual([]);
  expect(await stateOf(ports)).toBe('waiting');
  return ports;
};

/** A morning of the unit: both runs, and what is in the queue after each. */
const morning = async (date: string, ports: TestPorts, isDown: boolean): Promise<Card[]> => {
  const then = on(date, ports);
  await scanForFlags(then);
  const cards = await handleAll(then, isDown);
  await alertsAgain(then);
  return [...cards, ...(await handleAll(then, isDown))];
};

test('what Teams did not take on one day comes by itself on the morning of the next working day, once', async () => {
  const ports = await outage();
  const cards = await morning('2022-01-03', ports, false);
  expect(cards.map((card) => wordsIn(card).includes('K-1: mer än 12 månader'))).toEqual([true]);
  expect(await stateOf(ports)).toBe('sent');
  expect((await ports.alerts.undelivered()).filter(({ alert }) => alert.recipient === OFFICER)).toEqual([]);
  expect(await morning('2022-01-04', ports, false)).toEqual([]);
});

test('until then the unit head sees that it has not arrived, and that it is tried again', async () => {
  const ports = await outage();
  await ports.conversations.remember({ ...chat(ports), userId: maria.id });
  const then = on('2022-01-03', ports);
  await scanForFlags(then);
  const [card] = await handleAll(then, true);
  expect(wordsIn(card!)).toContain('Teams svarar inte när jag försöker nå Anna Berg');
  expect(wordsIn(card!)).toContain('Jag försöker igen varje arbetsdag i en vecka.');
});

test('it comes on one card with what is new that morning', async () => {
  const ports = await outage();
  const started = [day('2020-11-01'), day('2020-12-31')].map((start, i) =>
    placement(start)
      .with({ placementId: `P-${i + 1}`, customerId: `K-${i + 1}` })
      .build(),
  );
  await ports.registers.replace(started, 'test', ports.clock.now());
  const cards = await morning('2022-01-03', ports, false);
  expect(cards).toHaveLength(1);
  expect(wordsIn(cards[0]!)).toContain('K-1: mer än 12 månader');
  expect(wordsIn(cards[0]!)).toContain('K-2: mer än 12 månader');
  expect([await stateOf(ports), await stateOf(ports, `digest!2022-01-03!${OFFICER}`)]).toEqual(['sent', 'sent']);
});

test('it comes on one card also when both are kept back until the quiet hours are over', async () => {
  const ports = await outage();
  await ports.staff.put({ ...anna, quietHours: { from: '17:00', to: '08:00' } });
  await ports.registers.replace(
    [day('2020-11-01'), day('2020-12-31')].map((start, i) =>
      placement(start)
        .with({ placementId: `P-${i + 1}` })
        .build(),
    ),
    'test',
    ports.clock.now(),
  );
  const then = on('2022-01-03', ports);
  await scanForFlags(then);
  const { sent, send } = collector();
  const [message] = ports.alertQueue.sent.splice(0).filter(({ recipient }) => recipient === OFFICER);
  await sendAlert(message, then, send);
  const kept = ports.alertQueue.sent.splice(0);
  expect(kept).toEqual([{ recipient: OFFICER, alertId: `digest!2022-01-03!${OFFICER}` }]);
  expect(await alertsAgain(then)).toEqual({ alerts: 0 });
  const at8 = { ...ports, clock: on('2022-01-03', ports).clock };
  await ports.staff.put(anna);
  await sendAlert(kept[0], at8, send);
  expect(sent).toHaveLength(1);
  expect(await stateOf(ports)).toBe('sent');
});

test('after five working mornings in vain it is given up for good, and a newer one has five of its own', async () => {
  const ports = await outage();
  // Epiphany, the 6th, is none. Until the 7th nobody is reminded.
  for (const date of ['2022-01-03', '2022-01-04', '2022-01-05']) {
    await morning(date, ports, true);
    expect([date, await stateOf(ports)]).toEqual([date, 'waiting']);
  }
  for (const date of ['2022-01-07', '2022-01-10']) await morning(date, ports, true);
  expect(await ports.alerts.find(OFFICER, FIRST)).toMatchObject({ state: 'failed', reason: 'tooManyTries' });
  // The reminder of the 7th.
  expect(await stateOf(ports, `digest!2022-01-07!${OFFICER}`)).toBe('waiting');
  const cards = await morning('2022-01-11', ports, false);
  expect(cards.map((card) => wordsIn(card).includes('Väntar fortfarande på dig (1)'))).toEqual([true]);
  expect(await stateOf(ports)).toBe('failed');
});

/** Anna's case is answered and decided on, and she has not been told of that. */
const decided = async (): Promise<TestPorts> => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  await handleAll(ports, false);
  const does = (event: 'answerFirstPart' | 'decide', mover: 'officer' | 'unitHead') =>
    ports.flags.change({ placementId: 'P-1', months: 12 }, (flag) =>
      after(flag, { event, mover, today: day('2021-12-31'), at: ports.clock.now(), change: { reviewVersion: 1 } }),
    );
  await does('answerFirstPart', 'officer');
  expect((await does('decide', 'unitHead')).kind).toBe('done');
  return ports;
};

test('the unit head, who heard that it is tried again, hears when it is given up, once', async () => {
  const ports = await decided();
  await chatOf(maria, ports).installs();
  const told: [string, string][] = [];
  for (const date of ['03', '04', '05', '07', '10', '11', '12', '13'])
    for (const card of await morning(`2022-01-${date}`, ports, true)) told.push([date, wordsIn(card)]);
  expect(told).toEqual([
    ['04', expect.stringContaining('Jag försöker igen varje arbetsdag i en vecka.')],
    ['12', expect.stringContaining('Det skickas inte igen.')],
  ]);
});

test('news of a decision comes again as well', async () => {
  const ports = await decided();
  expect(await morning('2022-01-03', ports, true)).toEqual([]);
  const cards = await morning('2022-01-04', ports, false);
  expect(cards.map((card) => wordsIn(card).includes('1 besked från enhetschefen'))).toEqual([true]);
});

test('what Teams refuses for good is not tried again', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const refuse = () => Promise.reject(new RefusedByTeams({ status: 403, code: 'BotDisabledByAdmin' }, undefined));
  await sendAlert(ports.alertQueue.sent.shift(), ports, refuse);
  expect(await stateOf(ports)).toBe('failed');
  expect(await alertsAgain(on('2022-01-03', ports))).toEqual({ alerts: 0 });
});

test('an outage of a morning costs the day’s tries and no more', async () => {
  const ports = await outage();
  const then = on('2022-01-03', ports);
  expect(await alertsAgain(then)).toEqual({ alerts: 1 });
  const before = ports.alertQueue.delays.length;
  expect(await handleAll(then, true)).toEqual([]);
  expect(ports.alertQueue.delays.length - before).toBe(MOST_TRIES - 1);
});

test('it runs after all other daily runs, on the same mornings', () => {
  const { triggers } = createApp(testSettings(), {
    clock: { now: () => Instant.parse('2021-12-31T05:30:00Z'), today: () => day('2021-12-31') },
    tabFiles: () => Promise.resolve(undefined),
    allowAnonymousBot: true,
  });
  const schedules = new Map(triggers.flatMap((t) => (t.kind === 'timer' ? [[t.name, t.schedule.split(' ')]] : [])));
  const minuteOf = (name: string): number => Number(schedules.get(name)?.[1]);
  const others = [...schedules.keys()].filter((name) => name !== 'alertsAgain');
  expect(others.sort()).toEqual(['actionReminders', 'earlyWarning', 'flagScan', 'weekly']);
  expect(minuteOf('alertsAgain')).toBe(55);
  for (const name of others) expect(minuteOf(name)).toBeLessThanOrEqual(45);
  expect(new Set([...schedules.values()].map(([second, , ...rest]) => [second, ...rest].join(' '))).size).toBe(1);
});
