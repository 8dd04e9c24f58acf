import * as z from 'zod';
import { Language } from '../language';
import { spelledWordsOf, wordsOf } from './fold';
import en from './lexicon/en.json';
import sv from './lexicon/sv.json';
import { Grouping, Metric } from './question';

/** What a word or phrase adds to a question. */
export const Meaning = z.union([
  z.strictObject({ metric: Metric }),
  z.strictObject({ ask: z.enum(['howMany', 'share', 'which', 'show']) }),
  z.strictObject({ by: Grouping }),
  z.strictObject({ period: z.enum(['thisYear', 'lastYear', 'now']) }),
  z.strictObject({ officer: z.string() }),
  /** "över" may also be said of a span: "över 12 månader". */
  z.strictObject({ longer: z.enum(['than', 'over']) }),
  z.strictObject({ stay: z.enum(['been', 'in']) }),
  z.strictObject({ unit: z.enum(['month', 'year']) }),
  z.strictObject({ kind: z.enum(['flags', 'checklist', 'help', 'greeting', 'start']) }),
  z.strictObject({ intervention: z.array(z.string()) }),
  z.strictObject({ provider: z.string() }),
  z.strictObject({ number: z.number() }),
  /** The municipality itself. */
  z.strictObject({ municipality: z.literal(true) }),
  /** "hur räknas" asks whole; "how is … calculated" in two parts. */
  z.strictObject({ explain: z.enum(['asked', 'how', 'computed']) }),
  /** A small word that says something about the next one, so it is harmless only before what it may stand before. */
  z.strictObject({ link: z.enum(['in', 'at', 'for', 'with', 'of', 'to', 'during', 'join']) }),
  /** A word that is harmless only in company: "nått" with egen försörjning, "går" before a place. */
  z.strictObject({ needs: z.enum(['selfSufficiency', 'place', 'task', 'value']) }),
  /** Known, and never answered. */
  z.strictObject({ refused: z.literal(true) }),
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
  /** Only the beginning of a name: a word of the language too ("vägen"), unless it stands where a name does. */
  partial?: boolean;
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
