import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import { maySeeUnit } from '../core/access/rules';
import { type Undelivered, type UnitAlert, unitDigestId, type UnitNews } from '../core/alerts/alert';
import { isSameNews, stillTells } from '../core/alerts/digest';
import { begunIn, isTold, newsOfUndelivered } from '../core/alerts/newsOfUndelivered';
import { type Flag, flagKey, isNewsToUnitHead } from '../core/flags/flag';
import { inParallel } from './inParallel';
import type { Telling } from './tellOfficers';

interface ToHeads extends Telling {
  heads: readonly Actor[];
}

/** Something that the unit heads are to be told, and the alert that it belongs to. */
interface Item {
  news: UnitNews;
  alertId: string | undefined;
}

/** An alert holds its news as JSON in one column, of 32,000 characters; the rest is told the next day. */
const MOST_CHARACTERS = 30_000;

/** Who answers for the unit. */
export const unitHeadsOf = async ({ staff }: Ports): Promise<Actor[]> => (await staff.all()).filter(maySeeUnit);

const caseItems = (flags: readonly Flag[]): Item[] =>
  flags
    .filter(isNewsToUnitHead)
    .flatMap(({ placementId, months, unitNews: why, unitAlertId: alertId }) =>
      why === undefined ? [] : [{ news: { kind: 'flag', placementId, months, why }, alertId }],
    );

/** Has it something left to tell? Of flags, one that still waits for its officer and is told of in no later alert. */
const holds = ({ alert }: Undelivered, flags: ReadonlyMap<string, Flag>, { register }: Telling): boolean =>
  alert.kind !== 'flags' ||
  alert.flags.some((ref) => {
    const flag = flags.get(flagKey(ref));
    return flag !== undefined && stillTells(alert, flag, register);
  });

/** The alerts that did not arrive, and are to be told of. A unit head's own goes out as soon as it can. */
const undeliveredItems = async (flags: readonly Flag[], telling: Telling): Promise<Item[]> => {
  const undelivered = (await telling.ports.alerts.undelivered()).filter(
    ({ alert }) => !(alert.kind === 'unit' && alert.state === 'waiting'),
  );
  if (undelivered.every(isTold)) return [];
  const byKey = new Map(flags.map((f) => [flagKey(f), f]));
  const held = undelivered.filter((each) => isTold(each) || holds(each, byKey, telling));
  return newsOfUndelivered(held, telling.today).map((each) => ({
    news: { kind: 'undelivered', recipient: each.alert.recipient, alertId: each.alert.id },
    alertId: begunIn(each),
  }));
};

/** As many as one alert holds. */
const thatFit = (items: readonly Item[]): Item[] => {
  let room = MOST_CHARACTERS;
  return items.filter(({ news }) => {
    room -= JSON.stringify(news).length + 1;
    return room >= 0;
  });
};

/** The items, all of them belonging to the alert; without cases that are news no more. */
const named = async (items: readonly Item[], id: string, { ports }: ToHeads): Promise<Item[]> => {
  const others = items.filter((item) => item.alertId !== id);
  const undelivered = others.flatMap(({ news }) => (news.kind === 'undelivered' ? [news] : []));
  if (undelivered.length > 0) await ports.alerts.markUndelivered(undelivered, { unitAlertId: id });
  const gone = await inParallel(others, async (item) => {
    const { news } = item;
    if (news.kind === 'undelivered') return [];
    const { kind } = await ports.flags.change(news, (f) =>
      isNewsToUnitHead(f) && f.unitNews === news.why ? { ...f, unitAlertId: id } : undefined,
    );
    return kind === 'done' ? [] : [item];
  });
  const without = new Set(gone.flat());
  return items.filter((item) => !without.has(item));
};

const mark = async (items: readonly Item[], id: string, { ports }: ToHeads): Promise<void> => {
  const flags = items.flatMap(({ news }) => (news.kind === 'flag' ? [{ ...news, alertId: id }] : []));
  const undelivered = items.flatMap(({ news }) => (news.kind === 'undelivered' ? [news] : []));
  if (flags.length > 0) await ports.flags.markQueued(flags, 'unitHead');
  if (undelivered.length > 0) await ports.alerts.markUndelivered(undelivered, { unitQueuedIn: id });
};

const tellsOf = (alert: UnitAlert, { news }: Item): boolean => alert.news.some((n) => isSameNews(n, news));

/** A unit head's alert under that id; undefined also when it was given up, and tells nobody. */
const inLedger = async ({ id: head }: Actor, id: string, { ports }: ToHeads): Promise<UnitAlert | undefined> => {
  const alert = await ports.alerts.find(head, id);
  return alert?.kind === 'unit' && alert.state !== 'failed' ? alert : undefined;
};

/** Gives every unit head the digest of that id, unless it is there, and marks what all of them are told. */
const tellAll = async (items: readonly Item[], id: string, to: ToHeads): Promise<[told: Item[], queued: number]> => {
  const { ports, at, heads } = to;
  const alerts: UnitAlert[] = [];
  for (const head of heads) {
    const digest: UnitAlert = {
      ...({ kind: 'unit', id, recipient: head.id, state: 'queued', tries: 0, changedAt: at } as const),
      news: items.map(({ news }) => news),
    };
    const alert = (await ports.alerts.add(digest)) ? digest : await inLedger(head, id, to);
    if (alert !== undefined) alerts.push(alert);
  }
  const told = alerts.length === 0 ? [] : items.filter((item) => alerts.every((alert) => tellsOf(alert, item)));
  const unsent = told.length === 0 ? [] : alerts.filter(({ state }) => state === 'queued');
  for (const { recipient } of unsent) await ports.alertQueue.send({ recipient, alertId: id });
  await mark(told, id, to);
  return [told, unsent.length];
};

/** A run that died has left what belongs to an earlier alert: it is made good where a unit head has that; else returned. */
const settleEarlier = async (items: readonly Item[], today: string, to: ToHeads): Promise<[Item[], number]> => {
  const isEarlier = ({ alertId }: Item): boolean => alertId !== undefined && alertId !== today;
  const left = items.filter((item) => !isEarlier(item));
  let queued = 0;
  for (const id of new Set(items.filter(isEarlier).flatMap(({ alertId }) => alertId ?? []))) {
    const own = items.filter((item) => item.alertId === id);
    const alerts = (await inParallel(to.heads, (head) => inLedger(head, id, to))).filter((a) => a !== undefined);
    const begun = own.filter((item) => alerts.some((alert) => tellsOf(alert, item)));
    const [told, sent] = begun.length === 0 ? [[], 0] : await tellAll(begun, id, to);
    queued += sent;
    left.push(...own.filter((item) => !told.includes(item)));
  }
  return [left, queued];
};

/**
 * Queues one digest a unit head and day for the cases and the undelivered alerts that are news, in the order in which
 * officers are told: what died on the way is made good by the next run. Without a unit head nothing is marked, and waits
 * for one. How many were queued.
 */
export const tellUnitHeads = async (
  flags: readonly Flag[],
  heads: readonly Actor[],
  telling: Telling,
): Promise<number> => {
  if (heads.length === 0) return 0;
  const to: ToHeads = { ...telling, heads };
  const id = unitDigestId(telling.today);
  const news = [...caseItems(flags), ...(await undeliveredItems(flags, telling))];
  const [left, earlier] = await settleEarlier(news, id, to);
  const items = await named(thatFit(left), id, to);
  if (items.length === 0) return earlier;
  const [, queued] = await tellAll(items, id, to);
  return earlier + queued;
};
