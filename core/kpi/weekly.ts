import { coarseCount, type CoarseCount, coarsePart, coarseShare, type CoarseShare } from '../access/coarse';
import type { Day } from '../calendar/day';
import { cutAt, oneDay, type Period, wholeYear, yearsBack } from '../calendar/period';
import { isoWeek, weekFrom } from '../calendar/week';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Metric } from '../questions/question';
import type { Figure } from './answer';
import { LONG_STAY_MONTHS } from './earlyWarning';
import { evaluate, type Sources } from './evaluate';

/** A share of a period; without one it is not told. */
interface ShareIn {
  period: Period;
  share: CoarseShare | undefined;
}

/**
 * A week, and how things stood on its Sunday, as all may be told every week: rounded, and without what could point at
 * somebody. What is undefined is not told.
 */
export interface Weekly {
  week: Period;
  starts: CoarseCount;
  endings: CoarseCount;
  /** Of the endings, those in self-sufficiency. */
  selfSufficient: CoarseCount | undefined;
  /** People with an active placement on the Sunday. */
  customers: CoarseCount;
  /** Active placements beyond twelve months on the Sunday. */
  longStays: CoarseShare | undefined;
  /** In the year that the week belongs to, so far; and on the same days the year before. */
  selfSufficiency: { now: ShareIn; before: ShareIn };
}

type Asked = Partial<CompleteKpiQuestion> & { metric: Metric };

/** The year of a week up to its Sunday: the last week of December tells of all of its year. */
const yearUpTo = (sunday: Day): Period => {
  const year = wholeYear(isoWeek(sunday).year);
  return cutAt(year, sunday) ?? year;
};

/** The week that begins on a Monday, by the register. */
export const weeklyOf = (monday: Day, sources: Sources): Weekly => {
  const week = weekFrom(monday);
  const asOf = week.to;
  const total = (asked: Asked): Figure =>
    evaluate({ kind: 'kpi', asOf, assumedPeriod: false, ...asked }, sources).total;
  const shareIn = (period: Period): ShareIn => {
    const { numerator = 0, denominator = 0 } = total({ metric: 'selfSufficiency', period, asOf: period.to });
    return { period, share: coarseShare(numerator, denominator) };
  };
  const endings = total({ metric: 'endings', period: week }).value ?? 0;
  const longStay = total({ metric: 'longStay', months: LONG_STAY_MONTHS });
  const year = yearUpTo(asOf);
  return {
    week,
    starts: coarseCount(total({ metric: 'starts', period: week }).value ?? 0),
    endings: coarseCount(endings),
    selfSufficient: coarsePart(total({ metric: 'selfSufficiency', period: week }).numerator ?? 0, endings),
    customers: coarseCount(total({ metric: 'customers', period: oneDay(asOf) }).value ?? 0),
    longStays: coarseShare(longStay.value ?? 0, longStay.denominator ?? 0),
    selfSufficiency: { now: shareIn(year), before: shareIn(yearsBack(year, 1)) },
  };
};
