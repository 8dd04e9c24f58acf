import * as z from 'zod';
import { Language } from '../language';
import { spelledWordsOf, wordsOf } from './fold';
import en from './lexicon/en.json';
import sv from './lexicon/sv.json';
import { Grouping, Metric } from './question';

/** What a word or phrase adds to a question. */
export const Meaning = z.union([
  z.strictObject({ metric: Metric }),
  z.strictObject({ ask: z.enum(['howMany', 'share', 'which']) }),
  z.strictObject({ by: Grouping }),
  z.strictObject({ period: z.enum(['thisYear', 'lastYear', 'now']) }),
  z.strictObject({ officer: z.string() }),
  z.strictObject({ longer: z.literal(true) }),
  z.strictObject({ unit: z.enum(['month', 'year']) }),
  z.strictObject({ kind: z.enum(['flags', 'checklist', 'help']) }),
  z.strictObject({ intervention: z.array(z.string()) }),
  z.strictObject({ provider: z.string() }),
  z.strictObject({ number: z.number() }),
  z.strictObject({ harmless: z.literal(true) }),
]);
export type Meaning = z.infer<typeof Meaning>;

const LexiconFile = z.strictObject({
  entries: z.array(z.strictObject({ means: Meaning, words: z.array(z.string().min(1)).min(1) })),
  numbers: z.record(z.string(), z.number()),
  harmless: z.array(z.string().min(1)),
});

/** A phrase as folded words, and what it means. */
export interface Phrase {
  words: readonly string[];
  /** The same words with their diacritics, which tell "är" from "år"; names do without. */
  spelled?: readonly string[];
  means: Meaning;
  /** The language that the phrase gives away; names belong to none. */
  language?: Language;
}

const phrasesOf = (file: z.infer<typeof LexiconFile>, language: Language): Phrase[] => {
  const phrase = (text: string, means: Meaning): Phrase => ({
    words: wordsOf(text),
    spelled: spelledWordsOf(text),
    means,
    language,
  });
  return [
    ...file.entries.flatMap(({ means, words }) => words.map((w) => phrase(w, means))),
    ...Object.entries(file.numbers).map(([w, number]) => phrase(w, { number })),
    ...file.harmless.map((w) => phrase(w, { harmless: true })),
  ];
};

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

export const indexPhrases = (phrases: readonly Phrase[]): PhraseIndex => {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0];
    if (first === undefined) continue;
    const list = index.get(first) ?? [];
    list.push(phrase);
    index.set(first, list);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

/** The words of both languages; words with a meaning come before harmless ones of the same length. */
export const lexicon: readonly Phrase[] = [
  ...phrasesOf(LexiconFile.parse(sv), Language.enum.sv),
  ...phrasesOf(LexiconFile.parse(en), Language.enum.en),
].sort((a, b) => Number('harmless' in a.means) - Number('harmless' in b.means));
