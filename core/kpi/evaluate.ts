import type { Day } from '../calendar/day';
import { bucketsOf, isTimeBucket, type Period } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { TemplatedReview } from '../checklists/templatedReview';
import type { FlagReview } from '../flags/reviewForm';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Metric } from '../questions/question';
import type { Register } from '../register/register';
import type { SurveyRow } from '../register/survey';
import type { Companion, Figure, Figures, KpiAnswer } from './answer';
import { findKpi } from './catalogue';
import { complianceIn } from './compliance';
import { countsPlacements, type KpiDefinition, type PlacementDefinition } from './definition';
import { unitOf } from './figure';
import { measure, type Measured, type Wanted } from './measure';
import { type OpenFlag, openFlagsIn } from './openFlags';
import { progressionIn } from './progression';
import { byValue } from './rowOrder';
import { satisfactionIn, spelledAs } from './satisfaction';

/** What a figure is computed from. */
export interface Sources {
  register: Register;
  surveys: readonly SurveyRow[];
  catalogue: Catalogue;
  /** The provider reviews, all of them; there when the question asks for the figure of checklists. */
  reviews?: readonly TemplatedReview[];
  /** The flags that somebody still has to do something about, each with the officer of today; there for their number. */
  flags?: readonly OpenFlag[];
  /** Every version of the reviews of flags; there when the question asks for progression. */
  flagReviews?: readonly FlagReview[];
  /** Which import the register is of; the answer says it. */
  registerVersion?: number;
}

type MeasuredRow = Measured & { key: string };

const measured = (wanted: readonly Wanted[], q: CompleteKpiQuestion, sources: Sources, period: Period) => {
  const { filter, by } = q;
  if (!isTimeBucket(by)) return measure(wanted, { period, filter, by }, sources);
  const rows = bucketsOf(period, by).map((b): MeasuredRow => ({
    key: b.key,
    ...measure(wanted, { period: b.period, filter }, sources).total,
  }));
  return { rows, total: measure(wanted, { period, filter }, sources).total };
};

/** The figure at a place in the list of those wanted. */
const at = ({ figures }: Measured, place: number): Figure => {
  const figure = figures[place];
  if (figure === undefined) throw new RangeError(`No figure ${place}`);
  return figure;
};

const companionOf = (d: PlacementDefinition): { metric: Metric; definition: PlacementDefinition } | undefined => {
  const found = d.kind === 'meanDays' ? findKpi(d.companion) : undefined;
  return found === undefined || !countsPlacements(found) ? undefined : { metric: found.id, definition: found };
};

const figuresOf = (d: KpiDefinition, q: CompleteKpiQuestion, sources: Sources, period: Period): Figures => {
  if (d.kind === 'survey')
    return satisfactionIn(spelledAs(sources.register.providers, sources.surveys), period, q.filter, q.by);
  if (d.kind === 'compliance') return complianceIn(sources.reviews, period, q.filter, q.by);
  if (d.kind === 'flags') return openFlagsIn(sources.flags, q.filter, q.by);
  if (d.kind === 'progression') return progressionIn(sources.flagReviews, period);
  const companion = companionOf(d);
  const wanted: Wanted[] = [
    { definition: d, months: q.months, days: q.days },
    ...(companion === undefined ? [] : [{ definition: companion.definition }]),
  ];
  const all = measured(wanted, q, sources, period);
  const isTime = isTimeBucket(q.by);
  const counted = isTime ? all.rows : all.rows.filter((r) => (r.among[0] ?? 0) > 0);
  const rows = counted.map((r) => ({ row: { key: r.key, ...at(r, 0) }, measured: r }));
  if (!isTime) rows.sort((a, b) => byValue(a.row, b.row));
  const beside = (metric: Metric): Companion => ({
    metric,
    rows: rows.map(({ row, measured: m }) => ({ key: row.key, ...at(m, 1) })),
    total: at(all.total, 1),
  });
  return {
    rows: rows.map((r) => r.row),
    total: at(all.total, 0),
    ...(companion === undefined ? {} : { companion: beside(companion.metric) }),
  };
};

/**
 * Computes a complete question (core/questions/complete). Deterministic: figures come from the rows and the named
 * definition alone.
 */
export const evaluate = (q: CompleteKpiQuestion, sources: Sources): KpiAnswer => {
  const definition = findKpi(q.metric);
  const dayOnly = (d: Day): Period => ({ from: d, to: d });
  const period = q.period ?? dayOnly(q.asOf);
  return {
    metric: q.metric,
    unit: unitOf(definition),
    ...(q.period === undefined ? {} : { period: q.period }),
    ...figuresOf(definition, q, sources, period),
    ...(q.compare === undefined
      ? {}
      : { compare: { period: q.compare, ...figuresOf(definition, q, sources, q.compare) } }),
    asOf: q.asOf,
    ...(sources.registerVersion === undefined ? {} : { registerVersion: sources.registerVersion }),
  };
};
