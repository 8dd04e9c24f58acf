import { anna, erik, sofia } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import { memoryStaffStore } from '../core/testing/memoryStaff';
import { remindOfActions } from './actionReminders';
import { alertsAgain } from './alertsAgain';
import { actionIn, change, closed, delivered, KEY, on, opensChat, remindedOf, toAnna } from './testing/reminders';
import { at, by, keyOf, reviewed, save } from './testing/reviews';

test('an owner gets one alert for all that is due, of every review and year', async () => {
  const ports = await reviewed();
  await save(ports, KEY, { itemId: 'B1', value: 'no', comment: 'Saknas.' });
  const before = keyOf('Nedlagd', 'anordnare-2021', 2020);
  await ports.reviews.open(before, by, at('01T08:00'), 1);
  await save(ports, before, { itemId: 'J3', value: 'no', comment: 'Två saknas.' });
  expect(await remindOfActions(ports)).toEqual({ alerts: 1 });
  expect(await remindedOf(ports)).toEqual([['Språkbron 2021 A2-1', 'Språkbron 2021 B1-1', 'Nedlagd 2020 J3-1']]);
  expect((await actionIn(ports)).remindedOf).toBe('2021-12-31');
});

test.each<[string, Partial<Action>]>([
  ['not due yet', { due: day('2022-01-01') }],
  ['closed', closed],
  ['of somebody who fills in no checklists', { owner: { id: sofia.id, name: sofia.name } }],
  ['of somebody who has left', { owner: { id: 'aaaaaaaa-0000-4000-8000-000000000099', name: 'Okänd' } }],
])('of an action that is %s nobody is reminded', async (_, news) => {
  const ports = await reviewed();
  await change(ports, news);
  expect(await remindOfActions(ports)).toEqual({ alerts: 0 });
  expect(ports.alertQueue.sent).toEqual([]);
  expect((await actionIn(ports)).remindedOf).toBeUndefined();
});

test('an action of a locked review is reminded of too', async () => {
  const ports = await reviewed();
  const { changes } = (await ports.reviews.find(KEY))!;
  await ports.reviews.lock({ key: KEY, by, at: at('10T08:00'), expectedChanges: changes });
  expect(await remindOfActions(ports)).toEqual({ alerts: 1 });
});

test.each(['2021-12-31', '2022-01-03'])('running it again on %s sends nothing twice', async (date) => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  await delivered(ports);
  expect(await remindOfActions(on(date, ports))).toEqual({ alerts: 0 });
  expect(ports.alertQueue.sent).toHaveLength(1);
});

test('what becomes due later comes in an alert of its own', async () => {
  const ports = await reviewed();
  await save(ports, KEY, { itemId: 'B1', value: 'no', comment: 'Saknas.' });
  await change(ports, { due: day('2022-01-03') }, 'B1-1');
  await remindOfActions(ports);
  await remindOfActions(on('2022-01-03', ports));
  expect(await remindedOf(ports)).toEqual([['Språkbron 2021 A2-1'], ['Språkbron 2021 B1-1']]);
});

test('a changed day brings another reminder, on that day', async () => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  await delivered(ports);
  await change(ports, { due: day('2022-01-14') });
  expect(await remindOfActions(on('2022-01-13', ports))).toEqual({ alerts: 0 });
  const later = on('2022-01-14', ports);
  expect(await remindOfActions(later)).toEqual({ alerts: 1 });
  const [card] = await delivered(later);
  expect(JSON.stringify(card)).toContain('Ska vara klar i dag, 14 januari 2022.');
  expect(await remindOfActions(later)).toEqual({ alerts: 0 });
});

test('to mark an action changes nothing else: the review stays changed by whom it was', async () => {
  const ports = await reviewed();
  const before = (await ports.reviews.find(KEY))!;
  await remindOfActions(ports);
  const after = (await ports.reviews.find(KEY))!;
  expect(after.changed).toEqual(before.changed);
  const { remindedOf: marked, ...rest } = after.actions.get('A2-1')!;
  expect([marked, rest]).toEqual(['2021-12-31', before.actions.get('A2-1')]);
  expect(after.changes).toBe(before.changes);
});

test('the card says what is to be done, and its button opens the action', async () => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  const [card, ...more] = await delivered(ports);
  expect(more).toEqual([]);
  expect(card?.fallbackText).toBe('En åtgärd ska vara klar');
  const shown = JSON.stringify(card);
  for (const words of ['Språkbron 2021', 'A2. Verksamhetsansvarig', 'Ingen är utsedd.', '"actionId":"A2-1"'])
    expect(shown).toContain(words);
});

test('without a chat the reminder waits, and is sent when its owner comes', async () => {
  const ports = await reviewed();
  await remindOfActions(ports);
  expect(await delivered(ports)).toEqual([]);
  expect(await remindOfActions(on('2022-01-03', ports))).toEqual({ alerts: 0 });
  await opensChat(anna, ports);
  expect(ports.alertQueue.sent).toHaveLength(1);
  await opensChat(erik, ports);
  expect(ports.alertQueue.sent).toHaveLength(2);
  expect(await delivered(ports)).toHaveLength(1);
});

test('a reminder that waits though its owner has a chat is queued again on the next day', async () => {
  const ports = await reviewed();
  await remindOfActions(ports);
  await delivered(ports);
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = () => Promise.reject(new Error('the queue is down'));
  await opensChat(erik, ports);
  ports.alertQueue.send = send;
  expect(await alertsAgain(on('2022-01-03', ports))).toEqual({ alerts: 1 });
  expect(await delivered(ports)).toHaveLength(1);
});

test.each<[string, Partial<Action>]>([
  ['closed', closed],
  ['put off', { due: day('2022-02-01') }],
  ['handed over', toAnna],
])('nothing is sent of an action that was %s meanwhile', async (_, news) => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  await change(ports, news);
  expect(await delivered(ports)).toEqual([]);
  const [message] = ports.alertQueue.sent;
  expect((await ports.alerts.find(erik.id, message!.alertId))?.state).toBe('failed');
});

test('who left the unit before the reminder was sent gets none, and gets it on return', async () => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  const gone = { ...ports, staff: memoryStaffStore([anna]) };
  expect(await delivered(gone)).toEqual([]);
  expect(await alertsAgain(on('2022-01-03', gone))).toEqual({ alerts: 0 });
  expect(await alertsAgain(on('2022-01-04', ports))).toEqual({ alerts: 1 });
  expect(await delivered(ports)).toHaveLength(1);
});

test('who was not among the staff when it became due is reminded as soon as that changes', async () => {
  const ports = await reviewed();
  expect(await remindOfActions({ ...ports, staff: memoryStaffStore([anna]) })).toEqual({ alerts: 0 });
  expect(await remindOfActions(on('2022-01-03', ports))).toEqual({ alerts: 1 });
});

test('more than one alert holds come in several', async () => {
  const ports = await reviewed();
  const review = (await ports.reviews.find(KEY))!;
  const first = await actionIn(ports);
  const actions = Array.from({ length: 100 }, (_, i) => ({ ...first, id: `A2-${i + 1}` }));
  const full = { ...review, actions: new Map(actions.map((a) => [a.id, a])) };
  const crowded: TestPorts = {
    ...ports,
    reviews: {
      ...ports.reviews,
      find: () => Promise.resolve(full),
      saveAction: () => Promise.resolve({ kind: 'done', review: full }),
    },
  };
  expect(await remindOfActions(crowded)).toEqual({ alerts: 2 });
  expect((await remindedOf(ports)).map((told) => told.length)).toEqual([80, 20]);
});

test('a review whose template is gone is a fault that the platform sees', async () => {
  const ports = await reviewed();
  await opensChat(erik, ports);
  await remindOfActions(ports);
  const gone = { ...ports, templates: { ...ports.templates, version: () => Promise.resolve(undefined) } };
  await expect(delivered(gone)).rejects.toThrow('anordnare-2021');
});
