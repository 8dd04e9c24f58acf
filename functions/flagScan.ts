import type { Ports } from '../bot/ports';
import { dueFlags, obsoleteFlags } from '../core/flags/due';
import { flagKey, type Flag } from '../core/flags/flag';

/** Officers' flags, by officer. */
const byOfficer = <T extends { officer: string }>(flags: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const flag of flags) groups.set(flag.officer, [...(groups.get(flag.officer) ?? []), flag]);
  return groups;
};

/** An alert is named by what it tells of, so that a run after a crash makes no second one of it. */
const alertIdOf = (flags: readonly { placementId: string; months: number; raisedOn: string }[]): string => {
  const first = flags.map(flagKey).sort()[0] ?? '';
  return `${flags[0]?.raisedOn ?? ''}:${first}`;
};

/**
 * The daily run: flags the placements that have passed a threshold, closes flags of ended placements, and queues one
 * alert an officer for what is new. Whatever step it dies at, the next run goes on from there: a flag is stored before
 * its alert is queued, and marked after. Running it twice sends nothing twice.
 */
export const scanForFlags = async (ports: Ports): Promise<{ raised: number; alerts: number }> => {
  const current = await ports.registers.current();
  if (current === undefined) return { raised: 0, alerts: 0 };
  const { register } = current;
  const today = ports.clock.today();
  const now = ports.clock.now();
  const known = await ports.flags.all();
  for (const flag of obsoleteFlags(register, today, known)) await ports.flags.move(flag, 'open', 'obsolete');
  const due = dueFlags(register, ports.catalogue.flagMonths, today, known);
  const raised = [...byOfficer(due).values()].flatMap((flags) => {
    const alertId = alertIdOf(flags);
    return flags.map((flag): Flag => ({ ...flag, state: 'open', alertId }));
  });
  await ports.flags.add(raised);
  const unannounced = (await ports.flags.all()).filter((f) => f.state === 'open' && f.queuedAt === undefined);
  let alerts = 0;
  for (const [officer, flags] of byOfficer(unannounced))
    for (const id of new Set(flags.map((f) => f.alertId))) {
      const told = flags.filter((f) => f.alertId === id);
      const refs = told.map(({ placementId, months }) => ({ placementId, months }));
      await ports.alerts.add({ id, officer, flags: refs, state: 'queued', changedAt: now });
      await ports.alertQueue.send({ officer, alertId: id });
      await ports.flags.markQueued(told, now);
      alerts += 1;
    }
  return { raised: raised.length, alerts };
};
