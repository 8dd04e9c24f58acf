import { day } from '../calendar/day';
import { proposedSnooze, readSnooze, snoozeBounds } from './snooze';

const today = day('2021-12-31');

test.each([
  [3, '2022-03-31'], // 90 days
  [6, '2022-03-01'], // 60
  [12, '2022-01-30'], // 30
  [18, '2022-01-30'],
])('at %i months a flag is put off until tomorrow at the earliest and %s at the latest', (months, max) => {
  expect(snoozeBounds(months, today)).toEqual({ min: '2022-01-01', max });
});

test.each([
  ['2021-12-29', '2022-01-05'], // a Wednesday
  ['2021-12-30', '2022-01-07'], // a week on is Epiphany
  ['2021-12-25', '2022-01-03'], // a week on is New Year's Day, a Saturday
])('on %s a working day is proposed: %s', (on, proposed) => {
  expect(proposedSnooze({}, day(on))).toBe(proposed);
});

test.each([
  ['2022-01-01', '2022-01-01'],
  ['2022-02-14', '2022-02-14'],
  ['2021-12-31', '2022-01-07'], // it wakes today
])('of what rests until %s, %s is proposed', (snoozedUntil, proposed) => {
  expect(proposedSnooze({ snoozedUntil: day(snoozedUntil) }, today)).toBe(proposed);
});

test.each<[string, string | undefined, object]>([
  ['tomorrow', '2022-01-01', { ok: true, until: '2022-01-01' }],
  ['the last day', ' 2022-01-30 ', { ok: true, until: '2022-01-30' }],
  ['the day after it', '2022-01-31', { ok: false, kind: 'outOfBounds' }],
  ['today', '2021-12-31', { ok: false, kind: 'outOfBounds' }],
  ['no day', undefined, { ok: false, kind: 'missing' }],
  ['blanks', '  ', { ok: false, kind: 'missing' }],
  ['a day that does not exist', '2022-02-30', { ok: false, kind: 'notADay' }],
  ['a personal identity number', '121212-1212', { ok: false, kind: 'notADay' }],
])('at 12 months until %s', (_, typed, read) => {
  expect(readSnooze(12, typed, today)).toEqual(read);
});
