import type { Language } from '../language';
import { type Token, tokensOf } from './fold';
import type { Meaning, Phrase, PhraseIndex } from './lexicon';

/** A meaning and where it was found. */
export interface Found {
  means: Meaning;
  /** The words as they were spelled. */
  words: string;
  afterComma: boolean;
}

/** What a text was found to say, in order, and the words that nothing claimed, as they were spelled. */
export interface Scan {
  found: Found[];
  meanings: Meaning[];
  leftover: string[];
  /** The language of most of its phrases; undefined when they are as many. */
  language?: Language;
}

/** The longest; of several, the first that is spelled as in the text. */
const bestOf = (fitting: readonly Phrase[], tokens: readonly Token[]): Phrase | undefined => {
  const longest = Math.max(...fitting.map((p) => p.words.length));
  const all = fitting.filter((p) => p.words.length === longest);
  return all.find((p) => p.spelled === undefined || p.spelled.every((w, k) => tokens[k]?.spelled === w)) ?? all[0];
};

/** Does a name stand here: with a capital letter inside the text, after a word that leads to a name, or alone? */
const isPlaceOfName = (tokens: readonly Token[], i: number, phrase: Phrase, before: Meaning | undefined): boolean =>
  phrase.words.length === tokens.length ||
  (i > 0 && tokens[i]?.isCapital === true) ||
  (before !== undefined && 'link' in before && ['in', 'at', 'for', 'join'].includes(before.link));

const NUMBER = /^[1-9]\d{0,3}$/;

/**
 * Goes through the words once and takes the longest known phrase at each place. A word that no phrase claims is left
 * over: the caller must not answer as if it had not been there.
 */
export const scan = (text: string, indexes: readonly PhraseIndex[]): Scan => {
  const tokens = tokensOf(text);
  const found: Found[] = [];
  const leftover: string[] = [];
  const votes = { sv: 0, en: 0 };
  const take = (means: Meaning, i: number, count: number): void => {
    const words = tokens.slice(i, i + count).map((t) => t.spelled);
    found.push({ means, words: words.join(' '), afterComma: tokens[i]?.afterComma ?? false });
  };
  let i = 0;
  while (i < tokens.length) {
    const at = i;
    const word = tokens[at]?.folded ?? '';
    const before = found.at(-1)?.means;
    const fitting = indexes
      .flatMap((index) => index.get(word) ?? [])
      .filter((p) => p.words.every((w, k) => tokens[at + k]?.folded === w))
      .filter((p) => p.partial !== true || isPlaceOfName(tokens, at, p, before));
    const best = bestOf(fitting, tokens.slice(at));
    if (best !== undefined) {
      take(best.means, at, best.words.length);
      for (const language of new Set(
        fitting.filter((p) => p.words.length === best.words.length).map((p) => p.language),
      ))
        if (language !== undefined) votes[language] += best.words.length;
      i += best.words.length;
    } else {
      if (NUMBER.test(word)) take({ number: Number(word) }, at, 1);
      else leftover.push(tokens[at]?.spelled ?? word);
      i += 1;
    }
  }
  return {
    found,
    meanings: found.map((f) => f.means),
    leftover,
    ...(votes.sv === votes.en ? {} : { language: votes.sv > votes.en ? 'sv' : 'en' }),
  };
};
