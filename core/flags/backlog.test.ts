import { addDays, day } from '../calendar/day';
import { flagWith } from '../testing/flags';
import { backlogByAge, backlogByOfficer } from './backlog';
import type { FlagState } from './flag';
import { byUrgency } from './urgency';

const today = day('2021-12-31');

const ranked = (...flags: readonly (readonly [owner: string, state: FlagState, days: number])[]) =>
  byUrgency(
    flags.map(([owner, state, days], i) => ({
      owner,
      flag: flagWith({ placementId: `P-${i}`, state, since: addDays(today, -days) }),
    })),
    today,
    { reminderDays: 7, escalationDays: 14 },
  );

test('an officer has flags to do, of them late ones, the age of the oldest, and what rests', () => {
  const flags = ranked(
    ['anna', 'open', 2],
    ['anna', 'followUp', 9],
    ['anna', 'open', 20],
    ['anna', 'snoozed', 40],
    ['anna', 'awaitingDecision', 50],
    ['anna', 'reviewed', 60],
  );
  expect(backlogByOfficer(flags)).toEqual([
    { officer: 'anna', toDo: 3, late: 2, oldest: 20, snoozed: 1, awaitingDecision: 1 },
  ]);
});

test('who has the most late ones comes first, then the oldest, then the most, then by name', () => {
  const flags = ranked(
    ['a one', 'open', 3],
    ['b one', 'open', 3],
    ['two', 'open', 3],
    ['two', 'open', 1],
    ['older', 'open', 5],
    ['late', 'open', 30],
    ['later', 'open', 8],
    ['later', 'open', 8],
    ['resting', 'snoozed', 90],
  );
  expect(backlogByOfficer(flags).map((o) => o.officer)).toEqual([
    ...['later', 'late', 'older', 'two', 'a one', 'b one', 'resting'],
  ]);
});

test('who has only what is over is not there', () => {
  expect(backlogByOfficer(ranked(['anna', 'reviewed', 1], ['anna', 'obsolete', 1]))).toEqual([]);
});

test('flags are counted by 0-7, 8-14 and more than 14 days; those that rest are not', () => {
  const days = [0, 7, 8, 14, 15, 99].map((n) => ['anna', 'open', n] as const);
  expect(backlogByAge(ranked(...days, ['anna', 'snoozed', 99], ['anna', 'awaitingDecision', 3]))).toEqual([2, 2, 2]);
  expect(backlogByAge([])).toEqual([0, 0, 0]);
});
