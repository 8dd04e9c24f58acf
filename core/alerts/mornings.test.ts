import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Alert } from './alert';
import { withMornings } from './mornings';

const alert = (change: Partial<Alert>): Alert =>
  ({
    ...{ kind: 'weekly', id: 'a-1', recipient: 'anna', state: 'queued', tries: 0, monday: '2021-12-20' },
    ...{ changedAt: Instant.parse('2021-12-31T08:00:00Z'), ...change },
  }) as Alert;

const vain = { state: 'waiting', reason: 'tooManyTries' } as const;

// Epiphany, 6 January 2022, is a Thursday and no working day.
test.each([
  ['2021-12-31', '2022-01-10'],
  ['2022-01-03', '2022-01-11'],
  ['2022-01-10', '2022-01-17'],
  ['2022-01-15', '2022-01-21'],
])('what was tried in vain on %s is tried until %s', (today, until) => {
  expect(withMornings(alert(vain), day(today))).toEqual(alert({ ...vain, triedUntil: day(until) }));
});

test.each([
  ['2022-01-03', 'waiting', '2022-01-10'],
  ['2022-01-07', 'waiting', '2022-01-10'],
  ['2022-01-10', 'failed', undefined],
  ['2022-02-01', 'failed', undefined],
])('tried in vain again on %s it is %s', (today, state, until) => {
  const again = withMornings(alert({ ...vain, triedUntil: day('2022-01-10') }), day(today));
  expect([again.state, again.reason, again.triedUntil]).toEqual([state, 'tooManyTries', until]);
});

test.each<[string, Partial<Alert>, boolean]>([
  ['is on its way', { state: 'queued', tries: 3 }, true],
  ['is kept back', { state: 'waiting', reason: 'quiet' }, true],
  ['was sent', { state: 'sent' }, false],
  ['was overtaken', { state: 'failed', reason: 'overtaken' }, false],
  ['was refused for good', { state: 'failed', reason: 'refused' }, false],
  ['waits for its recipient', { state: 'waiting', reason: 'notInstalled' }, false],
])('that Teams did not answer is remembered of one that %s: %3$p', (...[, change, is]) => {
  const triedUntil = day('2022-01-10');
  const { triedUntil: kept, ...rest } = withMornings(alert({ ...change, triedUntil }), day('2022-01-04'));
  expect([rest, kept]).toEqual([alert(change), is ? triedUntil : undefined]);
});
