import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { type Calm, isPaused, mayGoOutAt, pauseFault, QuietHours } from './calm';

const at = (text: string): Instant => Instant.parse(text);
const quiet = (from: string, to: string): Calm => ({ quietHours: { from, to } });
const evening = quiet('17:00', '08:00');
const night = quiet('22:00', '02:30');
const noon = quiet('12:00', '13:00');
const paused: Calm = { pausedUntil: day('2022-01-03') };

// Stockholm is one hour before UTC in winter, two in summer.
test.each<[string, Calm, string, string]>([
  ['nothing is wished', {}, '2021-12-31T20:00:00Z', '2021-12-31T20:00:00Z'],
  ['before the quiet hours', evening, '2021-12-31T15:59:00Z', '2021-12-31T15:59:00Z'],
  ['at their first minute', evening, '2021-12-31T16:00:00Z', '2022-01-01T07:00:00Z'],
  ['before midnight', evening, '2021-12-31T22:59:00Z', '2022-01-01T07:00:00Z'],
  ['after midnight', evening, '2021-12-31T23:00:00Z', '2022-01-01T07:00:00Z'],
  ['at their last minute', evening, '2022-01-01T06:59:59Z', '2022-01-01T07:00:00Z'],
  ['when they are over', evening, '2022-01-01T07:00:00Z', '2022-01-01T07:00:00Z'],
  ['in quiet hours of one day', noon, '2021-12-31T11:30:00Z', '2021-12-31T12:00:00Z'],
  ['outside quiet hours of one day', noon, '2021-12-31T12:00:00Z', '2021-12-31T12:00:00Z'],
  ['over the night when the clocks go forward', evening, '2022-03-26T19:00:00Z', '2022-03-27T06:00:00Z'],
  ['over the night when they go back', evening, '2021-10-30T19:00:00Z', '2021-10-31T07:00:00Z'],
  ['until half past two, which there is twice', night, '2021-10-30T21:00:00Z', '2021-10-31T00:30:00Z'],
  ['in the hour that comes again, the second time', night, '2021-10-31T01:10:00Z', '2021-10-31T01:30:00Z'],
  ['until half past two, which there is not', night, '2022-03-26T22:00:00Z', '2022-03-27T01:30:00Z'],
  ['in a pause', paused, '2021-12-31T05:30:00Z', '2022-01-03T05:30:00Z'],
  ['in its last night', paused, '2022-01-03T05:29:00Z', '2022-01-03T05:30:00Z'],
  ['after the pause', paused, '2022-01-03T05:30:00Z', '2022-01-03T05:30:00Z'],
  ['long after it', paused, '2022-02-01T12:00:00Z', '2022-02-01T12:00:00Z'],
  ['in a pause that ends in quiet hours', { ...paused, ...evening }, '2021-12-31T12:00:00Z', '2022-01-03T07:00:00Z'],
  [
    'in a pause that ends in the summer',
    { pausedUntil: day('2022-03-28') },
    '2022-03-01T12:00:00Z',
    '2022-03-28T04:30:00Z',
  ],
])('%s', (_, calm, now, then) => {
  expect(mayGoOutAt(calm, at(now))).toBe(then);
  // It is so at that moment too.
  expect(mayGoOutAt(calm, at(then))).toBe(then);
});

test.each<[Calm, string, boolean]>([
  [{}, '2021-12-31T12:00:00Z', false],
  [evening, '2021-12-31T20:00:00Z', false],
  [paused, '2021-12-31T12:00:00Z', true],
  [paused, '2022-01-03T05:29:00Z', true],
  [paused, '2022-01-03T05:30:00Z', false],
])('with %j there is a pause at %s: %s', (calm, now, is) => {
  expect(isPaused(calm, at(now))).toBe(is);
});

test.each([
  ['2021-12-30', 'past'],
  ['2021-12-31', 'past'],
  ['2022-01-01', undefined],
  ['2022-03-31', undefined],
  ['2022-04-01', 'tooFar'],
])('on 31 December a pause until %s is %s', (until, fault) => {
  expect(pauseFault(day(until), at('2021-12-31T12:00:00Z'))).toBe(fault);
});

test.each([
  [{ from: '17:00', to: '08:00' }, true],
  [{ from: '00:00', to: '23:59' }, true],
  [{ from: '17:00', to: '17:00' }, false],
  [{ from: '24:00', to: '08:00' }, false],
  [{ from: '7:00', to: '08:00' }, false],
  [{ from: '17:60', to: '08:00' }, false],
])('%j are quiet hours: %s', (hours, are) => {
  expect(QuietHours.safeParse(hours).success).toBe(are);
});
