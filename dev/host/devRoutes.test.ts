import type { Server } from 'node:http';
import { day } from '../../core/calendar/day';
import type { TimerTrigger } from '../../functions/trigger';
import { devClock } from './clock';
import { devRoutes } from './devRoutes';
import { close, httpServer, listen } from './server';
import { startTimers, type Timers } from './timers';

const NEVER = '0 0 0 29 2 *';
let runs: string[] = [];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const triggers: TimerTrigger[] = [
  {
    kind: 'timer',
    name: 'findFlags',
    schedule: NEVER,
    handler: async () => {
      runs.push('begin');
      await pause(20);
      runs.push('end');
    },
  },
  {
    kind: 'timer',
    name: 'tellsHow',
    schedule: NEVER,
    handler: (_context, call) => Promise.resolve(void runs.push(call)),
  },
  { kind: 'timer', name: 'broken', schedule: NEVER, handler: () => Promise.reject(new Error('no')) },
];

const clock = devClock(day('2021-12-31'));
let timers: Timers;
let server: Server;
let base: string;
beforeAll(async () => {
  timers = startTimers(triggers);
  server = httpServer(devRoutes(clock, timers));
  base = `http://127.0.0.1:${await listen(server, 0)}/api/dev`;
});
afterAll(async () => {
  await timers.stop();
  await close(server);
});
beforeEach(() => {
  runs = [];
});

const post = async (path: string, body?: string) => {
  const response = await fetch(`${base}/${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};

test('the clock moves to the day that is asked for', async () => {
  expect(await post('clock', '{"today":"2022-03-31"}')).toEqual({ status: 200, answer: { today: '2022-03-31' } });
  expect(clock.today()).toBe('2022-03-31');
});

test.each(['{"today":"2022-02-30"}', '{"day":"2022-03-31"}', 'tomorrow', ''])(
  'the clock stays where it is for %j',
  async (body) => {
    const before = clock.today();
    const { status, answer } = await post('clock', body);
    expect(status).toBe(400);
    expect(answer['error']).toContain('YYYY-MM-DD');
    expect(clock.today()).toBe(before);
  },
);

test('a timer runs now', async () => {
  const { status, answer } = await post('timers/findFlags');
  expect([status, answer['ok'], runs]).toEqual([200, true, ['begin', 'end']]);
  expect(answer['ms']).toEqual(expect.any(Number));
});

test('a timer is told that it runs by hand', async () => {
  await post('timers/tellsHow');
  expect(runs).toEqual(['byHand']);
});

test('a timer never runs twice at once', async () => {
  await Promise.all([post('timers/findFlags'), post('timers/findFlags')]);
  expect(runs).toEqual(['begin', 'end', 'begin', 'end']);
});

test('an unknown timer is 404 and says which there are', async () => {
  const { status, answer } = await post('timers/nothing');
  expect([status, answer['timers']]).toEqual([404, ['findFlags', 'tellsHow', 'broken']]);
});

test('a timer that throws is 500', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await post('timers/broken')).status).toBe(500);
  log.mockRestore();
});

test('a timer runs by its schedule', async () => {
  const ran: string[] = [];
  const everySecond: TimerTrigger = {
    kind: 'timer',
    name: 'tick',
    schedule: '* * * * * *',
    handler: (_context, call) => Promise.resolve(void ran.push(call)),
  };
  const ticking = startTimers([everySecond]);
  await pause(1200);
  await ticking.stop();
  expect(ran).toContain('onTime');
});
