import { wordsIn } from '../bot/testing/chat';
import { anna } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { RefusedByTeams } from '../bot/refusedByTeams';
import { sendWaiting } from '../bot/sendWaiting';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { chat, collector, flagged, OFFICER } from './testing/alerts';
import { on } from './testing/reminders';

const first = `digest!2021-12-31!${OFFICER}`;
const second = `digest!2022-01-03!${OFFICER}`;

/** Handles every message that lies in the queue; how many cards Teams got. */
const handleAll = async (ports: TestPorts, { sent, send } = collector()) => {
  for (const message of ports.alertQueue.sent.splice(0)) await sendAlert(message, ports, send);
  return sent;
};

const stateOf = async (ports: TestPorts, id: string) => (await ports.alerts.find(OFFICER, id))?.state;

/** Two days' digests wait for Anna, who comes in on the second day. */
const waiting = async (): Promise<TestPorts> => {
  const ports = await flagged();
  await handleAll(ports);
  const later = on('2022-01-03', ports);
  const started = [day('2020-11-01'), day('2020-12-01')].map((start, i) =>
    placement(start)
      .with({ placementId: `P-${i + 1}`, customerId: `K-${i + 1}` })
      .build(),
  );
  await later.registers.replace(started, 'test', later.clock.now());
  await scanForFlags(later);
  await handleAll(later);
  expect([await stateOf(later, first), await stateOf(later, second)]).toEqual(['waiting', 'waiting']);
  await later.conversations.remember(chat(later));
  await sendWaiting(anna, later);
  // Messages are handled at once: of two, each would be a card.
  expect(later.alertQueue.sent).toEqual([{ recipient: OFFICER, alertId: first }]);
  return later;
};

test('what has waited for days comes on one card, with all of it, once', async () => {
  const ports = await waiting();
  const sent = await handleAll(ports);
  expect(sent).toHaveLength(1);
  expect(wordsIn(sent[0]!)).toContain('K-1: mer än 12 månader');
  expect(wordsIn(sent[0]!)).toContain('K-2: mer än 12 månader');
  expect([await stateOf(ports, first), await stateOf(ports, second)]).toEqual(['sent', 'sent']);
  const missed = (await ports.alerts.undelivered()).filter(({ alert }) => alert.recipient === OFFICER);
  expect(missed).toEqual([]);
});

test.each([
  [503, 'queued'],
  [403, 'failed'],
])('when Teams refuses that card by %i, all that it tells of is %s', async (status, state) => {
  const ports = await waiting();
  const [message] = ports.alertQueue.sent.splice(0);
  await sendAlert(message, ports, () => Promise.reject(new RefusedByTeams({ status }, undefined)));
  expect([await stateOf(ports, first), await stateOf(ports, second)]).toEqual([state, state]);
  // The next try is again one card.
  expect(await handleAll(ports)).toHaveLength(state === 'queued' ? 1 : 0);
});

test('what another process is sending stays with it', async () => {
  const ports = await waiting();
  await ports.alerts.take(OFFICER, second, ports.clock.now());
  const [message] = ports.alertQueue.sent.splice(0);
  const { sent, send } = collector();
  await sendAlert(message, ports, send);
  expect(wordsIn(sent[0]!)).not.toContain('K-2: mer än 12 månader');
  expect(await stateOf(ports, second)).toBe('sending');
});

test('a fault leaves none of them in hand', async () => {
  const ports = await waiting();
  const [message] = ports.alertQueue.sent.splice(0);
  await expect(sendAlert(message, ports, () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect([await stateOf(ports, first), await stateOf(ports, second)]).toEqual(['queued', 'queued']);
});
