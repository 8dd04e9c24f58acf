import { InvocationContext } from '@azure/functions';
import { Cron } from 'croner';
import { dayInStockholm, Instant, stockholmTime } from '../core/calendar/clock';
import { addDays, type Day, day } from '../core/calendar/day';
import { isWorkingDay } from '../core/calendar/workingDay';
import { halfPastSix, onWorkingMornings } from './workingMornings';
import type { TimerCall } from './trigger';

/** Does a run begin, when the platform calls then? */
const runsAt = async (at: string, call: TimerCall = 'onTime'): Promise<boolean> => {
  let ran = false;
  const now = Instant.parse(at);
  const clock = { now: () => now, today: () => dayInStockholm(now) };
  await onWorkingMornings(clock, () => Promise.resolve(void (ran = true)))(new InvocationContext(), call);
  return ran;
};

test.each([
  ['2021-12-31T05:30:00Z', true],
  ['2021-12-31T04:30:00Z', false],
  ['2021-12-31T06:30:00Z', false],
  // The platform is a moment early or late, and the reminders come five minutes later.
  ['2021-12-31T05:29:59Z', true],
  ['2021-12-31T05:35:40Z', true],
  // The clocks go forward on 27 March 2022, and back on 31 October 2021.
  ['2022-03-25T05:30:00Z', true],
  ['2022-03-28T04:30:00Z', true],
  ['2022-03-28T05:30:00Z', false],
  ['2021-10-29T04:30:00Z', true],
  ['2021-11-01T05:30:00Z', true],
  ['2021-11-01T04:30:00Z', false],
  // Epiphany, Good Friday, the National Day; a Saturday, the Sundays of the clocks; a leap day.
  ['2022-01-06T05:30:00Z', false],
  ['2022-04-15T04:30:00Z', false],
  ['2022-06-06T04:30:00Z', false],
  ['2022-01-08T05:30:00Z', false],
  ['2022-03-27T04:30:00Z', false],
  ['2021-10-31T05:30:00Z', false],
  ['2024-02-29T05:30:00Z', true],
])('called at %s, the daily run begins: %s', async (at, runs) => {
  expect(await runsAt(at)).toBe(runs);
});

test.each([
  ['2021-12-31T05:31:00Z', true],
  ['2021-12-31T12:00:00Z', true],
  ['2021-12-31T05:10:00Z', false],
  ['2021-12-31T18:00:00Z', false],
  ['2022-01-01T12:00:00Z', false],
])('called late at %s, it begins: %s', async (at, runs) => {
  expect(await runsAt(at, 'late')).toBe(runs);
});

test.each(['2022-01-01T12:00:00Z', '2022-01-06T02:00:00Z'])('by hand it begins at any time: %s', async (at) => {
  expect(await runsAt(at, 'byHand')).toBe(true);
});

test.each(['UTC', 'Europe/Stockholm'])(
  'with the hours of %s it runs once on every working day, at 06:30',
  async (zone) => {
    const cron = new Cron(halfPastSix(), { timezone: zone, mode: '6-part', paused: true });
    const times = cron.nextRuns(4 * 53 * 5 * 3, new Date('2021-01-01T00:00:00Z')).map((at) => at.toISOString());
    const ran: Instant[] = [];
    for (const at of times) if (at < '2025-01-01' && (await runsAt(at))) ran.push(Instant.parse(at));
    const expected: Day[] = [];
    for (let d = day('2021-01-01'); d < '2025-01-01'; d = addDays(d, 1)) if (isWorkingDay(d)) expected.push(d);
    expect(ran.map(stockholmTime)).toEqual(expected.map((d) => ({ day: d, time: '06:30' })));
  },
  60_000,
);
