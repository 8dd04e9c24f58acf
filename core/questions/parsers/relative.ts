import { isA, type Item, type Parser } from '../item';

/** "customers who have …": says of whom, and asks for no list. */
const isRelative = (item: Item, before: Item | undefined): boolean =>
  isA(item, 'ask', 'who') &&
  item.words.startsWith('who') &&
  (isA(before, 'noun') || isA(before, 'harmless', 'pronoun'));

/** "hur manga man": men, without their dots, and nobody in general. */
const isMen = (item: Item, before: Item | undefined): boolean =>
  item.words === 'man' &&
  (isA(before, 'ask', 'howMany', 'share') || isA(before, 'link', 'of', 'on') || isA(before, 'per'));

/** "det har kommit": not "det här" without its dots. */
const isBareHas = (item: Item, after: Item | undefined): boolean =>
  isA(item, 'rel', 'this') && item.words.endsWith('har') && !isA(after, 'unit');

/** "avslutade jag": the asker's own. */
const isOwn = (item: Item, before: Item | undefined): boolean =>
  item.words === 'jag' && isA(before, 'event', 'start', 'end', 'active');

/** Takes what only joins a clause out of what is asked. */
export const relatives: Parser = (items) =>
  items.map((item, i): Item => {
    const { words, gap } = item;
    if (isBareHas(item, items[i + 1])) return { is: 'harmless', value: 'filler', words, gap };
    if (isOwn(item, items[i - 1])) return { is: 'person', value: 'me', words, gap };
    if (isMen(item, items[i - 1])) return { is: 'unknown', value: words, words, gap };
    return isRelative(item, items[i - 1]) ? { is: 'harmless', value: 'pronoun', words, gap } : item;
  });
