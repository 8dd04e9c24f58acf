import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Day } from '../calendar/day';
import { Author } from '../checklists/author';
import { ToBeDone } from './decision';

/**
 * `open`: waits for its officer. `snoozed`: rests until a day. `awaitingDecision`: the officer's part is done, the unit
 * head's is not. `reviewed`: answered and locked. `followUp`: the day of the next follow-up, said in the answer, has come.
 * `obsolete`: the placement ended first, or was missing in an import. Which may follow which: transitions.ts.
 */
export const FlagState = z.enum(['open', 'snoozed', 'awaitingDecision', 'reviewed', 'followUp', 'obsolete']);
export type FlagState = z.infer<typeof FlagState>;

/** Everything that can happen to a flag. */
export const FlagEvent = z.enum([
  ...(['answer', 'answerFirstPart', 'correct', 'correctDecided', 'correctByUnitHead'] as const),
  ...(['decide', 'sendBack', 'snooze', 'handOver'] as const),
  ...(['wake', 'followUp', 'move', 'remind', 'remindHead', 'escalate'] as const),
  ...(['notEnded', 'expire', 'revive', 'reviveFollowUp', 'reviveSnoozed', 'reviveAwaiting'] as const),
]);
export type FlagEvent = z.infer<typeof FlagEvent>;

/** Why the officer is told of a flag. */
export const OfficerNews = z.enum([
  ...(['raised', 'moved', 'handedOver', 'sentBack', 'woken', 'followUp', 'reminder', 'decided', 'corrected'] as const),
]);
export type OfficerNews = z.infer<typeof OfficerNews>;

/** Why the unit head is told of a flag. */
export const UnitHeadNews = z.enum(['decision', 'decisionReminder', 'escalation', 'corrected', 'notEnded']);
export type UnitHeadNews = z.infer<typeof UnitHeadNews>;

/** Something that happened: when, and by whom; by nobody when the daily run did it. */
export const FlagStep = z.strictObject({ event: FlagEvent, at: Instant, by: Author.optional() });
export type FlagStep = z.infer<typeof FlagStep>;

/** A placement that has lasted longer than `months` calendar months: one flag for each such threshold. */
export const Flag = z.strictObject({
  placementId: z.string().min(1),
  months: z.int().positive(),
  customerId: z.string().min(1),
  intervention: z.string().min(1),
  provider: z.string().min(1),
  /** The officer's id in the register, as the daily run saw it last. */
  officer: z.string().min(1),
  /** The officer that it was handed to, as long as the register goes on naming `officer`. */
  assignedTo: z.string().min(1).optional(),
  start: Day,
  raisedOn: Day,
  state: FlagState,
  /** Since when it is in this state: reminders count from here. */
  since: Day,
  /** Since when an answer, or the decision, is waited for, where that is longer than it is in this state. */
  waitingSince: Day.optional(),
  /** While obsolete: the state that it comes back in with its placement; open where it is not known. */
  expiredFrom: FlagState.optional(),
  /** While snoozed, and what comes back as that: the day on which it opens again. */
  snoozedUntil: Day.optional(),
  /** The version of the review that the state rests on; missing before the first. */
  reviewVersion: z.int().positive().optional(),
  /** Of that review: when to look at the case again. */
  followUpOn: Day.optional(),
  /** What the unit head decided of that review is to be done, and when; until the next answer. */
  toBeDone: ToBeDone.optional(),
  decidedOn: Day.optional(),
  /** Days on which somebody was reminded, and the unit head told, since it is in this state. */
  remindedOn: Day.optional(),
  escalatedOn: Day.optional(),
  /** What the officer is to be told, in which alert, and in which alert it has been queued. */
  news: OfficerNews.optional(),
  alertId: z.string().min(1).optional(),
  queuedIn: z.string().min(1).optional(),
  /** The same for the unit head. */
  unitNews: UnitHeadNews.optional(),
  unitAlertId: z.string().min(1).optional(),
  unitQueuedIn: z.string().min(1).optional(),
  /** What has happened since it was raised, the oldest first; of very many steps the last. */
  history: z.array(FlagStep),
});
export type Flag = z.infer<typeof Flag>;

export type FlagRef = Pick<Flag, 'placementId' | 'months'>;

/** Which flag: `P-10001!12`. */
export const flagKey = ({ placementId, months }: FlagRef): string => `${placementId}!${months}`;

/** Since when an answer, or the decision, is waited for; of what waits for nobody, since when it does not. */
export const waitingSinceOf = ({ state, since, waitingSince = since }: Flag): Day =>
  state === 'obsolete' ? since : waitingSince;

/** The states in which the officer has something to do. */
export const WAITS_FOR_OFFICER: readonly FlagState[] = ['open', 'followUp'];

/** Not answered to the end, and not over: what "öppna flaggor" counts. */
export const UNFINISHED: readonly FlagState[] = ['open', 'followUp', 'snoozed', 'awaitingDecision'];

/** Is the officer still to be told? What was queued in another alert than the one it now belongs to was not. */
export const isNewsToOfficer = ({ news, alertId, queuedIn }: Flag): boolean =>
  news !== undefined && (alertId === undefined || alertId !== queuedIn);

/** The same for the unit head. */
export const isNewsToUnitHead = ({ unitNews, unitAlertId, unitQueuedIn }: Flag): boolean =>
  unitNews !== undefined && (unitAlertId === undefined || unitAlertId !== unitQueuedIn);
