import { anna, erik, karim, maria, sofia } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { RefusedByTeams } from '../bot/refusedByTeams';
import type { Actor } from '../core/access/actor';
import type { Authenticate } from './auth/bearer';
import { alerts } from './alerts';
import { sendAlert } from './sendAlert';
import { chat, collector, flagged, OFFICER } from './testing/alerts';
import { on } from './testing/reminders';
import { request } from './testing/request';

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

const get = (actor: Actor, ports: TestPorts, query = '') => alerts(as(actor), ports)(request(`/api/alerts${query}`));

/** The body of an answer. */
const body = async (actor: Actor, ports: TestPorts, query = '') => (await get(actor, ports, query)).jsonBody as object;

/** Anna has a case to be told of, and has not installed the app. */
const waiting = async (): Promise<TestPorts> => {
  const ports = await flagged();
  await sendAlert(ports.alertQueue.sent[0], ports, collector().send);
  return ports;
};

const ID = `digest!2021-12-31!${OFFICER}`;
const missed = {
  ...{ name: 'Anna Berg', recipient: OFFICER, reason: 'notInstalled', since: '2021-12-31', givenUp: false },
  ...{ cases: 1, actions: 0, others: 0 },
};
const none = { sent: 0, queued: 0, waiting: 0, notNeeded: 0, failed: 0 };
const perDay = [{ ...none, day: '2021-12-31', waiting: 1 }];

test('an officer sees what became of the own alerts, and no case', async () => {
  const ports = await waiting();
  const changedAt = ports.clock.now();
  const alert = { id: ID, kind: 'flags', state: 'waiting', reason: 'notInstalled', changedAt, count: 1 };
  expect(await body(anna, ports)).toEqual({ days: 30, own: [alert] });
  expect(await body(karim, ports)).toEqual({ days: 30, own: [] });
});

test('the unit head sees what does not arrive, with the cases, and the days', async () => {
  const flags = [{ placementId: 'P-1', months: 12 }];
  expect(await body(maria, await waiting())).toEqual({
    ...{ days: 30, own: [], perDay },
    undelivered: [{ ...missed, flags }],
  });
});

test('an administrator sees the same without the cases', async () => {
  const seen = await body(sofia, await waiting());
  expect(seen).toEqual({ days: 30, own: [], perDay, undelivered: [missed] });
  expect(JSON.stringify(seen)).not.toMatch(/P-1|K-1/u);
});

test('a quality developer has own alerts alone', async () => {
  expect(await body(erik, await waiting())).toEqual({ days: 30, own: [] });
});

test('what has arrived is no longer undelivered, and is counted on its day', async () => {
  const ports = await waiting();
  await ports.conversations.remember(chat(ports));
  await sendAlert(ports.alertQueue.sent[0], on('2022-01-03', ports), collector().send);
  expect(await body(maria, on('2022-01-04', ports))).toMatchObject({
    undelivered: [],
    perDay: [{ ...none, day: '2022-01-03', sent: 1 }],
  });
});

test('what nobody needs any more when its turn comes is no failure', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  await ports.flags.change({ placementId: 'P-1', months: 12 }, (flag) => ({ ...flag, state: 'reviewed' }));
  await sendAlert(ports.alertQueue.sent[0], ports, collector().send);
  expect(await body(anna, ports)).toMatchObject({ own: [{ id: ID, state: 'notNeeded', reason: 'overtaken' }] });
  expect(await body(maria, ports)).toMatchObject({
    undelivered: [],
    perDay: [{ ...none, day: '2021-12-31', notNeeded: 1 }],
  });
});

test('what Teams refuses for good is a failure, and given up', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  const refuse = () => Promise.reject(new RefusedByTeams({ status: 400 }, undefined));
  await sendAlert(ports.alertQueue.sent[0], ports, refuse);
  expect(await body(maria, ports)).toMatchObject({
    undelivered: [{ recipient: OFFICER, reason: 'refused', givenUp: true }],
    perDay: [{ ...none, day: '2021-12-31', failed: 1 }],
  });
});

test('what became of alerts earlier than asked for is left out; what does not arrive is not', async () => {
  const ports = on('2022-01-31', await waiting());
  expect(await body(anna, ports, '?days=3')).toEqual({ days: 3, own: [] });
  expect(await body(maria, ports, '?days=3')).toMatchObject({ perDay: [], undelivered: [missed] });
});

test('who has no token gets the refusal', async () => {
  const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });
  expect(await alerts(refused, await flagged())(request('/api/alerts'))).toEqual({ status: 401 });
});

test.each(['?days=', '?days=0', '?days=93', '?days=1.5', '?days=en'])('"%s" is a bad request', async (query) => {
  expect(await get(maria, await flagged(), query)).toMatchObject({ status: 400, jsonBody: { error: 'bad-days' } });
});
