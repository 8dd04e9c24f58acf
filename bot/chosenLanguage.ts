import type { Language } from '../core/language';
import { wordsOf } from '../core/questions/fold';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['svenska', 'sv'],
  ['swedish', 'sv'],
  ['engelska', 'en'],
  ['english', 'en'],
]);

const CHOOSES = new Set([
  'byt',
  'byta',
  'svara',
  'prata',
  'skriv',
  'switch',
  'change',
  'answer',
  'reply',
  'speak',
  'write',
]);
const BETWEEN = new Set(['till', 'pa', 'sprak', 'to', 'in', 'language', 'the', 'mig', 'me']);
const POLITE = new Set([
  'kan',
  'du',
  'can',
  'you',
  'please',
  'tack',
  'snalla',
  'hej',
  'hi',
  'alltid',
  'always',
  'could',
]);

/**
 * The language that a text asks to be answered in from now on: "byt till engelska", "svara på svenska", "switch to
 * English please". Nothing else may stand in it: "svara på engelska: hur många …" is a question.
 */
export const chosenLanguage = (text: string): Language | undefined => {
  const words = wordsOf(text).filter((w) => !POLITE.has(w));
  const [verb = '', ...rest] = words;
  const language = LANGUAGES.get(rest.at(-1) ?? '');
  return CHOOSES.has(verb) && rest.slice(0, -1).every((w) => BETWEEN.has(w)) ? language : undefined;
};
