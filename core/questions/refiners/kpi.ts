import type { Day } from '../../calendar/day';
import type { Frame } from '../frame';
import { isA } from '../item';
import type { Grouping, KpiQuestion, Metric } from '../question';
import { isListed } from './cases';
import { clarified } from './clarify';
import { type Figure, figureOf, isCount } from './figure';
import { leftoverOf } from './leftover';
import { isLookalike } from './lookalike';
import { canBeGrouped, hasShare, isOfOneDay, type OneDayMetric } from './pairs';
import { type Answer, answer, type Context, type Refined, type Refiner, unsupported } from './refiner';
import { dayOf, whenOf } from './span';
import { usedByFigure } from './used';

/** "inskrivna i december 2020". */
const isEnrolled = (f: Frame): boolean =>
  !f.has('ask') && f.items.some((item) => isA(item, 'event', 'active') && /^(?:inskriv|enrol)/u.test(item.words));

/** Without any noun: "hur många i SAI?", "hur många har Karim?" are customers. */
export const customersOf = (f: Frame): boolean =>
  (f.has('ask', 'howMany') && (f.filter !== undefined || f.has('event', 'active', 'stay'))) || isEnrolled(f);

/** What is grouped by: what was said, and endings by their reasons where they are asked for. */
const groupsOf = (metric: Metric, f: Frame): readonly (Grouping | 'other')[] => {
  const reasons = f.has('marker', 'reasons') || f.has('ask', 'why') || f.has('dim', 'endReason');
  return metric === 'endings' && reasons ? [...new Set([...f.by, 'endReason' as const])] : f.by;
};

/** Is nothing asked of the figure that it does not have: a share, a length, an officer? */
const isFitting = (metric: Metric, f: Frame): boolean =>
  (!f.has('ask', 'share') || hasShare(metric)) &&
  f.months.length <= (metric === 'longStay' ? 1 : 0) &&
  (metric !== 'satisfaction' || (f.filter?.officer === undefined && !f.has('ask', 'howMany')));

const ofOneDay = (metric: OneDayMetric, by: Grouping | undefined, f: Frame, today: Day): Refined => {
  const when = dayOf(f, today);
  if (when === undefined || !canBeGrouped(metric, by)) return unsupported();
  const filter = f.filter === undefined ? {} : { filter: f.filter };
  const grouped = by === undefined ? {} : { by };
  // Flags are those of now.
  if (metric === 'openFlags')
    return when.asOf === today && when.compare === undefined
      ? answer({ kind: 'kpi', metric, ...filter, ...grouped })
      : unsupported();
  const [months = 0] = f.months;
  return answer({ kind: 'kpi', metric, months, ...filter, ...grouped, ...when });
};

const ofPeriod = (metric: Metric, said: Grouping | undefined, f: Frame, today: Day): Refined => {
  const when = whenOf(f, said, today, f.has('event', 'active') && isCount(metric));
  if (when === undefined || !canBeGrouped(metric, when.by)) return unsupported();
  const [days] = f.all('withinDays');
  const { by, period, compare, assumed } = when;
  const question: KpiQuestion = {
    kind: 'kpi',
    metric,
    ...(days === undefined ? {} : { days }),
    ...(f.filter === undefined ? {} : { filter: f.filter }),
    ...(by === undefined ? {} : { by }),
    period,
    ...(compare === undefined ? {} : { compare }),
  };
  return { ...answer(question), ...(assumed ? { assumedPeriod: true } : {}) };
};

/** The question for a figure, with whom, when and by what the text says. Unsupported where they do not go together. */
export const kpiOf = (metric: Metric, f: Frame, { today }: Context): Refined => {
  const [by, another] = groupsOf(metric, f);
  if (another !== undefined || by === 'other' || !isFitting(metric, f) || isLookalike(f, metric)) return unsupported();
  const leftover = leftoverOf(f.items, usedByFigure(metric, by, f));
  if (leftover.length > 0) return unsupported(leftover);
  return isOfOneDay(metric) ? ofOneDay(metric, by, f, today) : ofPeriod(metric, by, f, today);
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
    (f.has('topic') && (whose || !f.has('topic', 'selfSufficiency'))) || f.has('change') || f.bases.length > 0;
  return f.has('ask', 'show') && people && !topics;
};

/** Which of several figures? Undefined when not two of them go with the rest of the text. */
export const eitherOf = (metrics: readonly Metric[], f: Frame, c: Context): Answer =>
  clarified(metrics.map((metric) => kpiOf(metric, f, c).question));

/** A figure that was named. One that may be two is asked back for; with none, "hur många i SAI?" counts customers. */
export const kpi: Refiner = (f, c) => {
  const found = figureOf(f);
  if (found === 'no such figure' || isListOfOthers(f, found)) return unsupported();
  if (found === 'none') return customersOf(f) && !f.has('person', 'they') ? kpiOf('customers', f, c) : undefined;
  if ('either' in found) return eitherOf(found.either, f, c) ?? unsupported();
  return kpiOf(found.metric, f, c);
};
