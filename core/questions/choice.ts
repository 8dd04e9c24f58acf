import type { Language } from '../language';
import type { Token } from './fold';
import { isA, type Item, type Kind, type Said } from './item';
import type { Phrase } from './lexicon';

/** How many words of each language there have been. */
export type Votes = Record<Language, number>;

/** The language of most words; undefined when they are as many. */
export const mostVoted = ({ sv, en }: Votes): Language | undefined => (sv === en ? undefined : sv > en ? 'sv' : 'en');

/** "men" is but in Swedish and males in English: the language of what was said before decides, else what is refused. */
const inLanguage = (phrases: readonly Phrase<Said>[], votes: Votes): readonly Phrase<Said>[] => {
  const languages = new Set(phrases.map((p) => p.language));
  if (languages.size < 2) return phrases;
  const spoken = mostVoted(votes);
  const refused = phrases.filter((p) => p.means.is === 'refused');
  if (spoken === undefined) return refused.length > 0 ? refused : phrases;
  const ours = phrases.filter((p) => p.language === spoken || p.language === undefined);
  return ours.length > 0 ? ours : phrases;
};

const isUnit = (p: Phrase<Said>): boolean => p.means.is === 'unit';

const BEFORE_A_UNIT: readonly Kind[] = ['number', 'rel', 'per', 'ordinal'];

/** "ar" without its ring or dots: a year after a number or a word that wants one, else "är". */
const wantsUnit = (before: Item | undefined): boolean =>
  before !== undefined &&
  (BEFORE_A_UNIT.includes(before.is) || (isA(before, 'ask', 'which') && before.words.endsWith('et')));

/** Of phrases that are the same but for diacritics, the one that is spelled as in the text; else by what stands before. */
export const chosen = (
  all: readonly Phrase<Said>[],
  tokens: readonly Token[],
  at: number,
  before: Item | undefined,
  votes: Votes,
): Phrase<Said> | undefined => {
  const phrases = inLanguage(all, votes);
  const exact = phrases.filter((p) => p.spelled?.every((w, k) => tokens[at + k]?.spelled === w) ?? true);
  const likely = wantsUnit(before)
    ? [...exact, ...phrases].find(isUnit)
    : (exact[0] ?? phrases.find((p) => !isUnit(p) && p.means.is !== 'refused'));
  return likely ?? exact[0] ?? phrases[0];
};
