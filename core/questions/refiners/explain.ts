import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import type { Metric, Question } from '../question';
import { figureOf } from './figure';
import { accounted, type Refiner, unsupported } from './refiner';

/** "definition NKI", "täljare och nämnare": asked for by the noun alone. */
const NOUNS = /^(?:definition|formel|formula|täljare|nämnare|numerator|denominator)/u;

/** "hur räknas …", "what is the definition of …": how a figure is computed. */
const isExplain = ({ has, items }: Frame): boolean =>
  has('explain', 'asked') ||
  items.some((item) => isA(item, 'explain') && NOUNS.test(item.words)) ||
  (has('explain', 'computed') && items.some((item) => isA(item, 'ask', 'what') && /^(?:hur|how)/u.test(item.words))) ||
  (has('ask', 'what', 'why') && (has('explain', 'meaning') || items.at(-1)?.words === 'mean'));

/** Asked for when no figure was named. */
const MOST_EXPLAINED: readonly Metric[] = ['selfSufficiency', 'daysToSelfSufficiency', 'satisfaction'];

/** The figure that is to be explained; a question to clarify when none was named, or more than one. */
const explained = (f: Frame): Question | undefined => {
  if (f.has('change', 'changed', 'more')) return undefined;
  if (f.has('marker', 'long')) return { kind: 'explain', metric: 'longStay' };
  const figure = figureOf(f);
  if (figure === 'no such figure') return undefined;
  if (figure !== 'none' && 'metric' in figure) return { kind: 'explain', metric: figure.metric };
  const metrics = figure === 'none' ? MOST_EXPLAINED : figure.either;
  return { kind: 'clarify', options: metrics.map((metric) => ({ kind: 'explain', metric })) };
};

/** How a figure is computed: of the one that was named, else of the question before. */
export const explain: Refiner = (f, { previous }) => {
  if (!isExplain(f)) return undefined;
  if (f.has('ask', 'why')) return unsupported();
  const asked = explained(f);
  // "hur räknas det?" after a figure
  const before = asked?.kind === 'clarify' && previous?.kind === 'kpi' && f.filter === undefined ? previous : undefined;
  const question = before === undefined ? asked : ({ kind: 'explain', metric: before.metric } as const);
  const used = (item: Item): boolean => !isA(item, 'unit', 'week') && !isA(item, 'number') && !isA(item, 'several');
  return question === undefined ? unsupported() : accounted(f, used, question);
};
