import type { Frame } from '../frame';
import { isA, type Item, type Kind } from '../item';
import { answer, type Refiner, unsupported } from './refiner';

/** Unknown words, what the register does not hold, lengths in weeks. */
const refusedIn = ({ items, has }: Frame): string[] => {
  const wordsOf = (is: (item: Item) => boolean): string[] => items.filter(is).map((item) => item.words);
  return [
    ...wordsOf((item) => isA(item, 'unknown') || isA(item, 'refused') || isA(item, 'unanswerable')),
    // "nästa flagga" is no time to come.
    ...(has('topic', 'flags') ? [] : wordsOf((item) => isA(item, 'rel', 'next'))),
  ];
};

/** What makes any question unsupported comes first: no other refiner needs to look for it. */
export const refused: Refiner = (f) => {
  const words = refusedIn(f);
  if (words.length > 0) return unsupported(words);
  return f.clash || f.by.includes('other') ? unsupported() : undefined;
};

/** Kinds that a question is made of: with none of them nothing is asked for. */
export const CONTENT: readonly Kind[] = [
  'topic',
  'noun',
  'event',
  'marker',
  'dim',
  'months',
  'by',
  'period',
  'base',
  'intervention',
  'provider',
  'officer',
  'several',
  'unit',
  'explain',
  'change',
  'grouped',
  'work',
  'part',
  'month',
  'longer',
  'number',
];

/** Nothing is asked for: a greeting, thanks, a call for help. */
export const help: Refiner = (f) => {
  const [only] = f.items;
  if (f.items.length === 1 && isA(only, 'event', 'start')) return answer({ kind: 'help' }); // the command "start"
  const isHelp = f.has('greeting', 'help');
  const content = f.items.filter((item) => CONTENT.includes(item.is) && !(isHelp && isA(item, 'marker', 'new')));
  if (content.length > 0 || f.has('person') || !f.has('greeting')) return undefined;
  return isHelp || !f.has('ask', 'howMany', 'share', 'which', 'who') ? answer({ kind: 'help' }) : undefined;
};
