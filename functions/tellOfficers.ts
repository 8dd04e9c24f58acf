import type { Ports } from '../bot/ports';
import { digestId, type FlagAlert } from '../core/alerts/alert';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { type Flag, flagKey, isNewsToOfficer } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import type { Register } from '../core/register/register';

interface Telling {
  register: Register;
  today: Day;
  at: Instant;
  ports: Ports;
}

/** As many flags as one alert holds, with long ids; the rest is told the next day. */
const MOST_IN_DIGEST = 300;

/** Does it tell of the flag, and of this? What has happened to the flag since is told in a later one. */
const tellsOf = (alert: FlagAlert, flag: Flag): boolean =>
  alert.flags.some((f) => flagKey(f) === flagKey(flag) && f.why === flag.news);

/** Queues an alert that lies in the ledger, unless it went out already, and marks what it tells of. */
const queue = async (alert: FlagAlert, told: readonly Flag[], { ports }: Telling): Promise<number> => {
  const isUnderWay = alert.state !== 'queued';
  if (!isUnderWay) await ports.alertQueue.send({ recipient: alert.recipient, alertId: alert.id });
  await ports.flags.markQueued(told, alert.id, 'officer');
  return isUnderWay ? 0 : 1;
};

/** The alert of flags under that id; undefined also when it was given up, and tells nobody. */
const inLedger = async (officer: string, id: string, { ports }: Telling): Promise<FlagAlert | undefined> => {
  const alert = await ports.alerts.find(officer, id);
  return alert?.kind === 'flags' && alert.state !== 'failed' ? alert : undefined;
};

/** A run that died has left flags of an earlier alert: those that it tells of are marked, the others returned. */
const settleEarlier = async (officer: string, flags: readonly Flag[], telling: Telling): Promise<[Flag[], number]> => {
  const id = digestId(telling.today, officer);
  const left: Flag[] = flags.filter((f) => f.alertId === undefined || f.alertId === id);
  let queued = 0;
  for (const earlier of new Set(
    flags.flatMap((f) => (f.alertId === undefined || f.alertId === id ? [] : [f.alertId])),
  )) {
    const own = flags.filter((f) => f.alertId === earlier);
    const alert = await inLedger(officer, earlier, telling);
    const told = alert === undefined ? [] : own.filter((f) => tellsOf(alert, f));
    if (alert !== undefined && told.length > 0) queued += await queue(alert, told, telling);
    left.push(...own.filter((f) => !told.includes(f)));
  }
  return [left, queued];
};

/** Puts what is new to one officer into the digest of the day. What comes after that has gone out waits for the next. */
const tell = async (officer: string, news: readonly Flag[], telling: Telling): Promise<number> => {
  const { today, at, ports } = telling;
  const id = digestId(today, officer);
  const [left, earlier] = await settleEarlier(officer, news, telling);
  const flags = left.slice(0, MOST_IN_DIGEST);
  if (flags.length === 0) return earlier;
  for (const flag of flags.filter((f) => f.alertId !== id))
    await ports.flags.change(flag, (f) => (isNewsToOfficer(f) ? { ...f, alertId: id } : undefined));
  const digest: FlagAlert = {
    ...({ kind: 'flags', id, recipient: officer, state: 'queued', tries: 0, changedAt: at } as const),
    flags: flags.flatMap(({ placementId, months, news: why }) =>
      why === undefined ? [] : [{ placementId, months, why }],
    ),
  };
  const alert = (await ports.alerts.add(digest)) ? digest : await inLedger(officer, id, telling);
  const told = alert === undefined ? [] : flags.filter((f) => tellsOf(alert, f));
  if (alert === undefined || told.length === 0) return earlier;
  return earlier + (await queue(alert, told, telling));
};

/**
 * Queues one digest an officer and day for the flags that are news. The order makes a crash harmless: the flag names its
 * alert, the ledger gets the alert, the queue its message, and the flag is marked. How many were queued.
 */
export const tellOfficers = async (flags: readonly Flag[], telling: Telling): Promise<number> => {
  const officers = new Map<string, Flag[]>();
  for (const flag of flags.filter(isNewsToOfficer)) {
    const owner = ownerOf(flag, telling.register);
    officers.set(owner, [...(officers.get(owner) ?? []), flag]);
  }
  let alerts = 0;
  for (const [officer, news] of officers) alerts += await tell(officer, news, telling);
  return alerts;
};
