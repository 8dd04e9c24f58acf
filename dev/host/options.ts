import * as z from 'zod';
import { Day } from '../../core/calendar/day';

/** What the supervisor tells the host beside the app settings. */
const Options = z.object({
  DEV_PORT: z.coerce.number().int().min(0).max(65535),
  DEV_DATA: z.string().min(1),
  DEV_TODAY: Day.optional(),
  DEV_REGISTER: z.string().min(1).optional(),
  DEV_SURVEY: z.string().min(1).optional(),
});

/** Reads them from the environment. */
export const readHostOptions = (env: NodeJS.ProcessEnv) => {
  const { DEV_PORT, DEV_DATA, DEV_TODAY, DEV_REGISTER, DEV_SURVEY } = Options.parse(env);
  return {
    port: DEV_PORT,
    data: DEV_DATA,
    today: DEV_TODAY,
    files: {
      ...(DEV_REGISTER === undefined ? {} : { register: DEV_REGISTER }),
      ...(DEV_SURVEY === undefined ? {} : { survey: DEV_SURVEY }),
    },
  };
};
