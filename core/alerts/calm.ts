import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { dayInStockholm, Instant, stockholmTime, ZONE } from '../calendar/clock';
import { addDays, type Day } from '../calendar/day';

/** A time of day, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** The hours of each day, in Stockholm, in which nothing is sent; `to` is the first minute after them, perhaps of the next day. */
export const QuietHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from !== to, 'must not begin and end at the same time');
export type QuietHours = z.infer<typeof QuietHours>;

/** When a person wants to be left in peace by what the assistant sends unasked. */
export interface Calm {
  /** The day on which the pause is over, in the morning. */
  pausedUntil?: Day | undefined;
  quietHours?: QuietHours | undefined;
}

/** Outside working hours: what is offered to who has not said which. */
export const USUAL_QUIET_HOURS: QuietHours = { from: '17:00', to: '08:00' };

/** Nobody is out of reach by mistake for longer. */
export const LONGEST_PAUSE_DAYS = 90;

/** A pause is not over at midnight, but when the unit's day begins. */
const MORNING: TimeOfDay = '06:30';

/** The moment when the clocks in Stockholm show a time on a day; of two, as the clocks go back, the one after `now`. */
const momentOf = (d: Day, time: TimeOfDay, now: Instant): Instant => {
  const at = Temporal.PlainDate.from(d).toPlainDateTime(Temporal.PlainTime.from(time));
  const [first, last] = (['compatible', 'later'] as const).map((disambiguation) =>
    Instant.parse(at.toZonedDateTime(ZONE, { disambiguation }).toInstant().toString()),
  );
  return first !== undefined && isAfter(first, now) ? first : (last ?? now);
};

const isAfter = (a: Instant, b: Instant): boolean => Date.parse(a) > Date.parse(b);

/** When the quiet hours that hold at a moment are over; that moment when none do. */
const quietEnd = ({ from, to }: QuietHours, now: Instant): Instant => {
  const { day, time } = stockholmTime(now);
  const spansMidnight = to < from;
  const isQuiet = spansMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return now;
  return momentOf(spansMidnight && time >= from ? addDays(day, 1) : day, to, now);
};

/** When the pause is over: a moment that has passed, or undefined, when there is none. */
const pauseEnd = ({ pausedUntil }: Calm, now: Instant): Instant | undefined =>
  pausedUntil === undefined ? undefined : momentOf(pausedUntil, MORNING, now);

/** Is there a pause that is not over? */
export const isPaused = (person: Calm, now: Instant): boolean => {
  const end = pauseEnd(person, now);
  return end !== undefined && isAfter(end, now);
};

/** When something may be sent to a person unasked: now, or when the pause and then the quiet hours are over. */
export const mayGoOutAt = (person: Calm, now: Instant): Instant => {
  const end = pauseEnd(person, now);
  const afterPause = end !== undefined && isAfter(end, now) ? end : now;
  return person.quietHours === undefined ? afterPause : quietEnd(person.quietHours, afterPause);
};

/** Why there can be no pause until a day; undefined when there can. */
export const pauseFault = (until: Day, now: Instant): 'past' | 'tooFar' | undefined => {
  const today = dayInStockholm(now);
  if (until <= today) return 'past';
  return until > addDays(today, LONGEST_PAUSE_DAYS) ? 'tooFar' : undefined;
};
