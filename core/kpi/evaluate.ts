import type { Day } from '../calendar/day';
import { bucketsOf, type Period, TimeBucket } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Grouping } from '../questions/question';
import { at, NO_REASON, type Register } from '../register/register';
import type { SurveyRow } from '../register/survey';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { AnswerRow, Figure, Figures, KpiAnswer, Unit } from './answer';
import { findKpi } from './catalogue';
import type { KpiDefinition } from './definition';
import { satisfactionIn } from './satisfaction';
import { type Frame, passing, rowsOf, type RowTest } from './select';

/** What a figure is computed from. */
export interface Sources {
  register: Register;
  surveys: readonly SurveyRow[];
  catalogue: Catalogue;
}

type PlacementDefinition = Exclude<KpiDefinition, { kind: 'survey' }>;

const unitOf = (d: KpiDefinition): Unit => {
  switch (d.kind) {
    case 'count':
      return 'count';
    case 'ratio':
      return d.counted === true ? 'count' : 'share';
    case 'meanDays':
      return 'days';
    case 'survey':
      return 'score';
  }
};

/** What is gathered of one group while the rows go by. */
interface Tally {
  among: number;
  of: number;
  days: number;
  customers: Set<number>;
}

const figureOf = (d: PlacementDefinition, t: Tally): Figure => {
  switch (d.kind) {
    case 'count':
      return { value: d.distinct === undefined ? t.among : t.customers.size };
    case 'ratio':
      if (d.counted === true) return { value: t.of, denominator: t.among };
      return { value: t.among === 0 ? null : t.of / t.among, numerator: t.of, denominator: t.among };
    case 'meanDays':
      return { value: t.among === 0 ? null : t.days / t.among, denominator: t.among };
  }
};

const emptyTally = (): Tally => ({ among: 0, of: 0, days: 0, customers: new Set() });

const categoryOf = (by: Exclude<Grouping, TimeBucket>, r: Register): ((i: number) => string) => {
  switch (by) {
    case 'intervention':
      return (i) => at(r.interventions, at(r.intervention, i));
    case 'provider':
      return (i) => at(r.providers, at(r.provider, i));
    case 'officer':
      return (i) => at(r.officers, at(r.officer, i));
    case 'endReason':
      return (i) => {
        const reason = at(r.endReason, i);
        return reason === NO_REASON ? '' : at(r.endReasons, reason);
      };
  }
};

const tallyRows = (
  d: PlacementDefinition,
  sources: Sources,
  frame: Frame,
  keep: RowTest,
  category?: (i: number) => string,
): { total: Tally; groups: Map<string, Tally> } => {
  const { register: r, catalogue } = sources;
  const among = rowsOf(d.among, r, catalogue, frame);
  const of = d.kind === 'ratio' ? rowsOf(d.of, r, catalogue, frame) : undefined;
  const total = emptyTally();
  const groups = new Map<string, Tally>();
  for (let i = 0; i < r.size; i += 1) {
    if (!among(i) || !keep(i)) continue;
    const tallies = [total];
    if (category !== undefined) {
      const key = category(i);
      const group = groups.get(key) ?? emptyTally();
      groups.set(key, group);
      tallies.push(group);
    }
    for (const t of tallies) {
      t.among += 1;
      if (of?.(i) === true) t.of += 1;
      if (d.kind === 'meanDays') t.days += at(r.end, i) - at(r.start, i);
      if (d.kind === 'count' && d.distinct !== undefined) t.customers.add(at(r.customer, i));
    }
  }
  return { total, groups };
};

/** Groups: value falling, nothing last, then key. */
const byValue = (a: AnswerRow, b: AnswerRow): number =>
  (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || (a.key < b.key ? -1 : 1);

const figuresOf = (d: KpiDefinition, q: CompleteKpiQuestion, sources: Sources, period: Period): Figures => {
  if (d.kind === 'survey') return satisfactionIn(sources.surveys, period, q.filter, q.by);
  const keep = passing(q.filter, sources.register);
  const frame = (p: Period): Frame => ({ period: p, months: q.months });
  const bucket = TimeBucket.safeParse(q.by).data;
  if (bucket !== undefined)
    return {
      rows: bucketsOf(period, bucket).map((b) => ({
        key: b.key,
        ...figureOf(d, tallyRows(d, sources, frame(b.period), keep).total),
      })),
      total: figureOf(d, tallyRows(d, sources, frame(period), keep).total),
    };
  const category = q.by === undefined ? undefined : categoryOf(q.by as Exclude<Grouping, TimeBucket>, sources.register);
  const { total, groups } = tallyRows(d, sources, frame(period), keep, category);
  const rows = [...groups].map(([key, tally]) => ({ key, ...figureOf(d, tally) }));
  return { rows: rows.sort(byValue), total: figureOf(d, total) };
};

/**
 * Computes a complete question (core/questions/complete). Deterministic: figures come from the rows and the named
 * definition alone. Throws for a figure that has no definition; complete() has refused those before.
 */
export const evaluate = (q: CompleteKpiQuestion, sources: Sources): KpiAnswer => {
  const definition = findKpi(q.metric);
  if (definition === undefined) throw new TypeError(`No definition of ${q.metric}`);
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
  };
};
