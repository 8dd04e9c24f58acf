import * as z from 'zod';
import { Obstacle } from './retry';
import { Instant } from '../calendar/clock';
import { Day } from '../calendar/day';
import { Reminder } from '../checklists/reminder';
import { OfficerNews, UnitHeadNews } from '../flags/flag';

/**
 * `queued`: on its way. `waiting`: it cannot reach the recipient; it goes out when that person is met (again),
 * or on the next working morning.
 * `sending`: somebody has taken it and is sending it. `sent`: Teams has taken it; it is not sent again. `failed`: given
 * up, or `overtaken`. `waiting` and `failed` have a reason.
 */
export const AlertState = z.enum(['queued', 'waiting', 'sending', 'sent', 'failed']);
export type AlertState = z.infer<typeof AlertState>;

/**
 * Why it waits or was given up. `overtaken`: nothing that it tells of is open and the recipient's any more. `quiet`: the
 * recipient has paused such messages, or has quiet hours.
 */
const AlertReason = z.enum([...Obstacle.options, 'overtaken', 'quiet']);

const Message = z.strictObject({
  id: z.string().min(1),
  /**
   * Of flags: the officer's id in the register. Of a week: the id of the conversation that was chosen for it. Of
   * everything else: the Entra object id of a member of staff.
   */
  recipient: z.string().min(1),
  state: AlertState,
  changedAt: Instant,
  /** How often in a row Teams did not take it and may take it later. */
  tries: z.int().nonnegative(),
  reason: AlertReason.optional(),
  /** Of `quiet`: when it may go out, as long as the recipient does not change that. */
  notBefore: Instant.optional(),
  /** Since when it could not reach its recipient; goes when it has. The ledger sets it. */
  undeliveredSince: Instant.optional(),
  /** While Teams does not answer: the last working day on whose morning it is tried again (mornings.ts). */
  triedUntil: Day.optional(),
});

const flagRef = { placementId: z.string().min(1), months: z.int().positive() };

/** An officer's digest of a day: cases, and why each is told of. */
export const FlagAlert = Message.extend({
  kind: z.literal('flags'),
  flags: z.array(z.strictObject({ ...flagRef, why: OfficerNews })).min(1),
});
export type FlagAlert = z.infer<typeof FlagAlert>;

/** Actions that are due. */
export const ActionAlert = Message.extend({ kind: z.literal('actions'), actions: z.array(Reminder).min(1) });
export type ActionAlert = z.infer<typeof ActionAlert>;

/** One thing that a unit head is told: of a case, or that an alert has not reached its recipient. */
export const UnitNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flag'), ...flagRef, why: UnitHeadNews }),
  z.strictObject({ kind: z.literal('undelivered'), recipient: z.string().min(1), alertId: z.string().min(1) }),
]);
export type UnitNews = z.infer<typeof UnitNews>;

/** A unit head's digest of a day. */
export const UnitAlert = Message.extend({ kind: z.literal('unit'), news: z.array(UnitNews).min(1) });
export type UnitAlert = z.infer<typeof UnitAlert>;

/** A unit head's digest of a day: each of them has one. */
export const unitDigestId = (today: Day): string => `unit!${today}`;

/** The day of a unit head's digest; undefined when the id is of something else. */
export const dayOfUnitDigest = (id: string): Day | undefined => {
  const [kind, day] = id.split('!');
  return kind === 'unit' ? Day.safeParse(day).data : undefined;
};

/** An officer's digest of a day: there is one. */
export const digestId = (today: Day, officer: string): string => `digest!${today}!${officer}`;

/** Figures that had risen on the first working day of a month. */
export const WarningAlert = Message.extend({ kind: z.literal('warning'), asOf: Day });
export type WarningAlert = z.infer<typeof WarningAlert>;

/** What a week was, by the Monday that it began on. */
export const WeeklyAlert = Message.extend({ kind: z.literal('weekly'), monday: Day });
export type WeeklyAlert = z.infer<typeof WeeklyAlert>;

/** One proactive message to one person, or to a channel, and what became of it. */
export const Alert = z.discriminatedUnion('kind', [FlagAlert, ActionAlert, UnitAlert, WarningAlert, WeeklyAlert]);
export type Alert = z.infer<typeof Alert>;

/** How long who has taken an alert may be about it. */
export interface SendPatience {
  /** Who has not begun to send it within this time leaves it be. */
  beginWithinMs: number;
  /**
   * Who has not ended by now has died over it: after the latest beginning, Teams is given 15 seconds and the storage five
   * to note it, and ten are left for clocks that differ.
   */
  stuckAfterMs: number;
}
export const SEND_PATIENCE: SendPatience = { beginWithinMs: 10_000, stuckAfterMs: 40_000 };

/** May the alert be taken, to be sent? One that is being sent may not, unless it is stuck. */
export const mayTake = (
  { state, changedAt }: Alert,
  now: Instant,
  { stuckAfterMs }: SendPatience = SEND_PATIENCE,
): boolean =>
  state === 'queued' ||
  state === 'waiting' ||
  (state === 'sending' && Date.parse(now) - Date.parse(changedAt) >= stuckAfterMs);

/** No message lies in the queue for so long: the longest pause between two tries is ten minutes. */
const LOST_AFTER_MS = 2 * 60 * 60_000;

/** Is it said to be on its way though its message must be gone? Five failures take a message out of the queue. */
export const isLost = ({ state, changedAt }: Alert, now: Instant): boolean =>
  state === 'queued' && Date.parse(now) - Date.parse(changedAt) >= LOST_AFTER_MS;

/** Is it kept back until later, because the recipient wants to be left in peace? */
export const isKeptBack = ({ notBefore }: Alert, now: Instant): boolean =>
  notBefore !== undefined && Date.parse(now) < Date.parse(notBefore);

/**
 * Is there reason to think that what waits, or was left half-way, can go out now to a chat in which the person was met
 * then? What Teams refused waits until the person is met again; what was kept back, until its time; what had nobody to go
 * to, until there is somebody, whenever that person was met; and what Teams did not answer, until it is asked again.
 */
export const mayReach = (alert: Alert, metAt: Instant, now: Instant): boolean => {
  const { state, reason, changedAt } = alert;
  if (state === 'queued') return isLost(alert, now);
  if (reason === 'quiet') return !isKeptBack(alert, now);
  if (reason === 'noRecipient' || reason === 'tooManyTries') return true;
  return state === 'sending' || Date.parse(metAt) >= Date.parse(changedAt);
};

/** The alert as it is while it is being sent. */
export const taken = (alert: Alert, now: Instant): Alert => {
  const sending: Alert = { ...alert, state: 'sending', changedAt: now };
  delete sending.reason;
  delete sending.notBefore;
  return sending;
};

/** What the queue carries: which alert to send. */
export const AlertMessage = z.strictObject({ recipient: z.string().min(1), alertId: z.string().min(1) });
export type AlertMessage = z.infer<typeof AlertMessage>;

/** What the unit head has been told of an alert that does not reach its recipient: in which alert, and in which it was queued. */
export interface UndeliveredMark {
  unitAlertId?: string | undefined;
  unitQueuedIn?: string | undefined;
}

/** An alert that does not reach its recipient. */
export interface Undelivered extends UndeliveredMark {
  alert: Alert;
}

/** The ledger of alerts: makes a repeated queue message harmless. */
export interface AlertStore {
  find(recipient: string, id: string): Promise<Alert | undefined>;
  /** Adds an alert; false when it is there already. */
  add(alert: Alert): Promise<boolean>;
  /**
   * Takes an alert, to be sent: of several who try at once, one gets it as `sending`. Undefined for all others, and
   * when it is not there or may not be taken (`mayTake`).
   */
  take(recipient: string, id: string, now: Instant): Promise<Alert | undefined>;
  update(alert: Alert): Promise<void>;
  /** The alerts that have not reached a recipient and were not given up: that wait, are on their way, or were begun to be sent. */
  openFor(recipient: string): Promise<Alert[]>;
  /** What a person was ever reminded of. */
  aboutActions(recipient: string): Promise<ActionAlert[]>;
  /** What became of alerts of which something became at that moment or later: of all, or of one recipient's. */
  since(from: Instant, recipient?: string): Promise<Alert[]>;
  /** The alerts that cannot reach their recipients, or were given up (`isUndelivered`). */
  undelivered(): Promise<Undelivered[]>;
  /** Whose they are; and perhaps some whom everything has reached meanwhile. */
  unreached(): Promise<ReadonlySet<string>>;
  /** Notes in which alert the unit head is, or was, told of them. One that has reached its recipient meanwhile is left out. */
  markUndelivered(alerts: readonly AlertMessage[], mark: UndeliveredMark): Promise<void>;
}

export interface AlertQueue {
  /** Puts a message in the queue; nobody sees it before so many seconds have passed, at most seven days. */
  send(message: AlertMessage, delaySeconds?: number): Promise<void>;
}
