import type { Day } from '../calendar/day';
import { bucketCount, cutAt, isTimeBucket, type Period, yearToDate } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import { findKpi } from '../kpi/catalogue';
import type { KpiDefinition } from '../kpi/definition';
import type { Register } from '../register/register';
import type { CasesQuestion, Filter, Grouping, KpiQuestion, Metric } from './question';
import { isOfOneDay, isPartOfWholeUnit } from './refiners/pairs';

/** A kpi question with nothing left to assume: it can be computed. */
export interface CompleteKpiQuestion {
  kind: 'kpi';
  metric: Metric;
  months?: number;
  days?: number;
  filter?: Filter;
  by?: Grouping;
  /** Missing for the figures of one day. */
  period?: { from: Day; to: Day };
  /** The last day that is counted. */
  asOf: Day;
  compare?: { from: Day; to: Day };
  /** Nobody said the period: it is this year so far. */
  assumedPeriod: boolean;
  /** Asked for as it was reported then: the version of the register. */
  registerVersion?: number;
}

export interface CompleteCasesQuestion {
  kind: 'cases';
  months?: number;
  filter?: Filter;
  asOf: Day;
}

/** Why a question that is well formed has no answer. */
export type RefusalReason =
  | { kind: 'future' }
  | { kind: 'monthsMissing' }
  | { kind: 'monthsNotWhole' }
  | { kind: 'monthsUnused' }
  | { kind: 'daysMissing' }
  | { kind: 'daysNotOffered'; offered: readonly number[] }
  | { kind: 'daysUnused' }
  | { kind: 'version'; version: number }
  | { kind: 'grouping'; by: Grouping }
  | { kind: 'tooFine'; most: number }
  | { kind: 'dayOrPeriod' }
  | { kind: 'onlyToday' }
  | { kind: 'noVersions' }
  | { kind: 'officerOfSurvey' }
  | { kind: 'wholeProvider' }
  | { kind: 'wholeUnit' }
  | { kind: 'unknown'; what: 'provider' | 'intervention' | 'officer'; name: string }
  | { kind: 'noOwnCases' };
export type Refusal = RefusalReason & { ok: false };

export interface Known {
  register: Register;
  catalogue: Catalogue;
  today: Day;
  /** The asker's officer id: what `me` stands for. */
  me?: string | undefined;
  /** Which import the register is of. A question about another one is refused, not answered from this. */
  registerVersion?: number | undefined;
}

const refuse = (reason: RefusalReason): Refusal => ({ ok: false, ...reason });

const completeFilter = (filter: Filter | undefined, known: Known): { ok: true; filter?: Filter } | Refusal => {
  if (filter === undefined) return { ok: true };
  const { register, catalogue } = known;
  for (const name of filter.provider ?? [])
    if (!register.providers.includes(name)) return refuse({ kind: 'unknown', what: 'provider', name });
  for (const name of filter.intervention ?? [])
    if (!catalogue.interventions.some((i) => i.code === name))
      return refuse({ kind: 'unknown', what: 'intervention', name });
  const officer = filter.officer === 'me' ? known.me : filter.officer;
  if (filter.officer !== undefined && officer === undefined) return refuse({ kind: 'noOwnCases' });
  if (officer !== undefined && filter.officer !== 'me' && !register.officers.includes(officer))
    return refuse({ kind: 'unknown', what: 'officer', name: officer });
  return { ok: true, filter: { ...filter, ...(officer === undefined ? {} : { officer }) } };
};

const monthsFault = (metric: Metric, months: number | undefined): Refusal | undefined => {
  if (metric !== 'longStay') return months === undefined ? undefined : refuse({ kind: 'monthsUnused' });
  if (months === undefined) return refuse({ kind: 'monthsMissing' });
  return Number.isInteger(months) ? undefined : refuse({ kind: 'monthsNotWhole' });
};

const daysFault = (definition: KpiDefinition, days: number | undefined): Refusal | undefined => {
  if (definition.kind !== 'incidence') return days === undefined ? undefined : refuse({ kind: 'daysUnused' });
  if (days === undefined) return refuse({ kind: 'daysMissing' });
  return definition.days.includes(days) ? undefined : refuse({ kind: 'daysNotOffered', offered: definition.days });
};

/** What a figure that is not computed from placements cannot be narrowed to. */
const filterFault = ({ kind }: KpiDefinition, { intervention, officer }: Filter = {}): Refusal | undefined => {
  if (kind === 'survey' && officer !== undefined) return refuse({ kind: 'officerOfSurvey' });
  const narrowed = intervention !== undefined || officer !== undefined;
  return kind === 'compliance' && narrowed ? refuse({ kind: 'wholeProvider' }) : undefined;
};

const partFault = (definition: KpiDefinition, q: KpiQuestion): Refusal | undefined => {
  if (isPartOfWholeUnit(q)) return refuse({ kind: 'wholeUnit' });
  return q.by === undefined || definition.by.includes(q.by) ? undefined : refuse({ kind: 'grouping', by: q.by });
};

/** Flags and their reviews are not of an import: what they were then is not known. */
const versionFault = ({ kind }: KpiDefinition, asked: number | undefined, known: number | undefined) => {
  if (asked === undefined) return undefined;
  if (kind === 'flags' || kind === 'progression') return refuse({ kind: 'noVersions' });
  return asked === known ? undefined : refuse({ kind: 'version', version: asked });
};

/** More rows than anybody reads, and each costs a pass over the register. */
const MOST_BUCKETS = 120;

/** A figure of one day has no period, one of a period no day, and one of now neither: nothing is dropped silently. */
const dayFault = (q: KpiQuestion, today: Day): Refusal | undefined => {
  if (q.metric === 'openFlags') {
    const isOfNow = q.period === undefined && q.compare === undefined && (q.asOf ?? today) === today;
    return isOfNow ? undefined : refuse({ kind: 'onlyToday' });
  }
  const ofOneDay = isOfOneDay(q.metric);
  const mixed = ofOneDay ? q.period !== undefined : q.asOf !== undefined && q.asOf !== q.period?.to;
  const comparesDays = !ofOneDay || q.compare === undefined || q.compare.from === q.compare.to;
  return mixed || !comparesDays ? refuse({ kind: 'dayOrPeriod' }) : undefined;
};

const bucketFault = (by: Grouping | undefined, periods: readonly (Period | undefined)[]): Refusal | undefined => {
  if (!isTimeBucket(by)) return undefined;
  const most = Math.max(...periods.map((p) => (p === undefined ? 0 : bucketCount(p, by))));
  return most > MOST_BUCKETS ? refuse({ kind: 'tooFine', most: MOST_BUCKETS }) : undefined;
};

/** Fills in what was not said (period, day), cuts at today, replaces `me`, and refuses what cannot be answered. */
export const completeKpi = (q: KpiQuestion, known: Known): { ok: true; question: CompleteKpiQuestion } | Refusal => {
  const definition = findKpi(q.metric);
  const fault =
    monthsFault(q.metric, q.months) ??
    daysFault(definition, q.days) ??
    dayFault(q, known.today) ??
    versionFault(definition, q.registerVersion, known.registerVersion) ??
    partFault(definition, q);
  if (fault !== undefined) return fault;
  const filtered = completeFilter(q.filter, known);
  if (!filtered.ok) return filtered;
  const narrowed = filterFault(definition, filtered.filter);
  if (narrowed !== undefined) return narrowed;
  const ofOneDay = isOfOneDay(q.metric);
  const asked = q.period ?? yearToDate(known.today);
  const period = ofOneDay ? undefined : cutAt(asked, known.today);
  if (!ofOneDay && period === undefined) return refuse({ kind: 'future' });
  const asOf = ofOneDay ? (q.asOf ?? known.today) : (period?.to ?? known.today);
  if (asOf > known.today || (q.compare !== undefined && q.compare.from > known.today))
    return refuse({ kind: 'future' });
  const tooFine = bucketFault(q.by, [period, q.compare]);
  if (tooFine !== undefined) return tooFine;
  return {
    ok: true,
    question: {
      kind: 'kpi',
      metric: q.metric,
      ...(q.months === undefined ? {} : { months: q.months }),
      ...(q.days === undefined ? {} : { days: q.days }),
      ...(filtered.filter === undefined ? {} : { filter: filtered.filter }),
      ...(q.by === undefined ? {} : { by: q.by }),
      ...(period === undefined ? {} : { period }),
      asOf,
      ...(q.compare === undefined ? {} : { compare: cutAt(q.compare, known.today) ?? q.compare }),
      assumedPeriod: !ofOneDay && q.period === undefined,
      ...(q.registerVersion === undefined ? {} : { registerVersion: q.registerVersion }),
    },
  };
};

/** The same for a list of placements. */
export const completeCases = (
  q: CasesQuestion,
  known: Known,
): { ok: true; question: CompleteCasesQuestion } | Refusal => {
  const filtered = completeFilter(q.filter, known);
  if (!filtered.ok) return filtered;
  const asOf = q.asOf ?? known.today;
  if (asOf > known.today) return refuse({ kind: 'future' });
  if (q.months !== undefined && !Number.isInteger(q.months)) return refuse({ kind: 'monthsNotWhole' });
  return {
    ok: true,
    question: {
      kind: 'cases',
      ...(q.months === undefined ? {} : { months: q.months }),
      ...(filtered.filter === undefined ? {} : { filter: filtered.filter }),
      asOf,
    },
  };
};
