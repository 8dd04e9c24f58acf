import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Action } from './action';
import {
  type ActionChange,
  type ActionFault,
  changedAction,
  dueBounds,
  type RawAction,
  readAction,
  repeatable,
} from './actionForm';

const eva = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
const omar = { id: '33333333-3333-4333-8333-333333333333', name: 'Omar Lindqvist' };
const left = { id: '44444444-4444-4444-8444-444444444444', name: 'Vera Holm' };
const today = day('2021-12-31');

const stored: Action = {
  id: 'A1-1',
  itemId: 'A1',
  text: 'Ny ledning är inte anmäld.',
  owner: eva,
  due: day('2021-12-03'),
  opened: { by: eva, at: Instant.parse('2021-11-03T09:00:00Z') },
  version: 1,
};
const change: ActionChange = { owner: omar, due: day('2022-01-31'), text: 'Anmälan ska in.' };
const typed: RawAction = { owner: omar.id, due: '2022-01-31', text: ' Anmälan ska in. ' };

const read = (raw: RawAction, more: { closing?: boolean; stored?: Action } = {}) =>
  readAction({ stored, people: [eva, omar], today, closing: false, typed: raw, ...more });

test('owner, day and text are read, and no note', () => {
  expect(read({ ...typed, note: 'Klart.' })).toEqual({ ok: true, change });
});

test.each<[string, Partial<RawAction>, ActionFault['field'], ActionFault['kind']]>([
  ['no owner', { owner: '' }, 'owner', 'missing'],
  ['a stranger', { owner: '99999999-9999-4999-8999-999999999999' }, 'owner', 'notAPerson'],
  ['a name', { owner: 'Eva Sund' }, 'owner', 'notAPerson'],
  ['a personal identity number as owner', { owner: '19121212-1212' }, 'owner', 'notAPerson'],
  ['no day', { due: ' ' }, 'due', 'missing'],
  ['a day that does not exist', { due: '2022-02-30' }, 'due', 'notADay'],
  ['a personal identity number as day', { due: '121212-1212' }, 'due', 'notADay'],
  ['yesterday', { due: '2021-12-30' }, 'due', 'outOfBounds'],
  ['two years and a day', { due: '2024-01-01' }, 'due', 'outOfBounds'],
  ['no text', { text: '\n' }, 'text', 'missing'],
  ['1,001 characters', { text: 'x'.repeat(1001) }, 'text', 'tooLong'],
  ['a personal identity number in the text', { text: 'Ring 121212-1212.' }, 'text', 'personalNumber'],
])('%s is refused', (_, raw, field, kind) => {
  expect(read({ ...typed, ...raw })).toEqual({ ok: false, faults: [{ field, kind }] });
});

test('every fault is named at once', () => {
  const faults = read({}, { closing: false });
  expect(faults).toEqual({
    ok: false,
    faults: (['owner', 'due', 'text'] as const).map((field) => ({ field, kind: 'missing' })),
  });
});

test.each([
  ['today', '2021-12-31'],
  ['in two years', '2023-12-31'],
  ['the day that it has, which has passed', '2021-12-03'],
])('it can be due %s', (_, due) => {
  expect(read({ ...typed, due })).toMatchObject({ ok: true, change: { due } });
});

test.each([
  [day('2021-12-03'), '2021-12-03', '2023-12-31'],
  [day('2022-03-01'), '2021-12-31', '2023-12-31'],
  [day('2024-06-01'), '2021-12-31', '2024-06-01'],
])('an action that is due %s can be due from %s to %s', (due, min, max) => {
  expect(dueBounds({ ...stored, due }, today)).toEqual({ min, max });
});

test('who closes it may leave the rest as it is', () => {
  expect(read({ note: ' Anmält 4 maj. ' }, { closing: true })).toEqual({
    ok: true,
    change: { owner: eva, due: stored.due, text: stored.text, note: 'Anmält 4 maj.' },
  });
});

test.each<[string, string | undefined, ActionFault['kind']]>([
  ['without a note', undefined, 'missing'],
  ['with blanks', ' ', 'missing'],
  ['with 1,001 characters', 'x'.repeat(1001), 'tooLong'],
  ['with a personal identity number', 'Se 121212-1212.', 'personalNumber'],
])('it is not closed %s', (_, note, kind) => {
  const raw = note === undefined ? typed : { ...typed, note };
  expect(read(raw, { closing: true })).toEqual({ ok: false, faults: [{ field: 'note', kind }] });
});

test('the action of somebody who has left is closed as it is, and kept open only with a new owner', () => {
  const theirs = { stored: { ...stored, owner: left } };
  expect(read({ note: 'Klart.' }, { ...theirs, closing: true })).toMatchObject({ ok: true, change: { owner: left } });
  const faults = [{ field: 'owner', kind: 'notAPerson' }];
  expect(read({ ...typed, owner: left.id }, theirs)).toEqual({ ok: false, faults });
});

test.each<[string, RawAction, RawAction]>([
  [
    'what is only late or missing',
    { owner: '', due: '2021-01-01', text: '' },
    { owner: '', due: '2021-01-01', text: '' },
  ],
  ['an owner who is none', { ...typed, owner: '19121212-1212' }, { due: typed.due!, text: typed.text! }],
  ['a day that is none', { ...typed, due: '121212-1212' }, { owner: omar.id, text: typed.text! }],
  ['a personal identity number in the text', { text: 'Ring 121212-1212.', note: 'Klart.' }, { note: 'Klart.' }],
  ['one in a note that is not read', { text: 'Ring.', note: '121212-1212' }, { text: 'Ring.' }],
])('of %s is said again: %j', (_, raw, again) => {
  const result = read(raw);
  expect(repeatable(raw, result.ok ? [] : result.faults)).toEqual(again);
});

describe('a change of an action of which the owner was reminded', () => {
  const was: Action = { ...stored, remindedOf: stored.due, version: 3 };
  const { owner, due, text } = was;
  const at = Instant.parse('2021-12-31T09:00:00Z');

  test.each([
    ['of its text leaves that as it is', { owner, due, text: 'Annat.' }, stored.due],
    ['of its owner forgets it: the new one has heard nothing', { owner: omar, due, text }, undefined],
  ])('%s', (_, change, remindedOf) => {
    const after = changedAction(was, change, { by: owner, at, seen: 3 });
    expect(after).toMatchObject({ ...change, version: 4 });
    expect(after.remindedOf).toBe(remindedOf);
    expect(after.closed).toBeUndefined();
  });

  test('that closes it keeps who, when and how', () => {
    const after = changedAction(was, { owner, due, text, note: 'Klart.' }, { by: omar, at, seen: 3 });
    expect(after).toMatchObject({ closed: { by: omar, at, note: 'Klart.' }, version: 4 });
  });
});
