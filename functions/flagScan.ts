import type { Ports } from '../bot/ports';
import type { Instant } from '../core/calendar/clock';
import { dueFlags, obsoleteFlags, returnedFlags } from '../core/flags/due';
import { flagKey, type Flag } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import { queueAgain } from './queueAgain';

/** Officers' flags, by officer. */
const byOfficer = <T extends { officer: string }>(flags: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const flag of flags) groups.set(flag.officer, [...(groups.get(flag.officer) ?? []), flag]);
  return groups;
};

/** The alert that each officer gets of these flags; kept with the flags, so that a run after a crash uses it again. */
const alertIds = (flags: readonly { placementId: string; months: number; officer: string }[], now: Instant) => {
  const first = (told: typeof flags): string => told.map(flagKey).sort()[0] ?? '';
  return new Map([...byOfficer(flags)].map(([officer, told]) => [officer, `${now}:${first(told)}`]));
};

/** Queues one alert an officer for the open flags that nobody was told of yet. */
const announce = async (flags: readonly Flag[], now: Instant, ports: Ports): Promise<number> => {
  let alerts = 0;
  for (const [officer, own] of byOfficer(flags.filter((f) => f.queuedAt === undefined)))
    for (const id of new Set(own.map((f) => f.alertId))) {
      const told = own.filter((f) => f.alertId === id);
      const refs = told.map(({ placementId, months }) => ({ placementId, months }));
      const message = { id, recipient: officer, state: 'queued', tries: 0, changedAt: now } as const;
      await ports.alerts.add({ ...message, kind: 'flags', flags: refs });
      await ports.alertQueue.send({ recipient: officer, alertId: id });
      await ports.flags.markQueued(told, now);
      alerts += 1;
    }
  return alerts;
};

/**
 * The daily run: flags the placements that have passed a threshold, closes flags of ended placements and opens them when
 * those are active again, gives flags to the officers whom the register names now, and queues one alert an officer for
 * what is new to that officer. Whatever step it dies at, the next run goes on from there: a flag is stored before its
 * alert is queued, and marked after. Running it twice sends nothing twice.
 */
export const scanForFlags = async (ports: Ports): Promise<{ raised: number; alerts: number }> => {
  const current = await ports.registers.current();
  if (current === undefined) return { raised: 0, alerts: 0 };
  const { register } = current;
  const today = ports.clock.today();
  const now = ports.clock.now();
  const known = await ports.flags.all();
  const ended = new Set(obsoleteFlags(register, today, known));
  for (const flag of ended) await ports.flags.move(flag, 'open', 'obsolete');

  const due = dueFlags(register, ports.catalogue.flagMonths, today, known);
  const returned = returnedFlags(register, today, known);
  const moved = known.filter((f) => f.state === 'open' && !ended.has(f) && ownerOf(f, register) !== f.officer);
  const owned = [...returned, ...moved].map((flag) => ({ ...flag, officer: ownerOf(flag, register) }));
  const ids = alertIds([...due, ...owned], now);
  const alertOf = (officer: string): string => ids.get(officer) ?? now;
  await ports.flags.add(due.map((flag) => ({ ...flag, state: 'open', alertId: alertOf(flag.officer) })));
  for (const flag of owned) {
    const news = { officer: flag.officer, alertId: alertOf(flag.officer) };
    await (flag.state === 'open' ? ports.flags.handOver(flag, news) : ports.flags.move(flag, 'obsolete', 'open', news));
  }

  const open = await ports.flags.open();
  const alerts = await announce(open, now, ports);
  const again = await queueAgain(
    open.map((f) => f.officer),
    ports,
  );
  return { raised: due.length + returned.length, alerts: alerts + again };
};
