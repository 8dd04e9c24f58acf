import { Cron } from 'croner';
import type { TimerCall, TimerTrigger } from '../../functions/trigger';
import { invocation } from './invocation';

/** The timers of the app, running by their schedules and on request. */
export interface Timers {
  names: string[];
  /** Runs a timer now, after the run that is under way, if any; rejects with what it threw. */
  runNow: (name: string) => Promise<void>;
  /** Plans no more runs and waits for those under way. */
  stop: () => Promise<void>;
}

/** Starts timers by their NCRONTAB schedules (six fields, seconds first) in UTC, as Azure does; no timer runs twice at once. */
export const startTimers = (triggers: readonly TimerTrigger[]): Timers => {
  const underWay = new Map<string, Promise<void>>();

  const run = (trigger: TimerTrigger, call: TimerCall): Promise<void> => {
    const before = underWay.get(trigger.name) ?? Promise.resolve();
    const result = before.then(() => trigger.handler(invocation(trigger.name), call));
    // The next in line waits for the end, whichever it is; who asked for this run gets its fault.
    const settled = result.catch(() => undefined);
    underWay.set(trigger.name, settled);
    void settled.then(() => {
      if (underWay.get(trigger.name) === settled) underWay.delete(trigger.name);
    });
    return result;
  };

  const planned = triggers.map((trigger) => {
    // As in NCRONTAB, a day of the month and a day of the week must both match.
    const options = { timezone: 'UTC', mode: '6-part', domAndDow: true, protect: true } as const;
    return new Cron(trigger.schedule, options, async () => {
      if (underWay.has(trigger.name)) return;
      try {
        await run(trigger, 'onTime');
      } catch (error) {
        // As on the platform: it is logged, and the next time on the schedule tries again.
        console.error(`${trigger.name}:`, error);
      }
    });
  });

  return {
    names: triggers.map(({ name }) => name),
    runNow: async (name) => {
      const trigger = triggers.find((each) => each.name === name);
      if (!trigger) throw new Error(`No timer is called ${name}`);
      await run(trigger, 'byHand');
    },
    stop: async () => {
      for (const cron of planned) cron.stop();
      await Promise.all(underWay.values());
    },
  };
};
