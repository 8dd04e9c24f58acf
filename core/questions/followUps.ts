import type { Day } from '../calendar/day';
import { isTimeBucket, yearsBack } from '../calendar/period';
import { findKpi } from '../kpi/catalogue';
import type { CompleteKpiQuestion } from './complete';
import { trendPeriod } from './parsers/period';
import type { CasesQuestion, Grouping, KpiQuestion } from './question';

/** A question to go on with, and in which way it goes on. */
export type FollowUp =
  { way: 'list'; question: CasesQuestion } | { way: 'group' | 'compare' | 'trend'; question: KpiQuestion };

/** More than three are not read. */
const MOST_FOLLOW_UPS = 3;

/** Groups to look into, the most telling first. Officers are not set against each other by a suggestion. */
const GROUPS = ['endReason', 'intervention', 'provider'] as const satisfies readonly Grouping[];

/** What is counted, without when and by what it is split. */
const counted = (q: CompleteKpiQuestion): KpiQuestion => ({
  kind: 'kpi',
  metric: q.metric,
  ...(q.months === undefined ? {} : { months: q.months }),
  ...(q.days === undefined ? {} : { days: q.days }),
  ...(q.filter === undefined ? {} : { filter: q.filter }),
  ...(q.registerVersion === undefined ? {} : { registerVersion: q.registerVersion }),
});

/** Of a figure of one day its day; open flags are those of the day they are asked for. */
const whenOf = ({ metric, period, asOf }: CompleteKpiQuestion): Pick<KpiQuestion, 'period' | 'asOf'> => {
  if (period !== undefined) return { period };
  return metric === 'openFlags' ? {} : { asOf };
};

/** A complete question as it would be asked: with what was assumed said. */
export const askedAgain = (q: CompleteKpiQuestion): KpiQuestion => ({
  ...counted(q),
  ...(q.by === undefined ? {} : { by: q.by }),
  ...whenOf(q),
  ...(q.compare === undefined ? {} : { compare: q.compare }),
});

/** Splitting by what is one already, or is split already, shows nothing new. */
const groupsFor = ({ metric, by, filter = {} }: CompleteKpiQuestion): Grouping[] => {
  const isOne = (group: Grouping): boolean =>
    (group === 'intervention' || group === 'provider') && filter[group]?.length === 1;
  return GROUPS.filter((group) => findKpi(metric).by.includes(group) && group !== by && !isOne(group));
};

/** The list behind a count of long stays. An earlier register lists nobody. */
const listOf = ({ metric, months, filter, asOf, registerVersion }: CompleteKpiQuestion): FollowUp[] =>
  metric !== 'longStay' || months === undefined || registerVersion !== undefined
    ? []
    : [{ way: 'list', question: { kind: 'cases', months, ...(filter === undefined ? {} : { filter }), asOf } }];

/**
 * With the year before; not of figures over time, which show it themselves, nor of those of now alone, nor where the two
 * would share days.
 */
const comparisonOf = (q: CompleteKpiQuestion): FollowUp[] => {
  if (q.compare !== undefined || isTimeBucket(q.by) || q.metric === 'openFlags') return [];
  const now = q.period ?? { from: q.asOf, to: q.asOf };
  const compare = yearsBack(now, 1);
  return compare.to >= now.from ? [] : [{ way: 'compare', question: { ...askedAgain(q), compare } }];
};

const trendOf = (q: CompleteKpiQuestion, today: Day): FollowUp[] => {
  if (q.by === 'year' || !findKpi(q.metric).by.includes('year')) return [];
  return [{ way: 'trend', question: { ...counted(q), period: trendPeriod(today), by: 'year' } }];
};

const inOrder = (q: CompleteKpiQuestion, today: Day): FollowUp[] => {
  const [first, ...others] = groupsFor(q).map((by): FollowUp => ({ way: 'group', question: { ...askedAgain(q), by } }));
  const group = first === undefined ? [] : [first];
  const whole = [...comparisonOf(q), ...trendOf(q, today)];
  const grouped = q.by !== undefined && !isTimeBucket(q.by);
  return [...listOf(q), ...(grouped ? [...whole, ...group] : [...group, ...whole]), ...others];
};

/**
 * What fits to ask after an answer, at most three: who they are, by what it can be split, how it was a year ago, how it
 * has developed. `may` says whether one is answered here and for this asker: a suggestion never ends in a refusal.
 */
export const followUpsOf = (
  q: CompleteKpiQuestion,
  today: Day,
  may: (question: FollowUp['question']) => boolean,
): FollowUp[] => {
  const chosen: FollowUp[] = [];
  for (const next of inOrder(q, today)) if (chosen.length < MOST_FOLLOW_UPS && may(next.question)) chosen.push(next);
  return chosen;
};
