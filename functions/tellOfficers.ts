import type { Ports } from '../bot/ports';
import { digestId, type FlagAlert } from '../core/alerts/alert';
import { wasToTell } from '../core/alerts/digest';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { type Flag, isNewsToOfficer, type OfficerNews } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import type { QueuedMark } from '../core/flags/stores';
import type { Register } from '../core/register/register';
import { inParallel } from './inParallel';

export interface Telling {
  register: Register;
  today: Day;
  at: Instant;
  ports: Ports;
}

/** As many flags as one alert holds, with long ids; the rest is told the next day. */
const MOST_IN_DIGEST = 300;

/** Should there be more than a digest holds, these come first. */
const URGENCY: readonly OfficerNews[] = [
  ...(['reminder', 'followUp', 'sentBack', 'handedOver', 'woken', 'moved', 'raised', 'decided', 'corrected'] as const),
];

const urgencyOf = ({ news }: Flag): number => (news === undefined ? URGENCY.length : URGENCY.indexOf(news));

const byUrgency = (a: Flag, b: Flag): number => urgencyOf(a) - urgencyOf(b) || b.months - a.months;

/** What an officer was told: the flags are to be marked, and so many alerts were queued. */
interface Told {
  marks: QueuedMark[];
  queued: number;
}

const NOTHING: Told = { marks: [], queued: 0 };

const both = (a: Told, b: Told): Told => ({ marks: [...a.marks, ...b.marks], queued: a.queued + b.queued });

/** Queues an alert that lies in the ledger, unless it went out already. */
const queue = async (alert: FlagAlert, told: readonly Flag[], { ports }: Telling): Promise<Told> => {
  const isUnderWay = alert.state !== 'queued';
  if (!isUnderWay) await ports.alertQueue.send({ recipient: alert.recipient, alertId: alert.id });
  const marks = told.map(({ placementId, months }) => ({ placementId, months, alertId: alert.id }));
  return { marks, queued: isUnderWay ? 0 : 1 };
};

/** The alert of flags under that id; undefined also when it was given up, and tells nobody. */
const inLedger = async (officer: string, id: string, { ports }: Telling): Promise<FlagAlert | undefined> => {
  const alert = await ports.alerts.find(officer, id);
  return alert?.kind === 'flags' && alert.state !== 'failed' ? alert : undefined;
};

/** A run that died has left flags of an earlier alert: it is made good for those that it tells of, the others are left. */
const settleEarlier = async (officer: string, flags: readonly Flag[], telling: Telling): Promise<[Flag[], Told]> => {
  const id = digestId(telling.today, officer);
  const isEarlier = (f: Flag): boolean => f.alertId !== undefined && f.alertId !== id;
  const left: Flag[] = flags.filter((f) => !isEarlier(f));
  let settled = NOTHING;
  for (const earlier of new Set(flags.filter(isEarlier).flatMap((f) => f.alertId ?? []))) {
    const own = flags.filter((f) => f.alertId === earlier);
    const alert = await inLedger(officer, earlier, telling);
    const told = alert === undefined ? [] : own.filter((f) => wasToTell(alert, f));
    if (alert !== undefined && told.length > 0) settled = both(settled, await queue(alert, told, telling));
    left.push(...own.filter((f) => !told.includes(f)));
  }
  return [left, settled];
};

/** The flags, all of them naming today's digest; without those that have become somebody else's, or are news no more. */
const named = async (officer: string, flags: readonly Flag[], { register, today, ports }: Telling): Promise<Flag[]> => {
  const id = digestId(today, officer);
  const isStillNews = (f: Flag): boolean => isNewsToOfficer(f) && ownerOf(f, register) === officer;
  const changes = await inParallel(
    flags.filter((f) => f.alertId !== id),
    (flag) => ports.flags.change(flag, (f) => (isStillNews(f) ? { ...f, alertId: id } : undefined)),
  );
  return [...flags.filter((f) => f.alertId === id), ...changes.flatMap((c) => (c.kind === 'done' ? [c.flag] : []))];
};

/** Puts what is new to one officer into the digest of the day. What comes after that has gone out waits for the next. */
const tell = async (officer: string, news: readonly Flag[], telling: Telling): Promise<Told> => {
  const { today, at, ports } = telling;
  const id = digestId(today, officer);
  const [left, earlier] = await settleEarlier(officer, news, telling);
  const flags = await named(officer, left.sort(byUrgency).slice(0, MOST_IN_DIGEST), telling);
  if (flags.length === 0) return earlier;
  const digest: FlagAlert = {
    ...({ kind: 'flags', id, recipient: officer, state: 'queued', tries: 0, changedAt: at } as const),
    flags: flags.flatMap(({ placementId, months, news: why }) =>
      why === undefined ? [] : [{ placementId, months, why }],
    ),
  };
  const alert = (await ports.alerts.add(digest)) ? digest : await inLedger(officer, id, telling);
  const told = alert === undefined ? [] : flags.filter((f) => wasToTell(alert, f));
  if (alert === undefined || told.length === 0) return earlier;
  return both(earlier, await queue(alert, told, telling));
};

/**
 * Queues one digest an officer and day for the flags that are news. The order makes a crash harmless: the flag names its
 * alert, the ledger gets the alert, the queue its message, and the flag is marked at last. How many were queued.
 */
export const tellOfficers = async (flags: readonly Flag[], telling: Telling): Promise<number> => {
  const officers = new Map<string, Flag[]>();
  for (const flag of flags.filter(isNewsToOfficer)) {
    const owner = ownerOf(flag, telling.register);
    const own = officers.get(owner);
    if (own === undefined) officers.set(owner, [flag]);
    else own.push(flag);
  }
  const told = await inParallel([...officers], ([officer, news]) => tell(officer, news, telling));
  const { marks, queued } = told.reduce(both, NOTHING);
  // All officers' together: a transaction holds a hundred.
  if (marks.length > 0) await telling.ports.flags.markQueued(marks, 'officer');
  return queued;
};
