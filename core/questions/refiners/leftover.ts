import { isA, type Item, type Kind } from '../item';
import { isModal } from '../modal';

/** What is harmless by itself: it has done its part when something else was understood with it. */
const ACCOMPANIES: readonly Kind[] = ['harmless', 'link', 'greeting', 'follow'];

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

/** "jämför", "mot", "än": with a period, between names, or of all groups. */
const isCompared = (items: readonly Item[]): boolean => {
  const names = (kind: 'provider' | 'intervention'): number => items.filter((i) => isA(i, kind)).length;
  return items.some((i) => isA(i, 'base') || isA(i, 'by')) || names('provider') > 1 || names('intervention') > 1;
};

const isMeasure = (item: Item | undefined): boolean =>
  isA(item, 'ask', 'share', 'howMany') || isA(item, 'topic') || isA(item, 'marker');

/** "tiden innan folk blir självförsörjande", "rangordna efter andel": says no more than what was understood with it. */
const isBesides = (items: readonly Item[], item: Item, i: number): boolean =>
  (isA(item, 'per', 'each') &&
    ['olika', 'different', 'de olika'].includes(item.words) &&
    items.some((x) => isA(x, 'noun'))) ||
  isA(item, 'person', 'me', 'they') ||
  (isA(item, 'ask') && item.value !== 'why') ||
  // "flest", "högst": of groups that stand beside each other.
  (isA(item, 'degree') &&
    items.some((x) => isA(x, 'by') || isA(x, 'marker', 'reasons') || isA(x, 'dim', 'endReason'))) ||
  (isA(item, 'versus') && isCompared(items)) ||
  (isA(item, 'rel', 'this') && ['current', 'nuvarande'].includes(item.words)) ||
  (isA(item, 'rel', 'before') &&
    !isA(items[i + 1], 'period') &&
    items.some((x) => isA(x, 'topic', 'duration') || isA(x, 'unit', 'day') || isA(x, 'marker', 'mean', 'median'))) ||
  (isA(item, 'per', 'per') &&
    ['efter', 'by'].includes(item.words) &&
    isMeasure(items.slice(i + 1).find((next) => !isA(next, 'link', 'article'))) &&
    items.some((x) => isA(x, 'by')));

/** "i Nacka" is the whole register; "hos Nacka" may be a provider that is called so, and "Nacka och Värmdö" is more. */
const isOwnMunicipality = (items: readonly Item[], i: number): boolean =>
  (i === 0 || !isA(items[i - 1], 'link', 'on', 'and', 'or')) && !isA(items[i + 1], 'link', 'and', 'or');

const isOfWhom = (item: Item | undefined): boolean =>
  isA(item, 'noun') || isA(item, 'intervention') || isA(item, 'provider') || isA(item, 'officer');

/** "av dem" speaks of whom the text has named, or names next; else of the answer before, which nothing can be asked of. */
const isReferredTo = (items: readonly Item[], i: number): boolean =>
  items.slice(0, i).some(isOfWhom) || (isA(items[i + 1], 'link', 'in', 'on') && isOfWhom(items[i + 2]));

/** "vem kan få SAI": may, and has not. */
const mayGet = (items: readonly Item[], i: number): boolean =>
  /^(?:få|get)$/u.test(items[i]?.words ?? '') &&
  /^(?:kan|vill|ska|can|may)$/u.test(items[i - 1]?.words ?? '') &&
  !isA(items[i + 1], 'harmless', 'verb') &&
  !isA(items[i + 1], 'ask', 'show');

const PRONOUN = /^(?:jag|du|ni|vi|man|mig|i|you|we|me|us|oss)$/u;
const SUCCEEDS = /^(?:lycka|klara)/u;

/** "kan du", "behöver se" and "skulle" anywhere; not "kunder behöver avslutas", "kan bli". */
const isPolite = (items: readonly Item[], item: Item, i: number): boolean => {
  const before = items[i - 1];
  return (
    item.words === 'skulle' ||
    [before, items[i - 2], items[i + 1], items[i + 2]].some((near) => PRONOUN.test(near?.words ?? '')) ||
    i === 0 ||
    /[,.;:!?–-]/u.test(item.gap) ||
    isA(before, 'greeting') ||
    isA(before, 'link', 'and') ||
    isA(before, 'harmless')
  );
};

/** A small word where it says something: it is harmless in other places only. */
const isOutOfPlace = (items: readonly Item[], item: Item, i: number): boolean => {
  if (isA(item, 'harmless') && isModal(item)) return !isPolite(items, item, i);
  // "har gått vidare": to what?
  if (isA(item, 'work', 'gain') && /vidare|^mov/u.test(item.words)) return true;
  if (isA(item, 'harmless') && SUCCEEDS.test(item.words))
    return !items.some((x) => isA(x, 'topic', 'selfSufficiency') || isA(x, 'event', 'reach'));
  // "hur många frågor": what is counted is not one of ours.
  if (isA(item, 'harmless', 'work')) return isA(items[i - 1], 'ask', 'howMany') && item.gap === '';
  // "SAI och sedan jobbpeng"
  return isA(item, 'link', 'since', 'until') && isOfWhom(items[i + 1]);
};

/** "räkna ut andelen" asks for the share and not how it is computed. */
const isCommand = (item: Item): boolean =>
  isA(item, 'explain', 'computed') &&
  /^(?:be)?r[aä]kna|^(?:calculate|compute|count|determine|work out|figure out)$/u.test(item.words);

/** Is the meaning of the item at its place used up by the kind of question that was found? */
export type Used = (item: Item, i: number) => boolean;

/**
 * The words of a text that its question does not account for: nothing that was said may be dropped. `used` says what this
 * kind of question takes.
 */
export const leftoverOf = (items: readonly Item[], used: Used): string[] =>
  items
    .filter((item, i) => {
      if (isOutOfPlace(items, item, i)) return true;
      if (isA(item, 'municipality')) return !isOwnMunicipality(items, i);
      if (ACCOMPANIES.includes(item.is) || used(item, i)) return false;
      if (isBesides(items, item, i)) return false;
      if (isCommand(item) || (isA(item, 'work', 'gain') && !mayGet(items, i))) return false;
      if (isA(item, 'person', 'them')) return !isReferredTo(items, i);
      if (isA(item, 'number')) return !ARTICLES.includes(item.words);
      return !isNamed(items, item);
    })
    .map((item) => item.words);
