import type { Figure, Figures, KpiAnswer } from '../kpi/answer';

/** Counts of 1-4 could point at a person (röjandekontroll). */
const SMALLEST_SHOWN = 5;

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** The counts that a figure tells, also those that follow by subtraction. */
const countsIn = (f: Figure, unit: KpiAnswer['unit']): number[] => {
  if (unit === 'score') return [f.denominator ?? 0];
  // An estimated share has no numerator, but tells about how many there are.
  const estimated = unit === 'share' ? (f.value ?? 0) * (f.denominator ?? 0) : 0;
  const count = unit === 'count' ? (f.value ?? 0) : (f.numerator ?? estimated);
  const whole = f.denominator;
  return [count, ...(whole === undefined ? [] : [whole, whole - count])];
};

/** The counts that a companion tells: how many are behind it, and how many more than behind the figure it goes with. */
const besideIn = ({ rows, total, companion }: Figures): number[] => {
  if (companion === undefined) return [];
  const figures = [total, ...rows];
  return [companion.total, ...companion.rows].flatMap(({ denominator = 0 }, i) => [
    denominator,
    denominator - (figures[i]?.denominator ?? 0),
  ]);
};

/**
 * Does an answer hold a cell of 1-4, or one that follows by subtraction? Such an answer is not given where others
 * read along: leaving out single cells would not do, because a total or the next question can reveal them.
 */
export const revealsSmallCells = (answer: KpiAnswer): boolean =>
  [answer, ...(answer.compare === undefined ? [] : [answer.compare])]
    .flatMap((figures) =>
      [figures.total, ...figures.rows].flatMap((f) => countsIn(f, answer.unit)).concat(besideIn(figures)),
    )
    .some(isSmall);
