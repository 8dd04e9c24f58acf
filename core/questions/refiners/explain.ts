import type { Frame } from '../frame';
import { isA } from '../item';
import type { Question } from '../question';
import { figureOf } from './figure';

/** "definition NKI", "täljare och nämnare": asked for by the noun alone. */
const NOUNS = /^(?:definition|formel|formula|täljare|nämnare|numerator|denominator)/u;

/** "hur räknas …", "what is the definition of …": how a figure is computed. */
export const isExplain = ({ has, items }: Frame): boolean =>
  has('explain', 'asked') ||
  items.some((item) => isA(item, 'explain') && NOUNS.test(item.words)) ||
  (has('explain', 'computed') && items.some((item) => isA(item, 'ask', 'what') && /^(?:hur|how)/u.test(item.words))) ||
  (has('ask', 'what', 'why') && (has('explain', 'meaning') || items.at(-1)?.words === 'mean'));

/** The figure that is to be explained; a question to clarify when none was named. */
export const explained = (f: Frame): Question | undefined => {
  if (f.has('change', 'changed', 'more')) return undefined;
  if (f.has('marker', 'long')) return { kind: 'explain', metric: 'longStay' };
  const figure = figureOf(f);
  if (figure === 'no such figure') return undefined;
  if (figure === 'none')
    return {
      kind: 'clarify',
      options: [
        { kind: 'explain', metric: 'selfSufficiency' },
        { kind: 'explain', metric: 'daysToSelfSufficiency' },
        { kind: 'explain', metric: 'satisfaction' },
      ],
    };
  if ('either' in figure)
    return { kind: 'clarify', options: figure.either.map((metric) => ({ kind: 'explain', metric })) };
  return { kind: 'explain', metric: figure.metric };
};
