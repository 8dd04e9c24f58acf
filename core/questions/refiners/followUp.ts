import type { Frame } from '../frame';
import { isA, type Item, type Kind } from '../item';
import type { Metric, Question } from '../question';
import { figureOf, isCount, metricOf } from './figure';
import { leftoverOf } from './leftover';
import { mergedCases, mergedKpi } from './merge';
import { type Answer, answer, type Refiner, unsupported } from './refiner';
import { OF_A_FIGURE } from './used';

/** "och …", "… då?", "samma sak för …", "istället": goes on from what was said before. */
export const goesOn = ({ items, has }: Frame): boolean => {
  const spoken = items.filter((item) => !isA(item, 'harmless') && !isA(item, 'greeting'));
  const first = spoken[0];
  return (
    isA(first, 'link', 'and') ||
    isA(first, 'follow', 'and') ||
    has('follow', 'same') ||
    spoken.slice(-2).some((item) => isA(item, 'follow', 'then'))
  );
};

/** Does it ask by itself, or only name what is to change? */
const asks = ({ has }: Frame): boolean => has('ask', 'howMany', 'share', 'which', 'who', 'show', 'why');

/** A metric that the text names by itself, and not only by whose cases it speaks of. */
const namedMetric = (f: Frame, previous?: Question): Metric | undefined => {
  // "enligt det gamla sättet då?"
  const shares = previous?.kind === 'kpi' && ['selfSufficiency', 'selfSufficiencyOfEnded'].includes(previous.metric);
  if (shares && f.has('marker', 'ofEnded', 'oldMethod')) return 'selfSufficiencyOfEnded';
  const metric = metricOf(figureOf(f));
  const groupedOnly = metric === 'endings' && !f.has('event', 'end') && !f.has('marker', 'reasons');
  const possessed = f.filter?.officer !== undefined && isCount(metric);
  return groupedOnly || possessed || metric === 'longStay' ? undefined : metric;
};

/** Something that changes a question: whom, when, by what, longer than what. */
export const changesSomething = (f: Frame): boolean =>
  f.filter !== undefined ||
  f.by.length > 0 ||
  f.periods.length > 0 ||
  f.bases.length > 0 ||
  f.months.length > 0 ||
  f.has('change', 'changed', 'developed');

/** A piece of a question that needs the one before it: "och för SAI?", "per anordnare då?", "förra året?". */
export const isFragment = (f: Frame): boolean => {
  const figure = figureOf(f);
  const isUnclear = figure !== 'none' && metricOf(figure) === undefined;
  const named = namedMetric(f) !== undefined || isUnclear;
  const stays = f.has('event', 'active') || (f.has('event', 'stay') && f.months.length > 0);
  const noun = f.has('noun') && f.filter?.officer === undefined;
  if (named || noun || stays || f.has('topic') || f.has('marker', 'long')) return false;
  // "och hur många i SAI?"
  const counts = goesOn(f) && f.has('ask', 'howMany') && !f.has('ask', 'which', 'who', 'show', 'why', 'share');
  return changesSomething(f) && (!asks(f) || counts || f.has('follow', 'same'));
};

/** What a figure takes, but for "inom 365 dagar": how soon belongs to a figure of its own. */
const usedByFragment = (item: Item): boolean =>
  (OF_A_FIGURE.includes(item.is) && !isA(item, 'withinDays')) || isA(item, 'dim', 'intervention');

/** Kinds that say nothing new: "vilka är de?" has no others. */
const REFERRING: readonly Kind[] = ['harmless', 'link', 'ask', 'person', 'follow', 'greeting', 'noun', 'versus'];

/** "vilka är de?": the list behind a number; "hur många är de?": the number of a list. */
const turned = (f: Frame, previous: Question | undefined): Answer => {
  if (f.items.some((item) => !REFERRING.includes(item.is)) || f.has('person', 'me')) return undefined;
  // "varför?" after a number of endings
  if (f.has('ask', 'why') && previous?.kind === 'kpi' && previous.metric === 'endings')
    return answer({ ...previous, by: 'endReason' });
  const refers = f.has('person', 'they') || !f.has('noun');
  const lists = refers && f.has('ask', 'which', 'who', 'show');
  const counts = refers && f.has('ask', 'howMany');
  if (previous === undefined || (!lists && !counts)) return undefined;
  if (counts && previous.kind === 'cases' && previous.months !== undefined)
    return answer({ ...previous, kind: 'kpi', metric: 'longStay', months: previous.months });
  if (lists && previous.kind === 'cases') return answer(previous);
  if (lists && previous.kind === 'kpi' && previous.metric === 'longStay') {
    const { months, filter, asOf } = previous;
    return answer({
      kind: 'cases',
      ...(months === undefined ? {} : { months }),
      ...(filter === undefined ? {} : { filter }),
      ...(asOf === undefined ? {} : { asOf }),
    });
  }
  return lists ? unsupported() : undefined;
};

/** What the question before becomes by a text that needs it; undefined for a text that is complete in itself. */
export const followUp: Refiner = (f, { today, previous }) => {
  const other = turned(f, previous);
  if (other !== undefined) return other;
  if (previous === undefined || (previous.kind !== 'kpi' && previous.kind !== 'cases')) return undefined;
  const metric = namedMetric(f, previous);
  const switches = metric !== undefined && goesOn(f) && !asks(f);
  if (!isFragment(f) && !switches) return undefined;
  const leftover = leftoverOf(f.items, usedByFragment);
  if (leftover.length > 0) return unsupported(leftover);
  if (previous.kind === 'kpi') return answer(mergedKpi(previous, f, today, metric ?? previous.metric));
  return metric === undefined ? answer(mergedCases(previous, f, today)) : undefined;
};
