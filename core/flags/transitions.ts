import type { Instant } from '../calendar/clock';
import type { Day } from '../calendar/day';
import type { Author } from '../checklists/author';
import type { Flag, FlagEvent, FlagState, OfficerNews, UnitHeadNews } from './flag';
import { leavingState, withoutOfficerNews, withoutUnitNews } from './leaving';

/** Who moves a flag: its own officer, the unit head, or the daily run. */
export type Mover = 'officer' | 'unitHead' | 'system';

interface Transition {
  from: readonly FlagState[];
  /** `same`: it stays in its state, and what belongs to that state stays. */
  to: FlagState | 'same';
  by: readonly Mover[];
  tellsOfficer?: OfficerNews;
  tellsUnitHead?: UnitHeadNews;
}

const PEOPLE = ['officer', 'unitHead'] as const;

/** Everything that can happen to a flag: from which states, to which, by whom, and who is told. Nothing else happens. */
export const transitions: Readonly<Record<FlagEvent, Transition>> = {
  /** The form is filled in, and has no part for the unit head. */
  answer: { from: ['open', 'snoozed', 'followUp'], to: 'reviewed', by: PEOPLE },
  /** The officer's part of the form is filled in. */
  answerFirstPart: {
    ...{ from: ['open', 'snoozed', 'followUp'], to: 'awaitingDecision', by: PEOPLE },
    tellsUnitHead: 'decision',
  },
  /** A recorded answer was wrong: the next version says so. */
  correct: { from: ['reviewed', 'awaitingDecision'], to: 'same', by: ['officer'] },
  /**
   * The same of what the unit head has decided on: the decision rests on what stood there. The next follow-up may be due
   * when a process died over the flag and somebody looks at it next.
   */
  correctDecided: { from: ['reviewed', 'followUp'], to: 'same', by: ['officer'], tellsUnitHead: 'corrected' },
  /** The unit head has mended what the officer answers for. */
  correctByUnitHead: {
    ...{ from: ['reviewed', 'awaitingDecision'], to: 'same', by: ['unitHead'] },
    tellsOfficer: 'corrected',
  },
  decide: { from: ['awaitingDecision'], to: 'reviewed', by: ['unitHead'], tellsOfficer: 'decided' },
  /** "Återför": the officer is to look at it again. */
  sendBack: { from: ['awaitingDecision'], to: 'open', by: ['unitHead'], tellsOfficer: 'sentBack' },
  /** What rests already rests until another day. */
  snooze: { from: ['open', 'followUp', 'snoozed'], to: 'snoozed', by: PEOPLE },
  handOver: { from: ['open', 'snoozed', 'followUp'], to: 'open', by: PEOPLE, tellsOfficer: 'handedOver' },
  wake: { from: ['snoozed'], to: 'open', by: ['system'], tellsOfficer: 'woken' },
  /** The day of the next follow-up has come, and the placement goes on. */
  followUp: { from: ['reviewed'], to: 'followUp', by: ['system'], tellsOfficer: 'followUp' },
  /** The placement goes on, though the unit head has decided that it is to end. */
  notEnded: { from: ['followUp'], to: 'same', by: ['system'], tellsUnitHead: 'notEnded' },
  /** The register names another officer. */
  move: { from: ['open', 'snoozed', 'followUp'], to: 'open', by: ['system'], tellsOfficer: 'moved' },
  /** The placement has ended, or is missing. */
  expire: { from: ['open', 'snoozed', 'awaitingDecision', 'followUp'], to: 'obsolete', by: ['system'] },
  /** It is active again: the flag is what it was before, and whoever it waits for is told again. */
  revive: { from: ['obsolete'], to: 'open', by: ['system'], tellsOfficer: 'raised' },
  reviveFollowUp: { from: ['obsolete'], to: 'followUp', by: ['system'], tellsOfficer: 'followUp' },
  reviveSnoozed: { from: ['obsolete'], to: 'snoozed', by: ['system'] },
  reviveAwaiting: { from: ['obsolete'], to: 'awaitingDecision', by: ['system'], tellsUnitHead: 'decision' },
  remind: { from: ['open', 'followUp'], to: 'same', by: ['system'], tellsOfficer: 'reminder' },
  remindHead: { from: ['awaitingDecision'], to: 'same', by: ['system'], tellsUnitHead: 'decisionReminder' },
  escalate: { from: ['open', 'followUp'], to: 'same', by: ['system'], tellsUnitHead: 'escalation' },
};

/** May this happen to a flag in that state, by that mover? */
export const may = (event: FlagEvent, from: FlagState, mover: Mover): boolean => {
  const transition = transitions[event];
  return transition.from.includes(from) && transition.by.includes(mover);
};

/** What an event brings with it. */
export type FlagNovelty = Partial<
  Pick<
    Flag,
    | 'snoozedUntil'
    | 'followUpOn'
    | 'reviewVersion'
    | 'toBeDone'
    | 'decidedOn'
    | 'officer'
    | 'assignedTo'
    | 'remindedOn'
    | 'escalatedOn'
    | 'alertId'
    | 'unitAlertId'
  >
>;

/** Something that is to happen to a flag. */
export interface FlagMove {
  event: FlagEvent;
  mover: Mover;
  today: Day;
  at: Instant;
  /** The person who does it. */
  by?: Author;
  change?: FlagNovelty;
}

/** Somebody may snooze and open a flag for years; a row is not to grow for ever. */
const MOST_STEPS = 100;

const withoutAssignee = (flag: Flag): Flag => {
  const rest = { ...flag };
  delete rest.assignedTo;
  return rest;
};

/** What was decided was decided of the answer before. */
const withoutDecision = (flag: Flag): Flag => {
  const rest = { ...flag };
  delete rest.toBeDone;
  delete rest.decidedOn;
  return rest;
};

/** The flag after an event; undefined when it may not happen to it as it is now. */
export const after = (flag: Flag, { event, mover, today, at, by, change = {} }: FlagMove): Flag | undefined => {
  if (!may(event, flag.state, mover)) return undefined;
  const { to, tellsOfficer, tellsUnitHead } = transitions[event];
  const stays = to === 'same';
  let next = stays ? flag : leavingState(flag, to, today);
  if (tellsOfficer !== undefined) next = { ...withoutOfficerNews(next), news: tellsOfficer };
  if (tellsUnitHead !== undefined) next = { ...withoutUnitNews(next), unitNews: tellsUnitHead };
  if (event === 'answer' || event === 'answerFirstPart') next = withoutDecision(next);
  // Whom the register names anew gets it, whoever it was handed to before.
  if (change.officer !== undefined) next = withoutAssignee(next);
  const step = { event, at, ...(by === undefined ? {} : { by }) };
  return {
    ...next,
    ...(stays ? {} : { state: to, since: today }),
    ...change,
    history: [...flag.history, step].slice(-MOST_STEPS),
  };
};

/** A flag that the register brings: nobody has seen it yet. */
export const raisedFlag = (
  due: Pick<Flag, 'placementId' | 'months' | 'customerId' | 'intervention' | 'provider' | 'officer' | 'start'>,
  today: Day,
  alertId: string,
): Flag => ({ ...due, raisedOn: today, state: 'open', since: today, news: 'raised', alertId, history: [] });
