import { isA, type Item, type Parser } from '../item';

/** "customers who have …": says of whom, and asks for no list. */
const isRelative = (item: Item, before: Item | undefined): boolean =>
  isA(item, 'ask', 'who') &&
  item.words.startsWith('who') &&
  (isA(before, 'noun') || isA(before, 'harmless', 'pronoun'));

/** "hur manga man": men, without their dots, and nobody in general. */
const isMen = (item: Item, before: Item | undefined): boolean =>
  ['man', 'men'].includes(item.words) &&
  (isA(before, 'ask', 'howMany', 'share') || isA(before, 'link', 'of', 'on') || isA(before, 'per'));

/** "det har kommit": not "det här" without its dots. */
const isBareHas = (item: Item, after: Item | undefined): boolean =>
  isA(item, 'rel', 'this') && item.words.endsWith('har') && !isA(after, 'unit');

const isOfCases = (item: Item | undefined): boolean =>
  isA(item, 'noun') ||
  isA(item, 'dim', 'intervention') ||
  isA(item, 'topic', 'flags', 'checklist', 'actions', 'progression') ||
  isA(item, 'state', 'late') ||
  isA(item, 'event') ||
  isA(item, 'marker', 'open') ||
  isA(item, 'link', 'in', 'on') ||
  isA(item, 'intervention') ||
  isA(item, 'provider');

const isSmall = (item: Item | undefined): boolean =>
  isA(item, 'harmless', 'filler', 'pronoun') ||
  isA(item, 'rel', 'this') ||
  isA(item, 'link', 'article') ||
  isA(item, 'number') ||
  isA(item, 'marker', 'new');

/** "jag har en fråga", "min chef undrar": not whose cases are asked about. */
const isOnlySpeaker = (items: readonly Item[], i: number): boolean => {
  const item = items[i];
  if (!isA(item, 'person', 'me')) return false;
  let after = i + 1;
  while (isSmall(items[after]) || isA(items[after], 'greeting')) after += 1;
  let before = i - 1;
  while (before >= 0 && isSmall(items[before])) before -= 1;
  const asked = isA(items[before], 'ask') || isOfCases(items[before]);
  const possesses = !/jag|(?<!\p{L})i(?!\p{L})/u.test(item.words);
  return possesses ? !(isOfCases(items[after]) || after >= items.length) : !asked && !isOfCases(items[after]);
};

/** "avslutade jag": the asker's own. */
const isOwn = (item: Item, before: Item | undefined): boolean =>
  item.words === 'jag' && isA(before, 'event', 'start', 'end', 'active');

/** Takes what only joins a clause out of what is asked. */
export const relatives: Parser = (items) =>
  items.map((item, i): Item => {
    const { words, gap } = item;
    if (isBareHas(item, items[i + 1])) return { is: 'harmless', value: 'filler', words, gap };
    if (isOnlySpeaker(items, i)) return { is: 'harmless', value: 'filler', words, gap };
    if (isOwn(item, items[i - 1])) return { is: 'person', value: 'me', words, gap };
    if (isMen(item, items[i - 1])) return { is: 'unknown', value: words, words, gap };
    return isRelative(item, items[i - 1]) ? { is: 'harmless', value: 'pronoun', words, gap } : item;
  });
