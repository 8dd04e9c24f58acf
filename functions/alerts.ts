import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { Ports } from '../bot/ports';
import type { Actor } from '../core/access/actor';
import { type DeliveryScope, deliveryScope } from '../core/access/rules';
import type { Alert, AlertState } from '../core/alerts/alert';
import { dayInStockholm, Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import type { FlagRef } from '../core/flags/flag';
import type { Authenticate } from './auth/bearer';
import { notArrived, type NotArrivedAlerts } from './notArrived';
import { refuse } from './refuse';

const MS_PER_DAY = 86_400_000;

/** So many days back, at most a quarter of a year; a month unless it is said. */
const Days = z.coerce.number().int().min(1).max(92).default(30);

/** `notNeeded`: nothing was left to tell when its turn came, which is no failure. */
type ShownState = AlertState | 'notNeeded';

const shownState = ({ state, reason }: Alert): ShownState => (reason === 'overtaken' ? 'notNeeded' : state);

/** Of a person's own alerts: what became of one, and of how many things it told. Which cases, "mina flaggor" says. */
export interface OwnAlertJson extends Pick<Alert, 'id' | 'kind' | 'reason' | 'changedAt'> {
  state: ShownState;
  count: number;
}

/** What does not reach somebody. */
export interface UndeliveredJson {
  /** What the person is called; missing when nobody in the staff has that id. */
  name?: string;
  /** An officer's id in the register, or an Entra object id. */
  recipient: string;
  reason: NotArrivedAlerts['why'];
  since: Day;
  /** False when it goes out by itself as soon as it can. */
  givenUp: boolean;
  cases: number;
  actions: number;
  others: number;
  /** Only for who may see them. */
  flags?: FlagRef[];
}

/** How many alerts of a day are in which state; `sending` is on its way as `queued` is. */
export interface DayJson extends Record<Exclude<ShownState, 'sending'>, number> {
  day: Day;
}

const countIn = (alert: Alert): number => {
  switch (alert.kind) {
    case 'flags':
      return alert.flags.length;
    case 'actions':
      return alert.actions.length;
    case 'unit':
      return alert.news.length;
    case 'warning':
    case 'weekly':
      return 1;
  }
};

const ownJson = (alert: Alert): OwnAlertJson => {
  const { id, kind, reason, changedAt } = alert;
  return {
    id,
    kind,
    state: shownState(alert),
    ...(reason === undefined ? {} : { reason }),
    changedAt,
    count: countIn(alert),
  };
};

const undeliveredJson = (each: NotArrivedAlerts, scope: DeliveryScope): UndeliveredJson => {
  const { recipient, whom, why: reason, since, givenUp, cases, actions, others, flags } = each;
  const refs = flags.map(({ placementId, months }) => ({ placementId, months }));
  return {
    ...(whom.kind === 'person' ? { name: whom.name } : {}),
    ...{ recipient, reason, since, givenUp, cases, actions, others },
    ...(scope === 'unitWithCases' ? { flags: refs } : {}),
  };
};

/** By day, the latest first; a day on which nothing happened is left out. */
const perDay = (alerts: readonly Alert[]): DayJson[] => {
  const days = new Map<Day, DayJson>();
  for (const alert of alerts) {
    const day = dayInStockholm(alert.changedAt);
    const counts = days.get(day) ?? { day, sent: 0, queued: 0, waiting: 0, notNeeded: 0, failed: 0 };
    const state = shownState(alert);
    counts[state === 'sending' ? 'queued' : state] += 1;
    days.set(day, counts);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
};

const own = async ({ id, officer }: Actor, from: Instant, ports: Ports): Promise<OwnAlertJson[]> => {
  const recipients = officer === undefined ? [id] : [id, officer];
  const alerts = (await Promise.all(recipients.map((recipient) => ports.alerts.since(from, recipient)))).flat();
  return alerts.map(ownJson).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
};

/**
 * `GET /api/alerts?days=30`: one's own alerts and what became of them; for the unit head what does not reach whom, and
 * how many alerts a day were sent, wait, were not needed any more or were given up; for administrators the same without which cases.
 */
export const alerts =
  (authenticate: Authenticate, ports: Ports) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    const days = Days.safeParse(request.query.get('days') ?? undefined);
    if (!days.success) return refuse(400, 'bad-days', 'days must be a whole number from 1 to 92.');
    const { actor } = caller;
    const from = Instant.parse(new Date(Date.parse(ports.clock.now()) - days.data * MS_PER_DAY).toISOString());
    const scope = deliveryScope(actor);
    const answer = { days: days.data, own: await own(actor, from, ports) };
    if (scope === 'own') return { headers: { 'Cache-Control': 'no-store' }, jsonBody: answer };
    const [all, undelivered] = await Promise.all([ports.alerts.since(from), ports.alerts.undelivered()]);
    const missed = await notArrived(undelivered, ports);
    return {
      headers: { 'Cache-Control': 'no-store' },
      jsonBody: { ...answer, undelivered: missed.map((m) => undeliveredJson(m, scope)), perDay: perDay(all) },
    };
  };
