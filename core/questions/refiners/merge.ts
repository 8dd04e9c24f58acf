import { addMonths, type Day } from '../../calendar/day';
import { cutAt, oneDay, type Period, yearsBack } from '../../calendar/period';
import type { Frame } from '../frame';
import type { SaidPeriod } from '../item';
import { WITHIN_A_YEAR, wholeBefore } from '../parsers/whole';
import type { CasesQuestion, Filter, Grouping, KpiQuestion, Metric, Question } from '../question';
import { canBeGrouped, isOfOneDay, type OneDayMetric } from './pairs';
import { baseOf, comparedWith, dayComparedWith } from './span';

const isSame = (a: Period | undefined, b: Period | undefined): boolean =>
  a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;

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

const NOTHING: Question = { kind: 'unsupported' };

/** What becomes of the question before, and what a text says to it. */
interface Change {
  metric: Metric;
  by: Grouping | undefined;
  filter: { filter?: Filter };
  f: Frame;
  today: Day;
}

/** A figure of one day: on another day, longer than so many months, beside another day. */
const mergedDay = (previous: KpiQuestion, metric: OneDayMetric, { by, filter, f, today }: Change): Question => {
  const base = baseOf(f);
  const grouped = by ?? previous.by;
  if (!canBeGrouped(metric, grouped)) return NOTHING;
  const group = grouped === undefined ? {} : { by: grouped };
  // Flags are those of now.
  if (metric === 'openFlags')
    return f.periods.length === 0 && base === undefined ? { kind: 'kpi', metric, ...filter, ...group } : NOTHING;
  const was = previous.asOf ?? today;
  const asOf = newDay(f, was, today);
  const months = f.months[0] ?? previous.months;
  if (asOf === undefined || months === undefined) return NOTHING;
  const moved = previous.compare?.to === addMonths(was, -12) ? addMonths(asOf, -12) : previous.compare?.to;
  const other = base === undefined ? moved : dayComparedWith(base, asOf);
  if (base !== undefined && other === undefined) return NOTHING;
  const compare = other === undefined ? {} : { compare: oneDay(other) };
  return { kind: 'kpi', metric, months, ...filter, ...group, asOf, ...compare };
};

/** A figure of a period: in another one, split otherwise, beside another period. */
const mergedPeriod = (previous: KpiQuestion, { metric, by, filter, f, today }: Change): Question => {
  const [said] = f.periods;
  const base = baseOf(f);
  const period = said === undefined ? previous.period : cutAt(said.period, today);
  if (period === undefined || f.months.length > 0) return NOTHING;
  // A new period drops an automatic grouping by year.
  const kept = said !== undefined && previous.by === 'year' ? undefined : previous.by;
  const reasons = metric === 'endings' && f.has('marker', 'reasons') ? ('endReason' as const) : undefined;
  const grouped = by ?? reasons ?? (said?.byYear === true ? (kept ?? 'year') : kept);
  if (!canBeGrouped(metric, grouped)) return NOTHING;
  const moved = said === undefined ? previous.compare : movedCompare(previous, period, said);
  const compare = base === undefined ? moved : comparedWith(base, period);
  if (compare !== undefined && compare.from > today) return NOTHING;
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

/** The question before with the metric, filter, grouping, period, comparison or months that a text names. */
export const mergedKpi = (previous: KpiQuestion, f: Frame, today: Day, metric: Metric): Question => {
  const filter = mergedFilter(previous.filter, f.filter);
  const [by, another] = f.by;
  const isUnclear = another !== undefined || f.periods.length > 1 || f.bases.length > 1 || f.months.length > 1;
  if (by === 'other' || isUnclear) return NOTHING;
  if (metric === 'satisfaction' && filter.filter?.officer !== undefined) return NOTHING;
  const change: Change = { metric, by, filter, f, today };
  return isOfOneDay(metric) ? mergedDay(previous, metric, change) : mergedPeriod(previous, change);
};

/** A list with the filter, months or day that a text names. Grouped or compared it is the number of those in it. */
export const mergedCases = (previous: CasesQuestion, f: Frame, today: Day): Question => {
  const asOf = newDay(f, previous.asOf ?? today, today);
  const months = f.months[0] ?? previous.months;
  if (asOf === undefined || f.months.length > 1) return NOTHING;
  if (f.by.length > 0 || baseOf(f) !== undefined) {
    if (months === undefined) return NOTHING;
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
