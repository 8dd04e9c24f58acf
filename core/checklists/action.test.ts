import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { Action, actionFor, ActionId, isDue, nextActionId, openActionOf } from './action';

const erik = { id: '00000000-0000-4000-8000-000000000001', name: 'Erik Nyström' };
const at = Instant.parse('2021-09-15T08:00:00Z');
const today = day('2021-09-15');

const action = (id: string, change: Partial<Action> = {}): Action => ({
  id,
  itemId: id.split('-')[0] ?? '',
  text: 'Skriv rutinen.',
  owner: erik,
  due: day('2021-10-15'),
  opened: { by: erik, at },
  version: 1,
  ...change,
});
const closed = { by: erik, at, note: 'Rutinen finns.' };

test.each<[string, string, Action[]]>([
  ['none', 'A1-1', []],
  ['one of another item', 'A1-1', [action('A2-1')]],
  ['one of an item that begins alike', 'A1-1', [action('A10-1'), action('A11-1')]],
  ['an open one', 'A1-2', [action('A1-1')]],
  ['closed ones', 'A1-3', [action('A1-1', { closed }), action('A2-1'), action('A1-2', { closed })]],
])('after %s the next action of A1 is %s', (_, id, actions) => {
  expect(nextActionId('A1', actions)).toBe(id);
  expect(nextActionId('A1', new Map(actions.map((a) => [a.id, a])).values())).toBe(id);
});

test.each<[string, Action[], string | undefined]>([
  ['none', [], undefined],
  ['one of another item', [action('A2-1')], undefined],
  ['a closed one', [action('A1-1', { closed })], undefined],
  ['a closed one and an open one', [action('A1-1', { closed }), action('A1-2')], 'A1-2'],
])('of %s the open action of A1 is found', (_, actions, id) => {
  expect(openActionOf('A1', actions)?.id).toBe(id);
});

test('a "nej" opens an action of whoever answered, due in 30 days, saying what the comment says', () => {
  const answer = { itemId: 'B2', value: 'no', comment: 'Rutin för jobbsökning saknas.' };
  const opened = actionFor(answer, [action('B2-1', { closed })], { by: erik, at, today: day('2021-12-15') });
  expect(opened).toEqual({
    id: 'B2-2',
    itemId: 'B2',
    text: 'Rutin för jobbsökning saknas.',
    owner: erik,
    due: '2022-01-14',
    opened: { by: erik, at },
    version: 1,
  });
  expect(Action.parse(opened)).toEqual(opened);
});

test.each<[string, string | undefined, string]>([
  ['without a comment', undefined, '–'],
  ['with a comment of 1,000 characters', 'x'.repeat(1000), 'x'.repeat(1000)],
  ['with a comment of 2,000 characters', 'x'.repeat(2000), 'x'.repeat(1000)],
  ['with a comment that would be cut through a character', `${'x'.repeat(999)}😀`, 'x'.repeat(999)],
])('the action of an answer %s can be kept', (_, comment, text) => {
  const answer = { itemId: 'A1', value: 'no', ...(comment === undefined ? {} : { comment }) };
  const opened = actionFor(answer, [], { by: erik, at, today });
  expect(Action.parse(opened).text).toBe(text);
});

test.each<[string, string, boolean, Partial<Action>]>([
  ['an open action the day before', '2021-10-14', false, {}],
  ['an open action on its day', '2021-10-15', true, {}],
  ['an open action long after', '2022-10-15', true, {}],
  ['a closed action', '2022-10-15', false, { closed }],
  ['an open action of which the owner was reminded', '2021-10-15', true, { remindedOf: day('2021-10-15') }],
])('is %s (%s) due? %p', (_, on, due, change) => {
  expect(isDue(action('A1-1', change), day(on))).toBe(due);
});

test.each([
  ['A1-1', true],
  ['K99-999', true],
  ['A1', false],
  ['A1-', false],
  ['a1-1', false],
  ['A1-1000', false],
  ['A1-1!x', false],
])('is %s the id of an action? %p', (id, ok) => {
  expect(ActionId.safeParse(id).success).toBe(ok);
});

test.each<[string, object]>([
  ['an empty text', { text: '' }],
  ['a text of 1,001 characters', { text: 'x'.repeat(1001) }],
  ['a day that is none', { due: '2021-02-30' }],
  ['an owner without an id', { owner: { name: 'Erik' } }],
  ['a closing without a note', { closed: { by: erik, at } }],
  ['a closing with an empty note', { closed: { ...closed, note: '' } }],
  ['version 0', { version: 0 }],
  ['something unknown', { priority: 1 }],
])('an action with %s is none', (_, change) => {
  expect(Action.safeParse({ ...action('A1-1'), ...change }).success).toBe(false);
});
