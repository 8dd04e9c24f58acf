import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Behaviour } from '../delivery/connector';
import { deliver, type Delivered, type Plan } from '../delivery/deliver';
import { plainLoop } from './alerts/plainLoop';
import { benchScan } from './alerts/scan';
import { compared, report, type Row } from './measure';

/*
 * npm run bench -- alerts [--recipients 2000] [--only NUMBERS] [--json]: alerts to many people, from the queue through real functions
 * processes to a Teams on this machine that allows 50 requests a second; the plain loop of the SDK beside it; and the
 * daily run beside its writes. Each run has storage of its own. Counts are compared with what they are counted of.
 */
const PER_SECOND = 50;
const RATE_GOAL = 0.9;
const SCAN_GOAL = 1.5;

/** As far away as Teams is. */
const TEAMS: Behaviour = { perSecond: PER_SECOND, takesMs: [50, 150] };
/** Answers before the next message is due, so that one is on its way at a time. */
const QUICK: Behaviour = { perSecond: PER_SECOND, takesMs: [0, 5] };
const FAULTS = 0.2;

const note = (text: string): void => {
  const load = loadavg().map((l) => l.toFixed(1));
  console.log(`${text} (load ${load[0]} of ${cpus().length})`);
};

const told = ({ seconds, perSecond, lost, doubled, mostAKill, counts }: Delivered): string =>
  `${seconds.toFixed(1)} s, ${perSecond.toFixed(1)}/s, ${lost} lost, ${doubled} repeated (most at a kill: ${mostAKill}), ` +
  `${counts.requests} requests, ${counts.limited} above the rate, ${counts.faults} faults, most in a second: ${counts.peak}`;

const main = async ({ count, only, json }: { count: number; only: string[]; json: boolean }): Promise<void> => {
  const wanted = (number: number): boolean => only.length === 0 || only.includes(String(number));
  const rows: Row[] = [];

  const once = (what: string, { lost, doubled }: Pick<Delivered, 'lost' | 'doubled'>, goal: number | null): void => {
    rows.push(compared(`${what}: lost / recipients`, lost, count, goal));
    rows.push(compared(`${what}: repeated / recipients`, doubled, count, goal));
  };
  const pace = (what: string, { perSecond }: Delivered, goal: number | null): void => {
    rows.push(compared(`${what}: ms a message / 20 ms`, 1000 / perSecond, 1000 / PER_SECOND, goal));
  };
  const run = async (what: string, plan: Omit<Plan, 'recipients'>): Promise<Delivered> => {
    const delivered = await deliver({ ...plan, recipients: count });
    note(`${what}: ${told(delivered)}`);
    return delivered;
  };

  // They wait most of their time, and take many times longer than what they are beside.
  const faulty = { ...TEAMS, faults: FAULTS };
  const loops = wanted(3) ? Promise.all([plainLoop(count, TEAMS), plainLoop(count, faulty)]) : undefined;
  if (wanted(1)) {
    const delivered = await run('1 to many', { teams: TEAMS });
    pace('1 to many', delivered, 1 / RATE_GOAL);
    once('1 to many', delivered, 0);
    rows.push(compared('1 to many: 429 / requests', delivered.counts.limited, delivered.counts.requests));
  }
  if (wanted(2)) {
    const delivered = await run('2 one in five fails', { teams: faulty });
    pace('2 one in five fails', delivered, null);
    once('2 one in five fails', delivered, 0);
  }
  if (wanted(4)) {
    const delivered = await run('4 two instances', { teams: TEAMS, instances: 2 });
    pace('4 two instances', delivered, null);
    rows.push(compared('4 two instances: most in a second / 50', delivered.counts.peak, PER_SECOND, 1));
    once('4 two instances', delivered, 0);
  }
  if (wanted(5)) {
    const delivered = await run('5 five kills', { teams: QUICK, kills: 5 });
    rows.push(compared('5 five kills: lost / recipients', delivered.lost, count, 0));
    rows.push(compared('5 five kills: most repeats of a kill / one', delivered.mostAKill, 1, 1));
    rows.push(compared('5 five kills: repeats of what was not in flight', delivered.unexplained, count, 0));
    const slow = await run('5 the same, Teams takes 50-150 ms', { teams: TEAMS, kills: 5 });
    rows.push(compared('5 the same, Teams takes 50-150 ms: lost / recipients', slow.lost, count, 0));
    rows.push(compared('5 the same: most repeats of a kill / one', slow.mostAKill, 1));
    rows.push(compared('5 the same: repeats of what was not in flight', slow.unexplained, count, 0));
  }
  if (wanted(6)) {
    const { scan, writes } = await benchScan();
    note('6 scan');
    rows.push(compared('6 scan of 100,000, 1,000 due: ms / its writes alone', scan, writes, SCAN_GOAL));
  }
  for (const [i, looped] of ((await loops) ?? []).entries()) {
    const what = i === 0 ? '3 plain loop' : '3 plain loop, one in five fails';
    note(`${what}: ${looped.seconds.toFixed(1)} s, ${looped.lost} lost, ${looped.doubled} repeated`);
    rows.push(compared(`${what}: ms a message / 20 ms`, (1000 * looped.seconds) / count, 1000 / PER_SECOND));
    once(what, looped, null);
  }
  rows.sort((a, b) => a.what.localeCompare(b.what, 'en', { numeric: true }));
  report('alerts', rows, json, `${count} recipients`);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
};

const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '2000' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
void main({
  count: Number(values.recipients),
  only: values.only.split(',').filter((number) => number !== ''),
  json: values.json,
});
