import * as z from 'zod';
import { Language } from '../language';
import { fold, spelledWordsOf } from './fold';
import en from './lexicon/en.json';
import personNames from './personNames.json';
import others from './lexicon/others.json';
import sv from './lexicon/sv.json';
import { Grouping } from './question';

/** The kinds of words that carry something of a question, each with what it may say. */
const CATEGORIES = {
  /** What is measured. `vague` is asked for without saying which figure: "siffror", "läget". */
  topic: z.enum([
    'selfSufficiency',
    'satisfaction',
    'progression',
    'flags',
    'checklist',
    'actions',
    'duration',
    'flow',
    'vague',
  ]),
  /** Who or what is counted. `cases` are placements too, and may be listed: "ärenden". */
  noun: z.enum(['customers', 'placements', 'cases']),
  event: z.enum(['start', 'end', 'reach', 'active', 'stay']),
  /** Says more about the topic. */
  marker: z.enum(['new', 'ofEnded', 'oldMethod', 'median', 'mean', 'compliance', 'open', 'long', 'within', 'reasons']),
  ask: z.enum(['howMany', 'share', 'which', 'who', 'show', 'why', 'what']),
  dim: z.enum(['intervention', 'provider', 'officer', 'endReason']),
  /** A grouping in one word: "kvartalsvis". */
  grouped: Grouping,
  /** Before what is grouped by: "per", "uppdelat på". `each` may stand elsewhere too. */
  per: z.enum(['per', 'each']),
  unit: z.enum(['day', 'week', 'month', 'quarter', 'tertial', 'half', 'year']),
  month: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']),
  ordinal: z.enum(['1', '2', '3', '4']),
  /** "kvartal två", "Q2", "H1": a part of a year, as quarter 2, tertial 1, half 1. */
  part: z.enum(['q1', 'q2', 'q3', 'q4', 't1', 't2', 't3', 'h1', 'h2']),
  rel: z.enum(['previous', 'past', 'this', 'before', 'same', 'next']),
  when: z.enum(['thisYear', 'lastYear', 'yearBeforeLast', 'now', 'trend', 'recentYears', 'newYear', 'wholeYear']),
  /** Words that stand between: harmless by themselves. */
  link: z.enum(['from', 'to', 'until', 'between', 'since', 'and', 'or', 'in', 'of', 'on', 'for', 'by', 'article']),
  change: z.enum(['changed', 'more', 'developed', 'difference']),
  versus: z.enum(['compare', 'against', 'than']),
  degree: z.enum(['most', 'least']),
  longer: z.enum(['more', 'over', 'less']),
  person: z.enum(['me', 'they', 'them']),
  explain: z.enum(['asked', 'how', 'computed', 'meaning']),
  /** What is done with checklists and flags: "fortsätt", "beta av". */
  task: z.enum(['open', 'work', 'resume']),
  /** How far reviews have come: "status", "inte påbörjade". `late` are actions whose day has passed. */
  state: z.enum(['status', 'checklistStatus', 'done', 'notStarted', 'late']),
  /** What may come of an intervention: "jobb". And the verbs that lead there: "fått", "kommit ut i". */
  work: z.enum(['outcome', 'gain']),
  greeting: z.enum(['hello', 'thanks', 'help']),
  /** Goes on from what was said before: "och", "då", "istället". */
  follow: z.enum(['and', 'then', 'same']),
  /** Known, and never answered: what the register does not hold, and what the assistant does not do. */
  refused: z.enum(['person', 'money', 'place', 'change', 'future', 'exclude', 'talk', 'other', 'reason']),
  harmless: z.enum(['filler', 'verb', 'work', 'pronoun']),
} as const;

type Categories = typeof CATEGORIES;
export type Category = keyof Categories;

/** What a word of the lexicon says. */
export type Word = { [K in Category]: { is: K; value: z.infer<Categories[K]> } }[Category];

const Words = z.array(z.string().min(1));
const partial = <T extends z.ZodType<string, string>>(values: T) => z.partialRecord(values, Words);

/** A lexicon file: category, value, words. "självförsörj(ande|d|da)" stands for three words. */
const LexiconFile = z.strictObject({
  words: z.strictObject(
    Object.fromEntries(Object.entries(CATEGORIES).map(([name, values]) => [name, partial(values).optional()])),
  ),
  numbers: z.record(z.string(), z.number()),
});

/** A phrase as folded words, and what it means. */
export interface Phrase<M> {
  words: readonly string[];
  /** The same words with their diacritics, which tell "är" from "år"; names do without. */
  spelled?: readonly string[] | undefined;
  means: M;
  /** The language that the phrase gives away; names belong to none. */
  language?: Language | undefined;
}

/** "(avsluta|avslutad|avslutat)s" as all that it stands for. */
export const expand = (pattern: string): string[] => {
  const group = /\(([^()]*)\)/u.exec(pattern);
  if (group === null) return [pattern.replace(/ +/gu, ' ').trim()];
  const before = pattern.slice(0, group.index);
  const after = pattern.slice(group.index + group[0].length);
  return (group[1] ?? '').split('|').flatMap((choice) => expand(`${before}${choice}${after}`));
};

export type LexiconPhrase = Phrase<Word | { is: 'number'; value: number }>;

const phrasesOf = (file: unknown, language: Language): LexiconPhrase[] => {
  const { words, numbers } = LexiconFile.parse(file);
  // Few words in many phrases: each is folded once.
  const folded = new Map<string, string>();
  const foldOnce = (word: string): string => {
    const done = folded.get(word) ?? fold(word);
    folded.set(word, done);
    return done;
  };
  const phrase = (text: string, means: LexiconPhrase['means']): LexiconPhrase => {
    const spelled = spelledWordsOf(text);
    return { words: spelled.map(foldOnce), spelled, means, language };
  };
  const said = Object.entries(words).flatMap(([is, values]) =>
    Object.entries(values ?? {}).flatMap(([value, patterns]) =>
      // The schema has checked that the value is one of its category.
      patterns.flatMap(expand).map((text) => phrase(text, { is, value } as Word)),
    ),
  );
  return [...said, ...Object.entries(numbers).map(([text, value]) => phrase(text, { is: 'number', value }))];
};

const Others = z.strictObject({ sv: Words, en: Words });

/** Words of the two languages that are no typing errors, however near they are to ours: "svarta" is not "startade". */
export const otherWords = (): ReadonlySet<string> =>
  new Set([...Object.values(Others.parse(others)).flat(), ...personNames.given, ...personNames.family].map(fold));

let known: readonly LexiconPhrase[] | undefined;

/** The words of both languages; read when the first question comes. */
export const lexicon = (): readonly LexiconPhrase[] =>
  (known ??= [...phrasesOf(sv, Language.enum.sv), ...phrasesOf(en, Language.enum.en)]);
