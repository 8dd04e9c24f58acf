import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import type { Grouping, KpiQuestion, Metric } from '../question';
import { isListed } from './cases';
import { clarified } from './clarify';
import { type Figure, figureOf, isCount } from './figure';
import { leftoverOf, type Used } from './leftover';
import { canBeGrouped, hasShare } from './pairs';
import { answer, type Context, type Refined, type Refiner, unsupported } from './refiner';
import { dayOf, whenOf } from './span';

/** "inskrivna i december 2020". */
const isEnrolled = (f: Frame): boolean =>
  !f.has('ask') && f.items.some((item) => isA(item, 'event', 'active') && /^(?:inskriv|enrol)/u.test(item.words));

/** Without any noun: "hur många i SAI?", "hur många har Karim?" are customers. */
export const customersOf = (f: Frame): boolean =>
  (f.has('ask', 'howMany') && (f.filter !== undefined || f.has('event', 'active', 'stay'))) || isEnrolled(f);

export const USED = [
  'topic',
  'noun',
  'event',
  'marker',
  'months',
  'withinDays',
  'period',
  'base',
  'by',
  'intervention',
  'provider',
  'officer',
  'change',
];

const SELF_SUFFICIENCY: readonly Metric[] = [
  'selfSufficiency',
  'selfSufficiencyOfEnded',
  'selfSufficiencyWithin',
  'daysToSelfSufficiency',
  'medianDaysToSelfSufficiency',
];

const usedByFigure =
  (metric: Metric, by: Grouping | undefined, { items, bases }: Frame): Used =>
  (item, i) => {
    // "börja" and "starta" tell somebody to.
    if (isA(item, 'event', 'start'))
      return metric === 'starts' && (!/^(?:på)?börja$|^starta$/u.test(item.words) || isA(items[i - 1], 'work', 'gain'));
    if (isA(item, 'marker', 'new')) return metric === 'starts';
    if (isA(item, 'ask', 'why')) return metric === 'endings';
    if (isA(item, 'topic', 'checklist')) return metric === 'checklistCompliance';
    if (isA(item, 'topic', 'flags')) return metric === 'openFlags';
    if (isA(item, 'topic', 'satisfaction')) return metric === 'satisfaction';
    if (isA(item, 'topic', 'progression')) return metric === 'progression';
    if (isA(item, 'topic', 'selfSufficiency') || isA(item, 'event', 'reach')) return SELF_SUFFICIENCY.includes(metric);
    if (isA(item, 'event', 'stay')) return metric !== 'starts';
    if (isA(item, 'marker', 'median')) return metric === 'medianDaysToSelfSufficiency';
    if (isA(item, 'event', 'end'))
      return metric === 'endings' || metric === 'selfSufficiencyOfEnded' || metric === 'selfSufficiency';
    if (isA(item, 'event', 'active')) return ['customers', 'placements', 'longStay', 'openFlags'].includes(metric);
    if (isA(item, 'topic', 'flow')) return false;
    if (isA(item, 'marker', 'long')) return metric === 'longStay';
    if (isA(item, 'marker', 'compliance')) return metric === 'checklistCompliance';
    if (isA(item, 'marker', 'open')) return metric === 'openFlags';
    if (isA(item, 'marker', 'ofEnded', 'oldMethod')) return metric === 'selfSufficiencyOfEnded' || metric === 'endings';
    if (isA(item, 'marker', 'reasons')) return metric === 'endings';
    if (isA(item, 'topic', 'duration'))
      return ['daysToSelfSufficiency', 'medianDaysToSelfSufficiency'].includes(metric);
    if (isA(item, 'marker', 'mean')) return ['daysToSelfSufficiency', 'satisfaction', 'progression'].includes(metric);
    if (isA(item, 'unit', 'day')) return ['daysToSelfSufficiency', 'medianDaysToSelfSufficiency'].includes(metric);
    if (isA(item, 'dim', 'intervention')) return true;
    if (isA(item, 'dim', 'endReason')) return metric === 'endings';
    if (isA(item, 'change', 'more')) return bases.length > 0;
    if (isA(item, 'per', 'each')) return by === 'provider' || by === 'intervention';
    return USED.includes(item.is);
  };

const spokenOf = (f: Frame): Item[] =>
  f.items.filter((item) => !isA(item, 'harmless') && !isA(item, 'greeting') && !isA(item, 'link'));

const HAPPENS = /^(?:på)?(?:börja|starta|sluta|avsluta)(?:r|de|t|des|ts)$|^(?:start|end|finish|leave|begin)(?:s|ed)$/u;

/** "Karim har slutat", "SAI startar i mars", "end all placements": says something, or tells to do it; asks nothing. */
const isTold = (f: Frame): boolean => {
  if (f.has('ask') || f.by.length > 0 || f.has('change')) return false;
  const [first, second] = spokenOf(f);
  const named = isA(first, 'officer') || isA(first, 'provider') || isA(first, 'intervention');
  if (named && isA(second, 'event', 'start', 'end') && HAPPENS.test(second.words) && !f.has('noun')) return true;
  if (isA(first, 'topic', 'flags') && first.words === 'flagga') return true;
  return isA(first, 'event') && /^(?:end|start|begin|leave|close|finish|complete|join|lämna)$/u.test(first.words);
};

/** "hur når man egen försörjning", "how do I close a case": how it is done, not how many. */
export const isHowTo = ({ items, has }: Frame): boolean => {
  const at = items.findIndex(
    (item) => isA(item, 'ask', 'what') && /^(?:hur|how|how do|how can|how does)$/u.test(item.words),
  );
  if (at < 0 || has('ask', 'howMany', 'share') || has('change') || has('topic', 'duration')) return false;
  return items.slice(at + 1, at + 3).some((item) => /^(?:man|jag|i|one)$/u.test(item.words));
};

/** "hur länge har Språkbron funnits": a time, and not until self-sufficiency. */
const isBareQuestion = (f: Frame, metric: Metric): boolean =>
  metric === 'daysToSelfSufficiency' &&
  f.items.some((item) => isA(item, 'topic', 'duration') && /^(?:hur|how)/u.test(item.words)) &&
  !f.has('topic', 'selfSufficiency') &&
  !f.has('event', 'reach', 'stay') &&
  !f.has('marker', 'mean');

export const kpiOf = (metric: Metric, f: Frame, { today }: Context): Refined => {
  const groups = [
    ...new Set(
      metric === 'endings' && (f.has('marker', 'reasons') || f.has('ask', 'why') || f.has('dim', 'endReason'))
        ? [...f.by, 'endReason' as const]
        : f.by,
    ),
  ];
  const [by, another] = groups;
  if (another !== undefined || by === 'other' || f.months.length > 1) return unsupported();
  if (f.has('ask', 'share') && !hasShare(metric)) return unsupported();
  if (metric !== 'longStay' && f.months.length > 0) return unsupported();
  if (metric === 'satisfaction' && (f.filter?.officer !== undefined || f.has('ask', 'howMany'))) return unsupported();
  if (isTold(f) || isHowTo(f) || isBareQuestion(f, metric)) return unsupported();
  const leftover = leftoverOf(f.items, usedByFigure(metric, by, f));
  if (leftover.length > 0) return unsupported(leftover);
  const filter = f.filter === undefined ? {} : { filter: f.filter };
  const ofDay = metric === 'longStay' || metric === 'openFlags';
  if (ofDay) {
    const when = dayOf(f, today);
    if (when === undefined || !canBeGrouped(metric, by)) return unsupported();
    const grouped = by === undefined ? {} : { by };
    if (metric === 'openFlags')
      return when.asOf === today && when.compare === undefined
        ? answer({ kind: 'kpi', metric, ...filter, ...grouped })
        : unsupported();
    const [months = 0] = f.months;
    const compare = when.compare === undefined ? {} : { compare: when.compare };
    return answer({ kind: 'kpi', metric, months, ...filter, ...grouped, asOf: when.asOf, ...compare });
  }
  const active = f.has('event', 'active') && isCount(metric);
  const when = whenOf(f, by, today, active);
  if (when === undefined || !canBeGrouped(metric, when.by)) return unsupported();
  const [days] = f.all('withinDays');
  const question: KpiQuestion = {
    kind: 'kpi',
    metric,
    ...(days === undefined ? {} : { days }),
    ...filter,
    ...(when.by === undefined ? {} : { by: when.by }),
    period: when.period,
    ...(when.compare === undefined ? {} : { compare: when.compare }),
  };
  return { question, leftover: [], ...(when.assumed ? { assumedPeriod: true } : {}) };
};

/** A list of those who began, ended or became self-sufficient: only active placements can be listed. */
const isListOfOthers = (f: Frame, found: Figure): boolean => {
  if (isListed(found) || f.by.length > 0 || f.has('ask', 'howMany', 'share', 'why') || f.has('marker', 'reasons'))
    return false;
  if (f.has('ask', 'which', 'who')) return true;
  const lists = f.items.some((item) => isA(item, 'ask', 'show') && /^list/u.test(item.words));
  if (lists && f.has('event') && !f.has('topic')) return true;
  const people = f.has('noun', 'customers', 'cases', 'placements') || f.has('dim', 'intervention');
  const whose = f.has('person', 'me') || f.has('officer');
  const topics =
    (f.has('topic') && (whose || !f.has('topic', 'selfSufficiency'))) ||
    f.has('change') ||
    f.bases.length > 0 ||
    f.has('marker', 'reasons');
  return f.has('ask', 'show') && people && !topics;
};

export const kpi: Refiner = (f, c) => {
  const found = figureOf(f);
  if (isListOfOthers(f, found)) return unsupported();
  if (found === 'no such figure') return unsupported();
  if (found === 'none') return customersOf(f) && !f.has('person', 'they') ? kpiOf('customers', f, c) : undefined;
  if ('either' in found) return clarified(found.either.map((metric) => kpiOf(metric, f, c).question)) ?? unsupported();
  return kpiOf(found.metric, f, c);
};
