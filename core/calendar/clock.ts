import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { Day } from './day';

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** The time, read once per turn and then passed on as an argument. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

export const ZONE = 'Europe/Stockholm';

/** The day in Stockholm at a moment: what the officers call today. */
export const dayInStockholm = (now: Instant): Day =>
  Day.parse(Temporal.Instant.from(now).toZonedDateTimeISO(ZONE).toPlainDate().toString());

/** Day and clock time in Stockholm at a moment, for texts: `{ day, time: "14:05" }`. */
export const stockholmTime = (at: Instant): { day: Day; time: string } => ({
  day: dayInStockholm(at),
  time: Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' }),
});
