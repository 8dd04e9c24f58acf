import type { Ports } from '../bot/ports';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { dailyMoves, type DailyMoves } from '../core/flags/daily';
import { dueFlags } from '../core/flags/due';
import type { Flag } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import { after, raisedFlag, transitions } from '../core/flags/transitions';
import { digestId } from '../core/alerts/alert';
import type { Register } from '../core/register/register';
import { queueAgain } from './queueAgain';
import { tellOfficers } from './tellOfficers';

interface Run {
  register: Register;
  today: Day;
  at: Instant;
  ports: Ports;
}

/** The flag after its moves, told of in today's digest of whose it then is; undefined when it does not take them any more. */
const moved = (flag: Flag, moves: DailyMoves['moves'], { register, today, at }: Run): Flag | undefined => {
  let next: Flag | undefined = flag;
  for (const { event, change } of moves) {
    const made: Flag | undefined =
      next && after(next, { event, mover: 'system', today, at, ...(change && { change }) });
    const tells = transitions[event].tellsOfficer !== undefined;
    next = made && tells ? { ...made, alertId: digestId(today, ownerOf(made, register)) } : made;
  }
  return next;
};

/** Does to the flags that are there what is to happen to them today; those that were changed. */
const moveFlags = async (known: readonly Flag[], run: Run): Promise<Flag[]> => {
  const { ports, register, today } = run;
  const changed: Flag[] = [];
  for (const { flag, moves } of dailyMoves(register, today, known, ports.flagPatience)) {
    // Somebody may have answered meanwhile: what is written is what follows from the flag as it is then.
    const result = await ports.flags.change(flag, (current) => moved(current, moves, run));
    if (result.kind === 'done') changed.push(result.flag);
  }
  return changed;
};

/**
 * The daily run: flags the placements that have passed a threshold, moves the flags that are there on, and queues one
 * digest an officer for what is new to that officer. Whatever step it dies at, the next run goes on from there: a flag
 * is stored before its alert is queued, and marked after. Running it twice sends nothing twice.
 */
export const scanForFlags = async (ports: Ports): Promise<{ raised: number; alerts: number }> => {
  const current = await ports.registers.current();
  if (current === undefined) return { raised: 0, alerts: 0 };
  const { register } = current;
  const run: Run = { register, today: ports.clock.today(), at: ports.clock.now(), ports };
  const { today } = run;
  const known = await ports.flags.all();
  const changed = await moveFlags(known, run);
  const due = dueFlags(register, ports.catalogue.flagMonths, today, known);
  await ports.flags.add(due.map((flag) => raisedFlag(flag, today, digestId(today, flag.officer))));
  const flags = await ports.flags.inStates(['open', 'followUp', 'reviewed']);
  const alerts = await tellOfficers(flags, run);
  const again = await queueAgain(
    flags.map((f) => ownerOf(f, register)),
    ports,
  );
  return { raised: due.length + changed.filter((f) => f.news === 'raised').length, alerts: alerts + again };
};
