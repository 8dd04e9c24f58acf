import { addDays, day } from '../calendar/day';
import { flagWith } from '../testing/flags';
import type { Flag, FlagState } from './flag';
import { byUrgency, isLate, isToDo, type Urgency } from './urgency';

const today = day('2021-12-31');
const patience = { reminderDays: 7, escalationDays: 14 };

const ranked = (...flags: Partial<Flag>[]) =>
  byUrgency(
    flags.map((change) => ({ flag: flagWith(change), owner: 'anna' })),
    today,
    patience,
  );

const order = (...flags: Partial<Flag>[]): string[] => ranked(...flags).map((f) => f.flag.placementId);

test.each<[FlagState, number, Urgency, { late: boolean; toDo: boolean }]>([
  ['open', 0, 'open', { late: false, toDo: true }],
  ['open', 6, 'open', { late: false, toDo: true }],
  ['open', 7, 'overdue', { late: true, toDo: true }],
  ['open', 13, 'overdue', { late: true, toDo: true }],
  ['open', 14, 'escalated', { late: true, toDo: true }],
  ['followUp', 6, 'followUp', { late: false, toDo: true }],
  ['followUp', 7, 'overdue', { late: true, toDo: true }],
  ['followUp', 14, 'escalated', { late: true, toDo: true }],
  ['snoozed', 30, 'snoozed', { late: false, toDo: false }],
  ['awaitingDecision', 30, 'awaitingDecision', { late: false, toDo: false }],
  ['reviewed', 30, 'over', { late: false, toDo: false }],
  ['obsolete', 30, 'over', { late: false, toDo: false }],
])('%s for %i days is %s', (state, days, urgency, { late, toDo }) => {
  const [flag] = ranked({ state, since: addDays(today, -days) });
  expect(flag).toMatchObject({ urgency, waited: days, owner: 'anna' });
  expect([isLate(flag!), isToDo(flag!)]).toEqual([late, toDo]);
});

test.each<[string, string, Urgency, number]>([
  ['2021-12-29', '2021-12-20', 'open', 11],
  ['2021-12-24', '2021-12-20', 'overdue', 11],
  ['2021-12-29', '2021-12-17', 'escalated', 14],
])('since %s with its officer, and waiting since %s, it is %s', (since, waitingSince, urgency, waited) => {
  const [flag] = ranked({ since: day(since), waitingSince: day(waitingSince) });
  expect(flag).toMatchObject({ urgency, waited });
});

test('a flag whose state began tomorrow, by a clock that was set back, has not waited', () => {
  expect(ranked({ since: day('2022-01-01') })).toMatchObject([{ waited: 0, urgency: 'open' }]);
});

test('every urgency has its place', () => {
  const long = { since: day('2021-12-01') };
  expect(
    order(
      { placementId: 'obsolete', state: 'obsolete', ...long },
      { placementId: 'awaiting', state: 'awaitingDecision', ...long },
      { placementId: 'snoozed', state: 'snoozed', ...long },
      { placementId: 'open', since: today },
      { placementId: 'followUp', state: 'followUp', since: today },
      { placementId: 'overdue', since: day('2021-12-20') },
      { placementId: 'escalated', state: 'followUp', ...long },
    ),
  ).toEqual(['escalated', 'overdue', 'followUp', 'open', 'snoozed', 'awaiting', 'obsolete']);
});

describe.each<[string, Partial<Flag>, Partial<Flag>]>([
  ['of two that are overdue, the longest waiting', { since: day('2021-12-19') }, { since: day('2021-12-20') }],
  [
    'of two that have waited as long, the higher threshold',
    { since: day('2021-12-20'), months: 12 },
    { since: day('2021-12-20'), months: 6 },
  ],
  [
    'of two follow-ups, the one that should have been made first',
    { state: 'followUp', since: today, followUpOn: day('2021-12-29') },
    { state: 'followUp', since: day('2021-12-30'), followUpOn: day('2021-12-30') },
  ],
  ['of two that are open, the higher threshold', { since: today, months: 12 }, { since: day('2021-12-29'), months: 3 }],
  [
    'of two that are open beyond the same threshold, the earlier start',
    { since: today, start: day('2020-11-01') },
    { since: today, start: day('2020-11-02') },
  ],
  [
    'of two that rest, the one that wakes first',
    { state: 'snoozed', since: day('2021-12-30'), snoozedUntil: day('2022-01-03') },
    { state: 'snoozed', since: day('2021-12-20'), snoozedUntil: day('2022-01-14') },
  ],
  [
    'of two to decide on, the longest waiting',
    { state: 'awaitingDecision', since: day('2021-12-01') },
    { state: 'awaitingDecision', since: day('2021-12-02') },
  ],
  [
    'of two that are over, the latest',
    { state: 'reviewed', since: day('2021-12-02') },
    { state: 'obsolete', since: day('2021-12-01') },
  ],
  ['of two that are alike, always the same', { since: today }, { since: today }],
])('%s comes first', (_name, first, second) => {
  const [a, b] = [
    { ...first, placementId: 'a' },
    { ...second, placementId: 'b' },
  ];
  test('in whichever order they are read', () => {
    expect(order(a, b)).toEqual(['a', 'b']);
    expect(order(b, a)).toEqual(['a', 'b']);
  });
});
