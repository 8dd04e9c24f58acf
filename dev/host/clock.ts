import { Temporal } from 'temporal-polyfill';
import { type Clock, dayInStockholm, Instant, ZONE } from '../../core/calendar/clock';
import type { Day } from '../../core/calendar/day';

/** A clock whose day can be moved, to play what is due next quarter. */
export interface DevClock extends Clock {
  moveTo: (today: Day) => void;
}

const realNow = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now());

/**
 * The development host's time. With a fixed day it is that day in Stockholm, at the real time of day; without one it
 * is the real time.
 */
export const devClock = (today?: Day, now: () => Temporal.Instant = realNow): DevClock => {
  let fixed = today;
  const instant = (): Instant => {
    const real = now();
    if (fixed === undefined) return Instant.parse(real.toString());
    const plainTime = real.toZonedDateTimeISO(ZONE).toPlainTime();
    const moved = Temporal.PlainDate.from(fixed).toZonedDateTime({ timeZone: ZONE, plainTime });
    return Instant.parse(moved.toInstant().toString());
  };
  return {
    now: instant,
    today: () => fixed ?? dayInStockholm(instant()),
    moveTo: (day) => {
      fixed = day;
    },
  };
};
