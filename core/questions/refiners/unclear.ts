import { isA, type Item, type Kind } from '../item';
import type { Metric, Question } from '../question';
import { isListed } from './cases';
import { clarified } from './clarify';
import { figureOf, isCount, metricOf } from './figure';
import { changesSomething, goesOn, isFragment } from './followUp';
import { CONTENT } from './general';
import { customersOf, eitherOf, kpiOf } from './kpi';
import { leftoverOf } from './leftover';
import { type Refiner, unsupported } from './refiner';
import { dayOf } from './span';
import { NARROWING, OF_A_FIGURE } from './used';

/** What a length or a period would have been made of. */
const OF_TIME: readonly Kind[] = ['unit', 'number', 'part', 'month', 'ordinal', 'rel'];

/** "hur många har varit i insats länge": how long? */
export const long: Refiner = (f, { today, flagMonths }) => {
  const figure = figureOf(f);
  const people =
    isListed(figure) || (metricOf(figure) === 'daysToSelfSufficiency' && !f.has('topic', 'selfSufficiency'));
  if (!f.has('marker', 'long') || f.months.length > 0 || !people) return undefined;
  const list = f.has('ask', 'which', 'who', 'show') && f.by.length === 0 && !f.has('ask', 'howMany', 'share');
  const leftover = leftoverOf(f.items, (item) => !OF_TIME.includes(item.is));
  if (leftover.length > 0) return unsupported(leftover);
  const when = dayOf(f, today);
  const [by] = f.by;
  const filter = f.filter === undefined ? {} : { filter: f.filter };
  const asOf = when?.asOf ?? today;
  return clarified(
    flagMonths.map((months): Question =>
      list
        ? { kind: 'cases', months, ...filter, asOf }
        : {
            kind: 'kpi',
            metric: 'longStay',
            months,
            ...filter,
            ...(by === undefined || by === 'other' ? {} : { by }),
            asOf,
          },
    ),
  );
};

/** "hur länge har kunderna varit i insats": a mean of those who are done, or those who are still there? */
export const howLong: Refiner = (f, c) => {
  const asked = f.has('topic', 'duration') && f.has('event', 'stay', 'active') && f.months.length === 0;
  if (!asked || f.has('topic', 'selfSufficiency') || f.has('event', 'reach') || f.has('marker', 'mean', 'median'))
    return undefined;
  return eitherOf(['daysToSelfSufficiency', 'medianDaysToSelfSufficiency'], f, c) ?? unsupported();
};

/** What is offered where no figure was named. */
const MOST_ASKED_FOR: readonly Metric[] = ['selfSufficiency', 'customers', 'daysToSelfSufficiency'];
/** "genomströmning": how many leave, how soon, how many come. */
const OF_FLOW: readonly Metric[] = ['endings', 'daysToSelfSufficiency', 'starts'];

/** "genomströmning", "siffror för Stegvis", "hur går det": which figure? */
export const vague: Refiner = (f, c) => {
  const isVague = f.has('topic', 'flow', 'vague') || (f.has('dim') && f.has('ask', 'what'));
  const found = figureOf(f);
  const silent =
    isCount(metricOf(found)) && !f.has('ask', 'howMany') && f.by.length === 0 && f.has('topic', 'vague', 'flow');
  if (!isVague || (found !== 'none' && !silent) || (found === 'none' && customersOf(f))) return undefined;
  const used = (item: Item): boolean =>
    isA(item, 'topic', 'flow', 'vague') ||
    isA(item, 'noun') ||
    isA(item, 'dim') ||
    isA(item, 'event', 'stay', 'active') ||
    NARROWING.includes(item.is);
  const leftover = leftoverOf(f.items, used);
  if (leftover.length > 0) return unsupported(leftover);
  const items = f.items.filter((item) => !isA(item, 'topic') && !isA(item, 'dim') && !isA(item, 'noun'));
  return eitherOf(f.has('topic', 'flow') ? OF_FLOW : MOST_ASKED_FOR, { ...f, items }, c) ?? unsupported();
};

/** A piece of a question with nothing before it: of which figure? */
export const fragment: Refiner = (f, c) => {
  const asksOfBefore =
    f.has('person', 'they') ||
    (f.has('ask', 'which', 'howMany') && f.items.every((item) => !CONTENT.includes(item.is)));
  if (!changesSomething(f) && !f.has('change') && !asksOfBefore) return undefined;
  const leftover = leftoverOf(f.items, (item) => OF_A_FIGURE.includes(item.is) || isA(item, 'dim'));
  if (leftover.length > 0) return unsupported(leftover);
  if (f.by.length > 1) return unsupported();
  const [months] = f.months;
  const items = f.items.filter(
    (item) => !isA(item, 'dim') && !isA(item, 'ask', 'share') && !isA(item, 'change', 'more'),
  );
  const options =
    months === undefined
      ? eitherOf(MOST_ASKED_FOR, { ...f, items }, c)
      : clarified([
          kpiOf('longStay', { ...f, items }, c).question,
          { kind: 'cases', months, ...(f.filter === undefined ? {} : { filter: f.filter }), asOf: c.today },
        ]);
  return options ?? clarified(MOST_ASKED_FOR.map((metric) => ({ kind: 'kpi', metric })));
};

/** "och för mina kunder?" with nothing before it. */
export const unconnected: Refiner = (f, c) => (goesOn(f) && isFragment(f) ? fragment(f, c) : undefined);
