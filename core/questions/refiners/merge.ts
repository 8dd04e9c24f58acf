import { addMonths, type Day } from '../../calendar/day';
import { cutAt, type Period, yearsBack } from '../../calendar/period';
import type { Frame } from '../frame';
import type { SaidPeriod } from '../item';
import { wholeBefore } from '../parsers/whole';
import type { CasesQuestion, Filter, KpiQuestion, Metric, Question } from '../question';
import { canBeGrouped } from './pairs';
import { baseOf, comparedWith } from './span';

const isSame = (a: Period | undefined, b: Period | undefined): boolean =>
  a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;

const WITHIN_A_YEAR = ['month', 'quarter', 'tertial', 'half'] as const;

/** A comparison that was seen from the period moves along with it; one with a certain period stays. */
const movedCompare = (previous: KpiQuestion, period: Period, said: SaidPeriod): Period | undefined => {
  const { compare, period: was } = previous;
  if (compare === undefined || was === undefined) return compare;
  if (isSame(yearsBack(was, 1), compare)) return yearsBack(period, 1);
  const before = WITHIN_A_YEAR.find((unit) => isSame(wholeBefore(unit, was.from), compare));
  if (before === undefined) return compare;
  return wholeBefore(WITHIN_A_YEAR.find((unit) => unit === said.grain) ?? before, period.from);
};

const mergedFilter = (before: Filter | undefined, said: Filter | undefined): { filter?: Filter } => {
  const filter = { ...before, ...said };
  return Object.keys(filter).length === 0 ? {} : { filter };
};

/** The new day of a figure of one day; undefined when what was said is no day. */
const newDay = (f: Frame, before: Day, today: Day): Day | undefined => {
  const [said] = f.periods;
  if (said === undefined) return before;
  return said.grain === 'day' && said.period.to <= today ? said.period.to : undefined;
};

/** The question before with the metric, filter, grouping, period, comparison or months that a text names. */
export const mergedKpi = (previous: KpiQuestion, f: Frame, today: Day, metric: Metric): Question => {
  const none: Question = { kind: 'unsupported' };
  const filter = mergedFilter(previous.filter, f.filter);
  const [by, another] = f.by;
  const [said] = f.periods;
  if (by === 'other' || another !== undefined || f.periods.length > 1 || f.bases.length > 1 || f.months.length > 1)
    return none;
  const base = baseOf(f);
  if (metric === 'satisfaction' && filter.filter?.officer !== undefined) return none;
  if (metric === 'longStay' || metric === 'openFlags') {
    const grouped = by ?? previous.by;
    if (!canBeGrouped(metric, grouped)) return none;
    const group = grouped === undefined ? {} : { by: grouped };
    if (metric === 'openFlags')
      return said === undefined && base === undefined ? { kind: 'kpi', metric, ...filter, ...group } : none;
    const was = previous.asOf ?? today;
    const asOf = newDay(f, was, today);
    const months = f.months[0] ?? previous.months;
    if (asOf === undefined || months === undefined || (base !== undefined && ('before' in base || 'sameIn' in base)))
      return none;
    const moved = previous.compare?.to === addMonths(was, -12) ? addMonths(asOf, -12) : previous.compare?.to;
    const other = base === undefined ? moved : 'back' in base ? addMonths(asOf, -12) : base.period.period.to;
    const compare = other === undefined ? {} : { compare: { from: other, to: other } };
    return { kind: 'kpi', metric, months, ...filter, ...group, asOf, ...compare };
  }
  if (f.months.length > 0) return none;
  const before = previous.period;
  const period = said === undefined ? before : cutAt(said.period, today);
  if (period === undefined) return none;
  // A new period drops an automatic grouping by year.
  const kept = said !== undefined && previous.by === 'year' ? undefined : previous.by;
  const reasons = metric === 'endings' && f.has('marker', 'reasons') ? ('endReason' as const) : undefined;
  const grouped = by ?? reasons ?? (said?.byYear === true ? (kept ?? 'year') : kept);
  if (!canBeGrouped(metric, grouped)) return none;
  const moved = said === undefined ? previous.compare : movedCompare(previous, period, said);
  const compare = base === undefined ? moved : comparedWith(base, period);
  if (compare !== undefined && compare.from > today) return none;
  return {
    kind: 'kpi',
    metric,
    ...(metric === 'selfSufficiencyWithin' && previous.days !== undefined ? { days: previous.days } : {}),
    ...filter,
    ...(grouped === undefined ? {} : { by: grouped }),
    period,
    ...(compare === undefined ? {} : { compare }),
  };
};

/** A list with the filter, months or day that a text names. Grouped or compared it is the number of those in it. */
export const mergedCases = (previous: CasesQuestion, f: Frame, today: Day): Question => {
  const asOf = newDay(f, previous.asOf ?? today, today);
  const months = f.months[0] ?? previous.months;
  if (asOf === undefined || f.months.length > 1) return { kind: 'unsupported' };
  if (f.by.length > 0 || baseOf(f) !== undefined) {
    if (months === undefined) return { kind: 'unsupported' };
    const { filter } = previous;
    const counted: KpiQuestion = {
      kind: 'kpi',
      metric: 'longStay',
      months,
      ...(filter === undefined ? {} : { filter }),
      asOf,
    };
    return mergedKpi(counted, f, today, 'longStay');
  }
  return {
    kind: 'cases',
    ...(months === undefined ? {} : { months }),
    ...mergedFilter(previous.filter, f.filter),
    asOf,
  };
};
