import type { Grouping, KpiQuestion, Metric } from '../question';

/** Figures of one day: they have no period, and no development over time. */
export type OneDayMetric = 'longStay' | 'openFlags';
export const isOfOneDay = (metric: Metric): metric is OneDayMetric => metric === 'longStay' || metric === 'openFlags';

/** Not every figure goes with every grouping: only endings have a reason, and satisfaction is asked for once a year. */
export const canBeGrouped = (metric: Metric, by: Grouping | undefined): boolean => {
  const isTime = by === 'year' || by === 'quarter' || by === 'month';
  if (by === undefined) return true;
  if (by === 'endReason') return metric === 'endings';
  if (isOfOneDay(metric)) return !isTime;
  return metric !== 'satisfaction' || by === 'provider' || by === 'intervention' || by === 'year';
};

/** Is a part of the unit asked of the figure that is shown for the whole of it alone? Understood, and refused with the reason. */
export const isPartOfWholeUnit = ({ metric, by, filter }: KpiQuestion): boolean =>
  metric === 'progression' && (by !== undefined || filter !== undefined);

/** A share is asked of what has one: "hur stor andel avslut" has no answer. */
export const hasShare = (metric: Metric): boolean =>
  ['selfSufficiency', 'selfSufficiencyOfEnded', 'selfSufficiencyWithin', 'longStay', 'checklistCompliance'].includes(
    metric,
  );
