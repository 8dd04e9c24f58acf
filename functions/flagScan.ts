import type { Ports } from '../bot/ports';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { dailyMoves, type DailyMoves } from '../core/flags/daily';
import { dueFlags } from '../core/flags/due';
import { type Flag, flagKey } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import { after, raisedFlag, transitions } from '../core/flags/transitions';
import { digestId, unitDigestId } from '../core/alerts/alert';
import type { Register } from '../core/register/register';
import { inParallel } from './inParallel';
import { tellOfficers } from './tellOfficers';
import { tellUnitHeads, unitHeadsOf } from './tellUnitHeads';

interface Run {
  register: Register;
  today: Day;
  at: Instant;
  ports: Ports;
}

/** The flag after its moves, told of in today's digests; undefined when it does not take them any more. */
const moved = (flag: Flag, moves: DailyMoves['moves'], { register, today, at }: Run): Flag | undefined => {
  let next: Flag | undefined = flag;
  for (const { event, change } of moves) {
    const made: Flag | undefined =
      next && after(next, { event, mover: 'system', today, at, ...(change && { change }) });
    const { tellsOfficer, tellsUnitHead } = transitions[event];
    next = made && {
      ...made,
      ...(tellsOfficer === undefined ? {} : { alertId: digestId(today, ownerOf(made, register)) }),
      ...(tellsUnitHead === undefined ? {} : { unitAlertId: unitDigestId(today) }),
    };
  }
  return next;
};

/** Does to the flags that are there what is to happen to them today; those that were changed. */
const moveFlags = async (known: readonly Flag[], run: Run): Promise<Flag[]> => {
  const { ports, register, today } = run;
  const moves = dailyMoves(register, today, known, ports.flagPatience);
  // Somebody may have answered meanwhile: what is written is what follows from the flag as it is then.
  const results = await inParallel(moves, ({ flag, moves }) =>
    ports.flags.change(flag, (current) => moved(current, moves, run)),
  );
  return results.flatMap((result) => (result.kind === 'done' ? [result.flag] : []));
};

/** The flags as they are now: those that were read, what was made of them, and the new ones. Nothing is read again. */
const together = (known: readonly Flag[], ...newer: readonly (readonly Flag[])[]): Flag[] => {
  const byKey = new Map<string, Flag>();
  for (const flag of [...known, ...newer.flat()]) byKey.set(flagKey(flag), flag);
  return [...byKey.values()];
};

/**
 * The daily run: flags the placements that have passed a threshold, moves the flags that are there on, and queues one
 * digest for each officer and each unit head to whom something is new. Whatever step it dies at, the next run goes on
 * from there: a flag is stored before its alert is queued, and marked after. Running it twice sends nothing twice.
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
  const raised = due.map((flag) => raisedFlag(flag, today, digestId(today, flag.officer)));
  await ports.flags.add(raised);
  const flags = together(known, changed, raised);
  const heads = await unitHeadsOf(ports);
  const officers = await tellOfficers(flags, run);
  const unit = await tellUnitHeads(flags, heads, run);
  return {
    raised: due.length + changed.filter((f) => f.news === 'raised').length,
    alerts: officers + unit,
  };
};
