import { addDays, type Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Figure, Figures, KpiAnswer } from '../kpi/answer';
import { findKpi } from '../kpi/catalogue';
import { evaluate, type Sources } from '../kpi/evaluate';
import type { OpenFlag } from '../kpi/openFlags';
import type { CompleteKpiQuestion } from '../questions/complete';

/** Counts of 1-4 could point at a person (röjandekontroll). */
const SMALLEST_SHOWN = 5;

/** Is it a count that is not told to all? */
export const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN;

/** The counts that a figure tells, also those that follow by subtraction. */
const countsIn = (f: Figure, unit: KpiAnswer['unit']): number[] => {
  if (unit === 'score') return [f.denominator ?? 0, ...(f.indicators ?? []).map((i) => i.denominator)];
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

/** Does an answer hold a cell of 1-4, or one that follows from it by subtraction? */
export const revealsSmallCells = (answer: KpiAnswer): boolean =>
  [answer, ...(answer.compare === undefined ? [] : [answer.compare])]
    .flatMap((figures) =>
      [figures.total, ...figures.rows].flatMap((f) => countsIn(f, answer.unit)).concat(besideIn(figures)),
    )
    .some(isSmall);

type FilterDimension = 'intervention' | 'provider';

/** The categories that a filter's dimension has. */
const categoriesOf = (dimension: FilterDimension, { register, catalogue }: Sources): readonly string[] =>
  dimension === 'provider' ? register.providers : catalogue.interventions.map((i) => i.code);

/** Whole months, or up to today: windows that differ by a day would tell of the one who came or went that day. */
const isWholeMonths = ({ from, to }: Period, today: Day): boolean =>
  from.endsWith('-01') && (to === today || addDays(to, 1).endsWith('-01'));

/** Of several flags of a placement one: a cell is as small as the placements behind it. */
const onePerPlacement = (flags: readonly OpenFlag[]): OpenFlag[] => [
  ...new Map(flags.map((flag) => [flag.placementId, flag])).values(),
];

/** Does the answer to a question hold a small cell? Of flags, of the placements behind them. */
const wouldReveal = (q: CompleteKpiQuestion, { flags, ...sources }: Sources): boolean =>
  revealsSmallCells(evaluate(q, flags === undefined ? sources : { ...sources, flags: onePerPlacement(flags) }));

/**
 * May an answer be given where others read along? Not with a small cell, nor where a neighbouring question would give
 * one by subtraction: so only the thresholds that the unit flags at, periods of whole months, one filter at a time and
 * none by officer, and then only if the same question has no small cell for any category of that filter. What differs
 * between two periods is not compared. The figure of checklists is about providers and holds nobody.
 */
export const maySayToAll = (q: CompleteKpiQuestion, answer: KpiAnswer, sources: Sources, today: Day): boolean => {
  if (findKpi(q.metric).kind === 'compliance') return true;
  const { filter, months, period, compare } = q;
  if (revealsSmallCells(answer) || (sources.flags !== undefined && wouldReveal(q, sources))) return false;
  if (filter?.officer !== undefined || q.by === 'officer') return false;
  if (months !== undefined && !sources.catalogue.flagMonths.includes(months)) return false;
  if (period !== undefined && period.from !== today && !isWholeMonths(period, today)) return false;
  if (compare !== undefined && compare.from !== compare.to && !isWholeMonths(compare, today)) return false;
  const dimensions = (['intervention', 'provider'] as const).filter((d) => filter?.[d] !== undefined);
  const [dimension] = dimensions;
  if (dimension === undefined) return true;
  if (dimensions.length > 1) return false;
  return categoriesOf(dimension, sources).every(
    (category) => !wouldReveal({ ...q, filter: { [dimension]: [category] } }, sources),
  );
};
