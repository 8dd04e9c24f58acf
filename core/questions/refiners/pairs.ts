import type { Grouping, Metric } from '../question';

/** Not every figure goes with every grouping: questions.md, "Not every pair makes sense". */
export const canBeGrouped = (metric: Metric, by: Grouping | undefined): boolean => {
  const isTime = by === 'year' || by === 'quarter' || by === 'month';
  if (by === undefined) return true;
  if (by === 'endReason') return metric === 'endings';
  if (metric === 'longStay' || metric === 'openFlags') return !isTime;
  return metric !== 'satisfaction' || by === 'provider' || by === 'intervention' || by === 'year';
};

/** A share is asked of what has one: "hur stor andel avslut" has no answer. */
export const hasShare = (metric: Metric): boolean =>
  ['selfSufficiency', 'selfSufficiencyOfEnded', 'selfSufficiencyWithin', 'longStay', 'checklistCompliance'].includes(
    metric,
  );
