import type { Language } from '../language';
import { chosen, mostVoted, type Votes } from './choice';
import { type Token, tokensOf } from './fold';
import { isA, type Item, type Said } from './item';
import { lexicon, otherWords } from './lexicon';
import type { NamePhrase } from './names';
import { isOrdinalEnding, numbersOf, signOf } from './numbers';
import { type Index, indexOf, isAccompanying, longestAt } from './phraseIndex';
import { corrected } from './spelling';

/** What a text was found to say, in order. A word that nothing claims is an item too: `unknown`. */
export interface Scan {
  items: Item[];
  /** The language of most of its words; undefined when they are as many. */
  language?: Language;
}

export type Scanner = (text: string) => Scan;

/** Longer than any question: a pasted document. */
const MOST_WORDS = 150;
const TOO_LONG: Item = { is: 'unanswerable', value: 'too long', words: '…', gap: '' };

/** So many unknown words are no typing errors. */
const MOST_STRANGE = 8;

/** Is each token a name: a capital inside a sentence, in a text that has not capitals only? */
const areNames = (tokens: readonly Token[]): boolean[] => {
  const words = tokens.filter((token) => /\p{L}/u.test(token.spelled));
  // In A Title every word has one.
  const tells = !words.some((w) => w.isMixed) && words.filter((w) => w.isCapital).length * 2 <= words.length;
  return tokens.map((token, i) => tells && i > 0 && token.isCapital && !/[.!?:]/u.test(token.gap));
};

/** The words of both languages are the same for every register. */
let ofLexicon: Index | undefined;
let others: ReadonlySet<string> | undefined;

/** The scanner of one register and catalogue: names are indexed once, then each text takes one pass. */
export const scannerWith = (names: readonly NamePhrase[]): Scanner => {
  ofLexicon ??= indexOf(lexicon());
  others ??= otherWords();
  const foreign = others;
  const ofNames = indexOf(names);
  // Of a name and a word that are the same, the name.
  const indexes = [ofNames, ofLexicon];
  const isKnown = (word: string): boolean => indexes.some((index) => index.words.has(word));
  const meant = (word: string, isName: boolean): string => {
    if (foreign.has(word) || isKnown(word)) return word;
    const among = isName ? [ofNames] : indexes;
    return (
      corrected(
        word,
        among.map((index) => index.spelling()),
      ) ?? word
    );
  };
  return (text) => {
    const tokens = tokensOf(text);
    if (tokens.length > MOST_WORDS) return { items: [TOO_LONG] };
    const isName = areNames(tokens);
    const strange = tokens.filter(({ folded }) => !isKnown(folded)).length;
    const words = tokens.map(({ folded }, i) => (strange > MOST_STRANGE ? folded : meant(folded, isName[i] === true)));
    const items: Item[] = [];
    const votes: Votes = { sv: 0, en: 0 };
    let next = 0;
    for (const [i, token] of tokens.entries()) {
      if (i < next) continue;
      next = i + 1;
      const { spelled, gap } = token;
      const before = items.at(-1);
      const phrases = longestAt(indexes, words, i);
      const best = chosen(phrases, tokens, i, before, votes);
      const count = best?.words.length ?? 0;
      // "i Åre", "i Vara": places, and no small words.
      const isPlace = isName[i] === true && isA(before, 'link', 'in') && count === 1 && isAccompanying(best);
      if (isPlace) {
        items.push({ is: 'unknown', value: spelled, words: spelled, gap });
      } else if (isOrdinalEnding(token, before)) {
        continue;
      } else if (best !== undefined) {
        next = i + count;
        const said = tokens.slice(i, next).map((t) => t.spelled);
        items.push({ ...best.means, words: said.join(' '), gap });
        for (const language of new Set(phrases.map((p) => p.language)))
          if (language !== undefined) votes[language] += count;
      } else {
        const found: Said[] = numbersOf(spelled) ?? [signOf(token, before) ?? { is: 'unknown', value: spelled }];
        items.push(...found.map((said, k): Item => ({ ...said, words: spelled, gap: k === 0 ? gap : '-' })));
      }
    }
    const language = mostVoted(votes);
    return { items, ...(language === undefined ? {} : { language }) };
  };
};
