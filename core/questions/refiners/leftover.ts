import { isA, type Item } from '../item';

/** What is harmless by itself: it has done its part when something else was understood with it. */
const ACCOMPANIES = [
  'harmless',
  'link',
  'greeting',
  'follow',
  'task',
  'person',
  'ask',
  'degree',
  'versus',
  'municipality',
];

const ARTICLES = ['en', 'ett', 'a', 'an', 'one'];

/** A name beside the word for what it is: "anordnaren Språkbron". */
const isNamed = (items: readonly Item[], item: Item): boolean => {
  if (isA(item, 'dim') && items.some((i) => isA(i, 'by', item.value))) return true;
  if (isA(item, 'dim', 'provider')) return items.some((i) => isA(i, 'provider') || isA(i, 'several'));
  if (isA(item, 'dim', 'officer')) return items.some((i) => isA(i, 'officer'));
  return (
    isA(item, 'dim', 'intervention') && items.some((i) => isA(i, 'intervention') || isA(i, 'event', 'stay', 'active'))
  );
};

/** "tiden innan folk blir självförsörjande", "rangordna efter andel": says no more than what was understood with it. */
const isBesides = (items: readonly Item[], item: Item): boolean =>
  (isA(item, 'per', 'each') &&
    ['olika', 'different', 'de olika'].includes(item.words) &&
    items.some((i) => isA(i, 'noun'))) ||
  (isA(item, 'rel', 'this') && ['current', 'nuvarande'].includes(item.words)) ||
  (isA(item, 'rel', 'before') &&
    items.some((i) => isA(i, 'topic', 'duration') || isA(i, 'unit', 'day') || isA(i, 'marker', 'mean', 'median'))) ||
  (isA(item, 'per', 'per') && ['efter', 'by'].includes(item.words) && items.some((i) => isA(i, 'by')));

/** "i Nacka" is the whole register; "hos Nacka" may be a provider that is called so, and "Nacka och Värmdö" is more. */
const isOwnMunicipality = (items: readonly Item[], i: number): boolean =>
  (i === 0 || !isA(items[i - 1], 'link', 'on', 'and', 'or')) && !isA(items[i + 1], 'link', 'and', 'or');

/** Words whose meaning is used up by the kind of question that was found. */
type Used = (item: Item) => boolean;

/**
 * The words of a text that its question does not account for: nothing that was said may be dropped. `used` says what this
 * kind of question takes.
 */
export const leftoverOf = (items: readonly Item[], used: Used): string[] =>
  items
    .filter((item, i) => {
      if (isA(item, 'municipality')) return !isOwnMunicipality(items, i);
      if (ACCOMPANIES.includes(item.is) || used(item)) return false;
      if (isBesides(items, item)) return false;
      if (isA(item, 'work', 'gain') || isCommand(item)) return false;
      if (isA(item, 'number')) return !ARTICLES.includes(item.words);
      return !isNamed(items, item);
    })
    .map((item) => item.words);

const isFlags = (items: readonly Item[]): boolean => items.some((item) => isA(item, 'topic', 'flags'));

/** "räkna ut andelen" asks for the share and not how it is computed. */
const isCommand = (item: Item): boolean =>
  isA(item, 'explain', 'computed') &&
  /^(?:be)?räkna|^(?:calculate|compute|count|determine|work out|figure out)$/u.test(item.words);

/** What makes any question unsupported: unknown words, what the register does not hold, lengths in weeks. */
export const refusedIn = (items: readonly Item[]): string[] => [
  ...items.flatMap((item) =>
    isA(item, 'unknown') || isA(item, 'refused') || isA(item, 'unanswerable') ? [item.words] : [],
  ),
  // "nästa flagga" is no time to come.
  ...(isFlags(items) ? [] : items.flatMap((item) => (isA(item, 'rel', 'next') ? [item.words] : []))),
];
