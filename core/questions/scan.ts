import type { Language } from '../language';
import { fold, spelledWordsOf } from './fold';
import type { Meaning, Phrase, PhraseIndex } from './lexicon';

/** What a text was found to say, in order, and the words that nothing claimed. */
export interface Scan {
  meanings: Meaning[];
  leftover: string[];
  /** The language of most of its phrases; undefined when they are as many. */
  language?: Language;
}

/** The longest; of several, the first that is spelled as in the text. */
const bestOf = (fitting: readonly Phrase[], spelled: readonly string[]): Phrase | undefined => {
  const longest = Math.max(...fitting.map((p) => p.words.length));
  const all = fitting.filter((p) => p.words.length === longest);
  return all.find((p) => p.spelled === undefined || p.spelled.every((w, k) => spelled[k] === w)) ?? all[0];
};

/**
 * Goes through the words once and takes the longest known phrase at each place. A word that no phrase claims is left
 * over: the caller must not answer as if it had not been there.
 */
export const scan = (text: string, indexes: readonly PhraseIndex[]): Scan => {
  const spelled = spelledWordsOf(text);
  const words = spelled.map(fold);
  const meanings: Meaning[] = [];
  const leftover: string[] = [];
  const votes = { sv: 0, en: 0 };
  let i = 0;
  while (i < words.length) {
    const word = words[i] ?? '';
    const fitting = indexes
      .flatMap((index) => index.get(word) ?? [])
      .filter((p) => p.words.every((w, k) => words[i + k] === w));
    const best = bestOf(fitting, spelled.slice(i));
    if (best !== undefined) {
      meanings.push(best.means);
      for (const language of new Set(
        fitting.filter((p) => p.words.length === best.words.length).map((p) => p.language),
      ))
        if (language !== undefined) votes[language] += best.words.length;
      i += best.words.length;
    } else {
      if (/^\d{1,4}$/.test(word)) meanings.push({ number: Number(word) });
      else leftover.push(word);
      i += 1;
    }
  }
  return {
    meanings,
    leftover,
    ...(votes.sv === votes.en ? {} : { language: votes.sv > votes.en ? 'sv' : 'en' }),
  };
};
