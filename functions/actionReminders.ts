import { createHash } from 'node:crypto';
import type { Ports } from '../bot/ports';
import { mayFillInChecklists } from '../core/access/rules';
import type { Instant } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { type Action, isDue } from '../core/checklists/action';
import { isSameReminder, needsReminder, type Reminder, reminderOf } from '../core/checklists/reminder';
import type { ProviderReview } from '../core/checklists/review';
import type { ActionAlert } from '../core/alerts/alert';

/** An action that is due, in its review as it was read. */
interface Due {
  review: ProviderReview;
  action: Action;
}

interface Run {
  today: Day;
  now: Instant;
  ports: Ports;
}

/** As many actions as one alert holds, with the longest names. */
const MOST_IN_ALERT = 80;

/** The actions that are due, of every year's reviews, by owner. */
const dueByOwner = async ({ today, ports }: Run): Promise<Map<string, Due[]>> => {
  const owners = new Map<string, Due[]>();
  const begun = await ports.reviews.summaries({});
  for (const { key } of begun.filter((r) => r.openActions > 0)) {
    const review = await ports.reviews.find(key);
    for (const action of review?.actions.values() ?? []) {
      if (review === undefined || !isDue(action, today)) continue;
      owners.set(action.owner.id, [...(owners.get(action.owner.id) ?? []), { review, action }]);
    }
  }
  return owners;
};

/** The same reminders on the same day have the same alert: of two runs at once, one adds it. */
const alertId = (reminders: readonly Reminder[], today: Day): string => {
  const names = reminders.map((r) => JSON.stringify([r.template, r.provider, r.year, r.actionId, r.due])).sort();
  return `${today}:${createHash('sha256').update(names.join('\n')).digest('hex')}`;
};

/** Puts into the ledger what a person is to be reminded of; what another run has put there meanwhile is that run's. */
const addAlerts = async (recipient: string, reminders: readonly Reminder[], run: Run): Promise<ActionAlert[]> => {
  const added: ActionAlert[] = [];
  for (let from = 0; from < reminders.length; from += MOST_IN_ALERT) {
    const actions = reminders.slice(from, from + MOST_IN_ALERT);
    const id = alertId(actions, run.today);
    const message = { id, recipient, state: 'queued', tries: 0, changedAt: run.now } as const;
    const alert: ActionAlert = { ...message, kind: 'actions', actions };
    if (await run.ports.alerts.add(alert)) added.push(alert);
  }
  return added;
};

/**
 * Queues what an owner has to hear of, and marks it. The ledger says what is on its way already: a run that died before
 * it had marked everything is made good without another alert.
 */
const remind = async (owner: string, due: readonly Due[], run: Run): Promise<number> => {
  const { today, ports } = run;
  const unmarked = due
    .filter(({ action }) => needsReminder(action, today))
    .map(({ review, action }) => ({ review, reminder: reminderOf(review.key, action) }));
  if (unmarked.length === 0) return 0;
  // Who has left, or fills in no checklists any more, hears nothing; nor is it marked, for whoever is next.
  const person = await ports.staff.find(ports.tenantId, owner);
  if (person === undefined || !mayFillInChecklists(person)) return 0;
  const known = (await ports.alerts.aboutActions(owner)).filter((a) => a.state !== 'failed');
  const isIn = (alerts: readonly ActionAlert[], reminder: Reminder): boolean =>
    alerts.some((alert) => alert.actions.some((told) => isSameReminder(told, reminder)));
  const unsent = known.filter((a) => a.state === 'queued' && unmarked.some((u) => isIn([a], u.reminder)));
  const fresh = unmarked.flatMap(({ reminder }) => (isIn(known, reminder) ? [] : [reminder]));
  const added = await addAlerts(owner, fresh, run);
  const queued = [...unsent, ...added];
  for (const { id } of queued) await ports.alertQueue.send({ recipient: owner, alertId: id });
  for (const { review, reminder } of unmarked)
    // One that was changed meanwhile stays unmarked: it needs another reminder.
    if (isIn([...known, ...added], reminder))
      await ports.reviews.markReminded(review.key, { actionId: reminder.actionId, owner, of: reminder.due });
  return queued.length;
};

/**
 * The daily run that reminds owners of actions that are due: one alert an owner for what is new to that owner, whichever
 * the year of the review. As with flags, an alert is in the ledger before it is queued, and its actions are marked
 * after, so that the next run goes on from whatever step this one dies at. Running it twice sends nothing twice.
 */
export const remindOfActions = async (ports: Ports): Promise<{ alerts: number }> => {
  const run: Run = { today: ports.clock.today(), now: ports.clock.now(), ports };
  const owners = await dueByOwner(run);
  let alerts = 0;
  for (const [owner, due] of owners) alerts += await remind(owner, due, run);
  return { alerts };
};
