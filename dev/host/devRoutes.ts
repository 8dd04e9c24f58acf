import type { HttpRequest } from '@azure/functions';
import * as z from 'zod';
import { Day } from '../../core/calendar/day';
import type { HttpTrigger } from '../../functions/trigger';
import type { DevClock } from './clock';
import type { Timers } from './timers';

const Move = z.strictObject({ today: Day });

const readMove = async (request: HttpRequest): Promise<Day | undefined> => {
  const text = await request.text();
  try {
    return Move.safeParse(JSON.parse(text)).data?.today;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Routes to play time and schedules with; they exist in the development host alone:
 * `POST /api/dev/clock {"today":"2022-03-31"}` and `POST /api/dev/timers/<name>`.
 */
export const devRoutes = (clock: DevClock, timers: Timers): HttpTrigger[] => [
  {
    kind: 'http',
    name: 'devClock',
    methods: ['POST'],
    route: 'api/dev/clock',
    handler: async (request) => {
      const today = await readMove(request);
      if (today === undefined) {
        return { status: 400, jsonBody: { error: 'Say {"today":"YYYY-MM-DD"} with a day that exists' } };
      }
      clock.moveTo(today);
      return { jsonBody: { today } };
    },
  },
  {
    kind: 'http',
    name: 'devTimer',
    methods: ['POST'],
    route: 'api/dev/timers/{name}',
    handler: async (request) => {
      const wanted = request.params['name']?.toLowerCase();
      const name = timers.names.find((each) => each.toLowerCase() === wanted);
      if (name === undefined) return { status: 404, jsonBody: { error: 'no such timer', timers: timers.names } };
      const begun = performance.now();
      await timers.runNow(name);
      return { jsonBody: { ok: true, ms: Math.round(performance.now() - begun) } };
    },
  },
];
