import { Instant } from '../calendar/clock';
import { type Alert, isLost, mayReach } from './alert';

const at = (time: string): Instant => Instant.parse(`2021-12-31T${time}:00Z`);
const alert = (change: Partial<Alert>): Alert =>
  ({
    ...{ kind: 'weekly', id: 'a-1', recipient: 'anna', state: 'queued', changedAt: at('05:30'), tries: 0 },
    ...{ monday: '2021-12-20', ...change },
  }) as Alert;

test.each<[string, Partial<Alert>, string, boolean]>([
  ['one that is on its way for a while', { state: 'queued' }, '07:29', false],
  ['one whose message must be gone from the queue', { state: 'queued' }, '07:30', true],
  ['one that waits for its recipient', { state: 'waiting', reason: 'notInstalled' }, '12:00', false],
  ['one that was sent', { state: 'sent' }, '12:00', false],
])('lost is %s: %j at %s: %p', (_, change, now, lost) => {
  expect(isLost(alert(change), at(now))).toBe(lost);
});

test.each<[string, Partial<Alert>, string, string, boolean]>([
  ['refused, of a person who was met since', { state: 'waiting', reason: 'blocked' }, '06:00', '12:00', true],
  ['refused, of a person who was not met since', { state: 'waiting', reason: 'blocked' }, '05:00', '12:00', false],
  [
    'kept back, before its time',
    { state: 'waiting', reason: 'quiet', notBefore: at('08:00') },
    '06:00',
    '07:59',
    false,
  ],
  ['kept back, at its time', { state: 'waiting', reason: 'quiet', notBefore: at('08:00') }, '05:00', '08:00', true],
  ['given up for the day', { state: 'waiting', reason: 'tooManyTries' }, '05:00', '12:00', true],
  ['without anybody to go to', { state: 'waiting', reason: 'noRecipient' }, '05:00', '12:00', true],
  ['left half-way', { state: 'sending' }, '05:00', '06:00', true],
  ['on its way', { state: 'queued' }, '06:00', '06:30', false],
  ['lost in the queue', { state: 'queued' }, '05:00', '12:00', true],
])('one that was %s may go out again: %j met at %s, now %s: %p', (_, change, metAt, now, may) => {
  expect(mayReach(alert(change), at(metAt), at(now))).toBe(may);
});
