import type { Frame } from '../frame';
import { isA, type Item, type Kind, type ValueOf } from '../item';
import type { Grouping, Metric } from '../question';
import type { Used } from './leftover';

/** What narrows any figure: whom, when, longer than what, beside what. */
export const NARROWING: readonly Kind[] = [
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

/** What says which figure it is. */
const NAMING: readonly Kind[] = ['topic', 'noun', 'event', 'marker'];

/** What a figure may be asked with. */
export const OF_A_FIGURE: readonly Kind[] = [...NAMING, ...NARROWING];

const TIMES: readonly Metric[] = ['daysToSelfSufficiency', 'medianDaysToSelfSufficiency'];

const SELF_SUFFICIENCY: readonly Metric[] = [
  'selfSufficiency',
  'selfSufficiencyOfEnded',
  'selfSufficiencyWithin',
  ...TIMES,
];

/** A word that goes with some figures only, and with which. */
type GoesWith = readonly [isWord: (item: Item) => boolean, metrics: readonly Metric[]];
const word =
  <K extends Kind>(kind: K, ...values: readonly ValueOf<K>[]) =>
  (item: Item): boolean =>
    isA(item, kind, ...values);

const GO_WITH_SOME: readonly GoesWith[] = [
  [word('ask', 'why'), ['endings']],
  [word('topic', 'checklist'), ['checklistCompliance']],
  [word('topic', 'flags'), ['openFlags']],
  [word('topic', 'satisfaction'), ['satisfaction']],
  [word('topic', 'progression'), ['progression']],
  [word('topic', 'selfSufficiency'), SELF_SUFFICIENCY],
  [word('topic', 'duration'), TIMES],
  [word('topic', 'flow'), []],
  [word('event', 'reach'), SELF_SUFFICIENCY],
  [word('event', 'end'), ['endings', 'selfSufficiencyOfEnded', 'selfSufficiency']],
  [word('event', 'active'), ['customers', 'placements', 'longStay', 'openFlags']],
  [word('marker', 'new'), ['starts']],
  [word('marker', 'median'), ['medianDaysToSelfSufficiency']],
  [word('marker', 'mean'), ['daysToSelfSufficiency', 'satisfaction', 'progression']],
  [word('marker', 'long'), ['longStay']],
  [word('marker', 'compliance'), ['checklistCompliance']],
  [word('marker', 'open'), ['openFlags']],
  [word('marker', 'ofEnded', 'oldMethod'), ['selfSufficiencyOfEnded', 'endings']],
  [word('marker', 'reasons'), ['endings']],
  [word('unit', 'day'), TIMES],
  [word('dim', 'endReason'), ['endings']],
];

/** "börja" and "starta" tell somebody to, unless it was reached: "fått börja". */
const isStarted = (item: Item, before: Item | undefined): boolean =>
  !/^(?:på)?börja$|^starta$/u.test(item.words) || isA(before, 'work', 'gain');

/** What a figure takes of a text: a word that goes with another figure is left over. */
export const usedByFigure =
  (metric: Metric, by: Grouping | undefined, { items, bases }: Frame): Used =>
  (item, i) => {
    const some = GO_WITH_SOME.find(([isWord]) => isWord(item));
    if (some !== undefined) return some[1].includes(metric);
    if (isA(item, 'event', 'start')) return metric === 'starts' && isStarted(item, items[i - 1]);
    if (isA(item, 'event', 'stay')) return metric !== 'starts';
    if (isA(item, 'change', 'more')) return bases.length > 0;
    if (isA(item, 'per', 'each')) return by === 'provider' || by === 'intervention';
    return isA(item, 'dim', 'intervention') || OF_A_FIGURE.includes(item.is);
  };
