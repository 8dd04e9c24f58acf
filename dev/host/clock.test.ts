import { Temporal } from 'temporal-polyfill';
import { day } from '../../core/calendar/day';
import { devClock } from './clock';

const at = (instant: string) => () => Temporal.Instant.from(instant);

test('without a fixed day it is the real time, and the day is that of Stockholm', () => {
  const clock = devClock(undefined, at('2026-06-30T22:30:00Z'));
  expect([clock.now(), clock.today()]).toEqual(['2026-06-30T22:30:00Z', '2026-07-01']);
});

test('with a fixed day it is that day at the real time of day in Stockholm', () => {
  // 12:15 in the Swedish summer is 12:15 in the Swedish winter, another hour in UTC.
  const clock = devClock(day('2021-12-31'), at('2026-06-30T10:15:00Z'));
  expect([clock.now(), clock.today()]).toEqual(['2021-12-31T11:15:00Z', '2021-12-31']);
});

test('the day can be moved', () => {
  const clock = devClock(undefined, at('2026-06-30T10:15:00Z'));
  clock.moveTo(day('2022-04-01'));
  expect([clock.now(), clock.today()]).toEqual(['2022-04-01T10:15:00Z', '2022-04-01']);
});
