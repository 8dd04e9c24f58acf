import { type Clock, type Instant, stockholmTime } from '../core/calendar/clock';
import { isWorkingDay } from '../core/calendar/workingDay';
import type { TimerCall, TimerTrigger } from './trigger';

/**
 * Monday to Friday at half past four, five and six, or as many minutes past. One of them is half past six in Stockholm,
 * summer and winter, whether the platform takes the hours for UTC or for Swedish time (WEBSITE_TIME_ZONE).
 */
export const halfPastSix = (minutesLater = 0): string => `0 ${30 + minutesLater} 4-6 * * 1-5`;

/** Who heard of a case in the evening would not open it before the morning. */
const LATEST = '18:00';

/** Is the run due? The platform may be a moment early or late; what it is late with by hours is made up for in the daytime. */
const isTime = (call: 'onTime' | 'late', now: Instant): boolean => {
  const { day, time } = stockholmTime(now);
  const due = call === 'onTime' ? time.startsWith('06:') : time >= '06:30' && time < LATEST;
  return due && isWorkingDay(day);
};

/**
 * A daily run at half past six in Stockholm, on working days. What falls due on other days, or while the platform is
 * down, is caught up by the next run. Who starts it by hand gets it on any day.
 */
export const onWorkingMornings =
  (clock: Clock, run: () => Promise<void>): TimerTrigger['handler'] =>
  async (_context, call: TimerCall) => {
    if (call === 'byHand' || isTime(call, clock.now())) await run();
  };
