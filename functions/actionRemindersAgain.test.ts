import { erik } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import { remindOfActions } from './actionReminders';
import { actionIn, change, delivered, KEY, on, opensChat, toAnna } from './testing/reminders';
import { reviewed, save } from './testing/reviews';

describe('a run that dies is made good by the next: nothing is lost, nothing comes twice', () => {
  const twoDue = async (): Promise<TestPorts> => {
    const ports = await reviewed();
    await save(ports, KEY, { itemId: 'B1', value: 'no', comment: 'Saknas.' });
    await opensChat(erik, ports);
    return ports;
  };
  const down = () => Promise.reject(new Error('down'));

  const deaths: Record<string, (ports: TestPorts) => TestPorts> = {
    'before the ledger has it': (ports) => ({ ...ports, alerts: { ...ports.alerts, add: down } }),
    'before it is queued': (ports) => ({ ...ports, alertQueue: { ...ports.alertQueue, send: down } }),
    'before it is marked': (ports) => ({ ...ports, reviews: { ...ports.reviews, markReminded: down } }),
    'with the half of it marked': (ports) => {
      const { reviews } = ports;
      const markReminded: typeof reviews.markReminded = (key, m) =>
        m.actionId === 'A2-1' ? reviews.markReminded(key, m) : down();
      return { ...ports, reviews: { ...reviews, markReminded } };
    },
  };

  test.each(Object.keys(deaths))('%s', async (step) => {
    const ports = await twoDue();
    await expect(remindOfActions(deaths[step]!(ports))).rejects.toThrow('down');
    // What is queued is sent before or after the next run.
    const sent = await delivered(ports);
    // Meanwhile another one has become due.
    await save(ports, KEY, { itemId: 'C2', value: 'no', comment: 'Saknas.' });
    await remindOfActions(on('2022-01-03', ports));
    const cards = [...sent, ...(await delivered(ports))];
    const told = cards.flatMap(
      (card) => JSON.stringify(card.body).match(/"verb":"action.show","data":\{.*?\}/gu) ?? [],
    );
    expect(told.map((t) => /"actionId":"(.*?)"/u.exec(t)?.[1]).sort()).toEqual(['A2-1', 'B1-1', 'C2-1']);
    for (const id of ['A2-1', 'B1-1', 'C2-1']) expect((await actionIn(ports, id)).remindedOf).toBe('2021-12-31');
    expect(await remindOfActions(on('2022-01-04', ports))).toEqual({ alerts: 0 });
  });

  test('two runs at once', async () => {
    const ports = await twoDue();
    await Promise.all([remindOfActions(ports), remindOfActions(ports)]);
    expect(await delivered(ports)).toHaveLength(1);
  });
});

test('an action that somebody changes while it is marked keeps the change, and is marked', async () => {
  const ports = await reviewed();
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = async (message) => {
    await send(message);
    await change(ports, { text: 'Utse någon.' });
  };
  await remindOfActions(ports);
  expect(await actionIn(ports)).toMatchObject({ text: 'Utse någon.', remindedOf: '2021-12-31', version: 2 });
});

test.each<[string, Partial<Action>]>([
  ['put off', { due: day('2022-02-01') }],
  ['handed over', toAnna],
])('an action that is %s while it is marked is not marked: it needs another reminder', async (_, news) => {
  const ports = await reviewed();
  const send = ports.alertQueue.send.bind(ports.alertQueue);
  ports.alertQueue.send = async (message) => {
    await send(message);
    await change(ports, news);
  };
  await remindOfActions(ports);
  expect((await actionIn(ports)).remindedOf).toBeUndefined();
});
