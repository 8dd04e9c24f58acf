import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Action } from './action';
import { byReview, isSameReminder, needsReminder, type Reminder, reminderOf, stillHolds } from './reminder';

const anna = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Berg' };
const karim = { id: '00000000-0000-4000-8000-000000000002', name: 'Karim Haddad' };
const opened = { by: anna, at: Instant.parse('2021-11-03T08:00:00Z') };
const key = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 };

const action = (change: Partial<Action> = {}): Action => ({
  ...{ id: 'B3-1', itemId: 'B3', text: 'Ta fram en rutin.', owner: anna, opened, version: 2 },
  due: day('2021-12-03'),
  ...change,
});
const closed = { by: anna, at: opened.at, note: 'Klart.' };

test.each<[string, Partial<Action>, string, boolean]>([
  ['before its day', {}, '2021-12-02', false],
  ['on its day', {}, '2021-12-03', true],
  ['after its day', {}, '2022-01-03', true],
  ['when it is closed', { closed }, '2022-01-03', false],
  ['when its owner was reminded', { remindedOf: day('2021-12-03') }, '2022-01-03', false],
  ['when its owner was reminded of another day', { remindedOf: day('2021-11-30') }, '2021-12-03', true],
])('an action %s (%j, %s) needs a reminder: %p', (_, change, today, needs) => {
  expect(needsReminder(action(change), day(today))).toBe(needs);
});

test('once its owner has been reminded it needs no other', () => {
  const after = action({ remindedOf: day('2021-12-03') });
  expect(needsReminder(after, day('2021-12-31'))).toBe(false);
});

test.each<[string, Action | undefined, boolean]>([
  ['as it was', action(), true],
  ['marked', action({ remindedOf: day('2021-12-03') }), true],
  ['with another text', action({ text: 'Gör klart rutinen.' }), true],
  ['gone', undefined, false],
  ['closed', action({ closed }), false],
  ['put off', action({ due: day('2022-01-14') }), false],
  ['handed over', action({ owner: karim }), false],
])('of an action that is %s the reminder holds: %p', (_, now, holds) => {
  expect(stillHolds(reminderOf(key, action()), anna.id, now)).toBe(holds);
});

test.each<[Partial<Reminder>, boolean]>([
  [{}, true],
  [{ template: 'visit' }, false],
  [{ provider: 'Arbetsvägen' }, false],
  [{ year: 2020 }, false],
  [{ actionId: 'B3-2' }, false],
  [{ due: day('2022-01-14') }, false],
])('a reminder with %j is the same: %p', (change, same) => {
  const reminder = reminderOf(key, action());
  expect(isSameReminder(reminder, { ...reminder, ...change })).toBe(same);
});

test('reminders of a review stand together', () => {
  const of = (provider: string, id: string): Reminder => reminderOf({ ...key, provider }, action({ id }));
  const reminders = [of('Språkbron', 'B3-1'), of('Arbetsvägen', 'A1-1'), of('Språkbron', 'C2-1')];
  expect(byReview(reminders).map(([{ provider }, own]) => [provider, own.map((r) => r.actionId)])).toEqual([
    ['Språkbron', ['B3-1', 'C2-1']],
    ['Arbetsvägen', ['A1-1']],
  ]);
});
