import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { Day } from '../../core/calendar/day';
import { createApp } from '../../functions';
import { testSettings } from '../../functions/testing/settings';
import { startQueues } from '../host/queues';
import { demoUnit } from '../people';

/** What a delivery run tells its functions processes. */
const Options = z.object({
  WORKER_STORAGE: z.string().min(1),
  WORKER_TODAY: Day,
  /** How far its clock is from the machine's. */
  WORKER_AHEAD_MS: z.coerce.number(),
  /** As the platform and the app have them, unless they are said. */
  WORKER_VISIBILITY_SECONDS: z.coerce.number().positive().optional(),
  WORKER_BEGIN_WITHIN_MS: z.coerce.number().positive().optional(),
  WORKER_STUCK_AFTER_MS: z.coerce.number().positive().optional(),
});

/** A functions process that works off the queues of the app, and does nothing else. */
const main = async (): Promise<void> => {
  const options = Options.parse(process.env);
  const { WORKER_BEGIN_WITHIN_MS: beginWithinMs, WORKER_STUCK_AFTER_MS: stuckAfterMs } = options;
  const app = createApp(testSettings({ STORAGE_CONNECTION: options.WORKER_STORAGE, TENANT_ID: demoUnit.tenantId }), {
    clock: {
      now: () => Instant.parse(new Date(Date.now() + options.WORKER_AHEAD_MS).toISOString()),
      today: () => options.WORKER_TODAY,
    },
    tabFiles: () => Promise.resolve(undefined),
    allowAnonymousBot: true,
    ...(beginWithinMs === undefined || stuckAfterMs === undefined
      ? {}
      : { sendPatience: { beginWithinMs, stuckAfterMs } }),
  });
  const queues = app.triggers.flatMap((trigger) => (trigger.kind === 'queue' ? [trigger] : []));
  const visibilitySeconds = options.WORKER_VISIBILITY_SECONDS;
  const stop = await startQueues(
    queues,
    options.WORKER_STORAGE,
    visibilitySeconds === undefined ? {} : { visibilitySeconds },
  );
  process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
};

void main();
