import { chatOf } from '../../bot/testing/chat';
import { anna, erik } from '../../bot/testing/people';
import type { TestPorts } from '../../bot/testing/ports';
import type { Card } from '../../cards/element';
import type { Actor } from '../../core/access/actor';
import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import type { Action } from '../../core/checklists/action';
import type { ReviewKey } from '../../core/checklists/review';
import { sendAlert } from '../sendAlert';
import { at, by, keyOf } from './reviews';

/** Of Språkbron, Erik has the action A2-1, due on 31 December 2021: today. */
export const KEY = keyOf('Språkbron');

/** The same on another day, when the timer runs. */
export const on = (date: string, ports: TestPorts): TestPorts => ({
  ...ports,
  clock: { now: () => Instant.parse(`${date}T05:35:00Z`), today: () => day(date) },
});

export const actionIn = async (ports: TestPorts, id = 'A2-1', key: ReviewKey = KEY): Promise<Action> => {
  const action = (await ports.reviews.find(key))?.actions.get(id);
  if (action === undefined) throw new Error(`No action ${id}`);
  return action;
};

/** Changes an action as Erik would. */
export const change = async (ports: TestPorts, news: Partial<Action>, id = 'A2-1'): Promise<void> => {
  const action = await actionIn(ports, id);
  const changed = { ...action, ...news, version: action.version + 1 };
  const saved = await ports.reviews.saveAction({ key: KEY, action: changed, by, at: at('30T10:00') });
  if (saved.kind !== 'done') throw new Error(`${id} was changed meanwhile`);
};
export const closed = { closed: { by, at: at('30T10:00'), note: 'Klart.' } };
export const toAnna = { owner: { id: anna.id, name: anna.name } };

/** What each alert that was queued for a person tells of. */
export const remindedOf = async (ports: TestPorts, recipient = erik.id): Promise<string[][]> => {
  const messages = ports.alertQueue.sent.filter((m) => m.recipient === recipient);
  const alerts = await Promise.all(messages.map((m) => ports.alerts.find(recipient, m.alertId)));
  return alerts.map((a) =>
    a?.kind === 'actions' ? a.actions.map((r) => `${r.provider} ${r.year} ${r.actionId}`) : [],
  );
};

/** Sends all that was queued, again what was queued before, and gives the cards. */
export const delivered = async (ports: TestPorts): Promise<Card[]> => {
  const cards: Card[] = [];
  for (const message of [...ports.alertQueue.sent])
    await sendAlert(message, ports, (_, card) => {
      cards.push(card);
      return Promise.resolve();
    });
  return cards;
};
export const opensChat = (person: Actor, ports: TestPorts) => chatOf(person, ports).installs();
