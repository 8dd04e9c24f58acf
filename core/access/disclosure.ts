import type { Figure, KpiAnswer } from '../kpi/answer';

/** Counts of 1-4 could point at a person (röjandekontroll). */
const SMALLEST_SHOWN = 5;

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** The counts that a figure tells, also those that follow by subtraction. */
const countsIn = (f: Figure, unit: KpiAnswer['unit']): number[] => {
  if (unit === 'score') return [f.denominator ?? 0];
  const count = unit === 'count' ? (f.value ?? 0) : (f.numerator ?? 0);
  const whole = f.denominator;
  return [count, ...(whole === undefined ? [] : [whole, whole - count])];
};

/**
 * Does an answer hold a cell of 1-4, or one that follows by subtraction? Such an answer is not given where others
 * read along: leaving out single cells would not do, because a total or the next question can reveal them.
 */
export const revealsSmallCells = (answer: KpiAnswer): boolean =>
  [answer, ...(answer.compare === undefined ? [] : [answer.compare])]
    .flatMap((figures) => [figures.total, ...figures.rows])
    .flatMap((f) => countsIn(f, answer.unit))
    .some(isSmall);
