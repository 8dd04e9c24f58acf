import { addDays, type Day, readDay } from '../calendar/day';
import { nextWorkingDay } from '../calendar/workingDay';
import type { Flag } from './flag';
import { boundsOf, reviewForm } from './reviewForm';

/** "Nästa uppföljning": what may be put off for no longer than until then. */
const NEXT_FOLLOW_UP = 'F08';

/** So many days on, or on the first working day after them, if nobody says otherwise. */
const DAYS_PROPOSED = 7;

interface SnoozeBounds {
  min: Day;
  max: Day;
}

/** The days until which a flag may be put off: from tomorrow to the last on which the next follow-up could be. */
export const snoozeBounds = (months: number, today: Day): SnoozeBounds => {
  const field = reviewForm.find((f) => f.id === NEXT_FOLLOW_UP);
  const max = field && boundsOf(field, months, today).max;
  if (max === undefined) throw new TypeError(`${NEXT_FOLLOW_UP} of the review form has no last day`);
  return { min: addDays(today, 1), max };
};

/** Until when it rests already, if that is to come. */
export const restsUntil = ({ snoozedUntil }: Pick<Flag, 'snoozedUntil'>, today: Day): Day | undefined =>
  snoozedUntil !== undefined && snoozedUntil > today ? snoozedUntil : undefined;

/** What stands in the card before another day is chosen. */
export const proposedSnooze = (flag: Pick<Flag, 'snoozedUntil'>, today: Day): Day =>
  restsUntil(flag, today) ?? nextWorkingDay(addDays(today, DAYS_PROPOSED - 1));

export type SnoozeFault = 'missing' | 'notADay' | 'outOfBounds';

/** Reads until when a flag is put off. */
export const readSnooze = (
  months: number,
  typed: string | undefined,
  today: Day,
): { ok: true; until: Day } | { ok: false; kind: SnoozeFault } => {
  const text = (typed ?? '').trim();
  if (text === '') return { ok: false, kind: 'missing' };
  const until = readDay(text);
  if (until === undefined) return { ok: false, kind: 'notADay' };
  const { min, max } = snoozeBounds(months, today);
  return until < min || until > max ? { ok: false, kind: 'outOfBounds' } : { ok: true, until };
};
