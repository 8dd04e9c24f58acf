import { Instant } from '../calendar/clock';
import { type Alert, mayReach } from './alert';

const at = (time: string): Instant => Instant.parse(`2021-12-31T${time}:00Z`);

const alert = (change: Partial<Alert>): Alert =>
  ({
    ...{ kind: 'actions', id: 'a-1', recipient: 'anna', actions: [], tries: 0, state: 'waiting' },
    changedAt: at('09:00'),
    ...change,
  }) as Alert;

test.each<[string, Partial<Alert>, string, boolean]>([
  ['refused, and the person was not met since', { reason: 'notInstalled' }, '08:59', false],
  ['refused, and the person was met since', { reason: 'notInstalled' }, '09:00', true],
  ['left half-way', { state: 'sending' }, '08:00', true],
  ['kept back, also when the person is met', { reason: 'quiet', notBefore: at('12:01') }, '11:00', false],
  ['kept back until now', { reason: 'quiet', notBefore: at('12:00') }, '08:00', true],
])('at noon what is %s may go out: %#', (_, change, metAt, may) => {
  expect(mayReach(alert(change), at(metAt), at('12:00'))).toBe(may);
});
