import { type Day, dayNumber, daysBetween } from '../calendar/day';
import { type Flag, flagKey, waitingSinceOf } from './flag';
import { hasPassed, type Patience } from './patience';

/**
 * How urgent a flag is for its officer, the most urgent first. `escalated` and `overdue`: it has waited for so long that
 * the unit head is told, or the officer reminded, whatever it waits for. The last three are nothing to do now.
 */
export type Urgency = 'escalated' | 'overdue' | 'followUp' | 'open' | 'snoozed' | 'awaitingDecision' | 'over';
const URGENCIES: readonly Urgency[] = [
  ...(['escalated', 'overdue', 'followUp', 'open', 'snoozed', 'awaitingDecision', 'over'] as const),
];

/** A flag, and whose it is by the register in force (owner.ts). */
export interface OwnedFlag {
  flag: Flag;
  owner: string;
}

/** A flag in a list: how urgent it is, and for how many days it has waited, or been in its state. */
export interface RankedFlag extends OwnedFlag {
  urgency: Urgency;
  waited: number;
}

const urgencyOf = (flag: Flag, today: Day, { reminderDays, escalationDays }: Patience): Urgency => {
  const { state, since } = flag;
  switch (state) {
    case 'open':
    case 'followUp':
      if (hasPassed(waitingSinceOf(flag), escalationDays, today)) return 'escalated';
      return hasPassed(since, reminderDays, today) ? 'overdue' : state;
    case 'snoozed':
    case 'awaitingDecision':
      return state;
    case 'reviewed':
    case 'obsolete':
      return 'over';
  }
};

/** What a flag is ordered by among those of its urgency; less comes first. */
const orderOf = ({ flag, urgency }: RankedFlag): readonly number[] => {
  const { months, start, since, followUpOn, snoozedUntil } = flag;
  switch (urgency) {
    case 'followUp':
      return [dayNumber(followUpOn ?? since)];
    case 'open':
      return [-months, dayNumber(start)];
    case 'snoozed':
      return [dayNumber(snoozedUntil ?? since)];
    case 'escalated':
    case 'overdue':
    case 'awaitingDecision':
      return [dayNumber(waitingSinceOf(flag)), -months, dayNumber(start)];
    case 'over':
      return [-dayNumber(since)];
  }
};

const compare = (x: RankedFlag, y: RankedFlag): number => {
  if (x.urgency !== y.urgency) return URGENCIES.indexOf(x.urgency) - URGENCIES.indexOf(y.urgency);
  const right = orderOf(y);
  const differs = orderOf(x)
    .map((n, i) => n - (right[i] ?? 0))
    .find((difference) => difference !== 0);
  return differs ?? (flagKey(x.flag) < flagKey(y.flag) ? -1 : 1);
};

/**
 * Flags by urgency: those that have waited for too long, the longest first; then follow-ups that are due, the open ones,
 * the longest placement first, those that rest, the first to wake first, and those that wait for the unit head.
 */
export const byUrgency = (flags: readonly OwnedFlag[], today: Day, patience: Patience): RankedFlag[] =>
  flags
    .map((owned) => ({
      ...owned,
      urgency: urgencyOf(owned.flag, today, patience),
      waited: Math.max(0, daysBetween(waitingSinceOf(owned.flag), today)),
    }))
    .sort(compare);

/** Has it waited for longer than the officer's reminder? */
export const isLate = ({ urgency }: Pick<RankedFlag, 'urgency'>): boolean =>
  urgency === 'escalated' || urgency === 'overdue';

/** Is there something for its officer to do now? */
export const isToDo = ({ urgency }: Pick<RankedFlag, 'urgency'>): boolean =>
  isLate({ urgency }) || urgency === 'followUp' || urgency === 'open';
