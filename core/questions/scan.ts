import { readDay } from '../calendar/day';
import type { Language } from '../language';
import { type Token, tokensOf } from './fold';
import { isA, type Item, type Said } from './item';
import { lexicon, otherWords, type Phrase } from './lexicon';
import type { NamePhrase } from './names';
import { corrected, type Spelled, type Spelling, spellingOf } from './spelling';

/** What a text was found to say, in order. A word that nothing claims is an item too: `unknown`. */
export interface Scan {
  items: Item[];
  /** The language of most of its words; undefined when they are as many. */
  language?: Language;
}

export type Scanner = (text: string) => Scan;

/** Phrases word by word. */
interface Node {
  next: Map<string, Node>;
  phrases: Phrase<Said>[];
}

const nodeOf = (): Node => ({ next: new Map(), phrases: [] });

const treeOf = (phrases: readonly Phrase<Said>[]): Node => {
  const root = nodeOf();
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.words) {
      const next = node.next.get(word) ?? nodeOf();
      node.next.set(word, next);
      node = next;
    }
    node.phrases.push(phrase);
  }
  return root;
};

/** The longest phrases that begin at a place; of names and words of the same length, the names. */
const longestAt = (trees: readonly Node[], words: readonly string[], at: number): Phrase<Said>[] => {
  let longest: Phrase<Said>[] = [];
  for (const tree of trees) {
    let node: Node | undefined = tree;
    for (let i = at; i < words.length; i += 1) {
      node = node.next.get(words[i] ?? '');
      if (node === undefined) break;
      if (i - at >= (longest[0]?.words.length ?? 0) && node.phrases.length > 0) longest = node.phrases;
    }
  }
  return longest;
};

/** Phrases, as they are looked up: the words that they have, and, when a word is unknown, what it may be. */
interface Index {
  tree: Node;
  words: ReadonlySet<string>;
  spelling: () => Spelling;
}

/** A person's name is not corrected into another's. */
const isOfPerson = ({ means }: Phrase<Said>): boolean =>
  means.is === 'officer' || (means.is === 'several' && means.value.field === 'officer');

/** Words that a question may have or not: to take another word for one of them would drop that word. */
const ACCOMPANYING = [
  'harmless',
  'refused',
  'greeting',
  'link',
  'ask',
  'degree',
  'versus',
  'task',
  'follow',
  'person',
  'work',
  'per',
  'rel',
  'longer',
  'change',
  'explain',
];

const spelledIn = (phrases: readonly Phrase<Said>[]): Spelled[] =>
  phrases
    .filter((p) => !isOfPerson(p))
    .flatMap((p) => {
      const alone = p.words.length === 1;
      const harmless = ACCOMPANYING.includes(p.means.is);
      return p.words.map((word) => ({ word, meaning: alone ? JSON.stringify(p.means) : word, harmless, alone }));
    });

const indexOf = (phrases: readonly Phrase<Said>[]): Index => {
  let spelling: Spelling | undefined;
  return {
    tree: treeOf(phrases),
    words: new Set(phrases.flatMap((p) => p.words)),
    spelling: () => (spelling ??= spellingOf(spelledIn(phrases))),
  };
};

/** Longer than any question: a pasted document. */
const MOST_WORDS = 150;
const TOO_LONG: Item = { is: 'unanswerable', value: 'too long', words: '…', gap: '' };

/** So many unknown words are no typing errors. */
const MOST_STRANGE = 8;

/** A capital inside a sentence: a name, in a text that has not capitals only. */
const isName = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (token === undefined || i === 0 || !token.isCapital || /[.!?:]/u.test(token.gap)) return false;
  const words = tokens.filter((other) => /\p{L}/u.test(other.spelled));
  // In A Title every word has one.
  return !words.some((other) => other.isMixed) && words.filter((other) => other.isCapital).length * 2 <= words.length;
};

/** The words of both languages are the same for every register. */
let ofLexicon: Index | undefined;
let others: ReadonlySet<string> | undefined;

const isYearUnit = (p: Phrase<Said>): boolean => p.means.is === 'unit';

/** "ar" without its ring or dots: a year after a number or a word that wants one, else "är". */
const wantsUnit = (before: Item | undefined): boolean =>
  before !== undefined &&
  (['number', 'rel', 'per', 'ordinal'].includes(before.is) ||
    (isA(before, 'ask', 'which') && before.words.endsWith('et')));

/** How many words of each language there have been. */
type Votes = Record<Language, number>;

/** "men" is but in Swedish and males in English: the language of what was said before decides, else what is refused. */
const inLanguage = (phrases: readonly Phrase<Said>[], { sv, en }: Votes): readonly Phrase<Said>[] => {
  const languages = new Set(phrases.map((p) => p.language));
  if (languages.size < 2) return phrases;
  const spoken = sv === en ? undefined : sv > en ? 'sv' : 'en';
  const refused = phrases.filter((p) => p.means.is === 'refused');
  if (spoken === undefined) return refused.length > 0 ? refused : phrases;
  const ours = phrases.filter((p) => p.language === spoken || p.language === undefined);
  return ours.length > 0 ? ours : phrases;
};

/** Of phrases that are the same but for diacritics, the one that is spelled as in the text; else by what stands before. */
const chosen = (
  all: readonly Phrase<Said>[],
  tokens: readonly Token[],
  at: number,
  before: Item | undefined,
  votes: Votes,
): Phrase<Said> | undefined => {
  const phrases = inLanguage(all, votes);
  const spelled = phrases.find((p) => p.spelled?.every((w, k) => tokens[at + k]?.spelled === w) ?? true);
  if (spelled !== undefined && (phrases.length === 1 || !wantsUnit(before))) return spelled;
  const exact = phrases.filter((p) => p.spelled?.every((w, k) => tokens[at + k]?.spelled === w) ?? true);
  if (wantsUnit(before)) return [...exact, ...phrases].find(isYearUnit) ?? spelled ?? phrases[0];
  return spelled ?? phrases.find((p) => !isYearUnit(p) && p.means.is !== 'refused') ?? phrases[0];
};

const DASH = /^[‐-―−-]$/u;
const isDash = (text: string): boolean => DASH.test(text);

/** "2021", "1,5". */
const numberOf = (text: string): number | undefined => {
  if (!/^\d{1,6}(?:[.,]\d{1,2})?$/u.test(text)) return undefined;
  return Number(text.replace(',', '.'));
};

/** "15/3": day and month, as in Sweden. */
const dayMonthOf = (text: string): readonly [number, number] | undefined => {
  const [, d, m] = /^(\d{1,2})\/(\d{1,2})$/u.exec(text) ?? [];
  const [day, month] = [Number(d), Number(m)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [day, month] : undefined;
};

/** A figure as it is written: a number, a day; "2019-2021" is two with a dash between. */
const figuresOf = (text: string): Said[] | undefined => {
  const whole = readDay(text);
  if (whole !== undefined) return [{ is: 'date', value: whole }];
  const parts = text.split(/[‐-―−-]/u).map((part): Said | undefined => {
    const dayMonth = dayMonthOf(part);
    if (dayMonth !== undefined) return { is: 'dayMonth', value: dayMonth };
    const number = numberOf(part);
    return number === undefined ? undefined : { is: 'number', value: number };
  });
  return parts.length <= 2 && parts.every((p) => p !== undefined) ? parts : undefined;
};

/** "1:a", "30:e", "1st": what follows the figure says nothing more. */
const isOrdinalEnding = (token: Token | undefined, before: Item | undefined): boolean =>
  before?.is === 'number' &&
  ((token?.gap === ':' && ['a', 'e'].includes(token.folded)) ||
    (token?.gap === '' && ['st', 'nd', 'rd', 'th', 'a', 'e'].includes(token.folded)));

/** "> 12" and "12+": longer. Any other sign that reckons or compares is not understood. */
const signOf = (token: Token, before: Item | undefined): Said | undefined => {
  const plus = token.spelled === '+' && token.gap === '' && before?.is === 'number';
  return plus || ['>', '≥'].includes(token.spelled) ? { is: 'longer', value: 'more' } : undefined;
};

/** The scanner of one register and catalogue: names are indexed once, then each text takes one pass. */
export const scannerWith = (names: readonly NamePhrase[]): Scanner => {
  ofLexicon ??= indexOf(lexicon());
  others ??= otherWords();
  const foreign = others;
  const indexes = [indexOf(names), ofLexicon];
  const trees = indexes.map((index) => index.tree);
  const meant = (word: string, name: boolean): string =>
    foreign.has(word) || indexes.some((index) => index.words.has(word))
      ? word
      : (corrected(
          word,
          (name ? indexes.slice(0, 1) : indexes).map((index) => index.spelling()),
        ) ?? word);
  return (text) => {
    const tokens = tokensOf(text);
    if (tokens.length > MOST_WORDS) return { items: [TOO_LONG] };
    const strange = tokens.filter(({ folded }) => !indexes.some((index) => index.words.has(folded)));
    const words = tokens.map((token, i) =>
      strange.length > MOST_STRANGE ? token.folded : meant(token.folded, isName(tokens, i)),
    );
    const items: Item[] = [];
    const votes = { sv: 0, en: 0 };
    let i = 0;
    while (i < tokens.length) {
      const token = tokens[i];
      if (token === undefined) break;
      const { spelled, gap } = token;
      const phrases = longestAt(trees, words, i);
      const best = chosen(phrases, tokens, i, items.at(-1), votes);
      // "i Åre", "i Vara": places, and no small words.
      const place =
        isName(tokens, i) &&
        isA(items.at(-1), 'link', 'in') &&
        best?.words.length === 1 &&
        ACCOMPANYING.includes(best.means.is);
      if (place) {
        items.push({ is: 'unknown', value: spelled, words: spelled, gap });
        i += 1;
      } else if (isOrdinalEnding(token, items.at(-1))) {
        i += 1;
      } else if (best !== undefined) {
        const count = best.words.length;
        const said = tokens.slice(i, i + count).map((t) => t.spelled);
        items.push({ ...best.means, words: said.join(' '), gap });
        for (const language of new Set(phrases.map((p) => p.language)))
          if (language !== undefined) votes[language] += count;
        i += count;
      } else {
        const figures = figuresOf(spelled) ?? [signOf(token, items.at(-1)) ?? { is: 'unknown', value: spelled }];
        items.push(...figures.map((f, k): Item => ({ ...f, words: spelled, gap: k === 0 ? gap : '-' })));
        i += 1;
      }
    }
    return { items, ...(votes.sv === votes.en ? {} : { language: votes.sv > votes.en ? 'sv' : 'en' }) };
  };
};

/** Does a dash join the item to the one before: "januari–mars"? */
export const isJoined = (item: Item | undefined): boolean => item !== undefined && isDash(item.gap);
