import type { Language } from '../core/language';
import { wordsOf } from '../core/questions/fold';
import { withoutPoliteness } from './politeness';

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
const ALWAYS = new Set(['alltid', 'always']);

/**
 * The language that a text asks to be answered in from now on: "byt till engelska", "svara på svenska", "switch to
 * English please". Nothing else may stand in it: "svara på engelska: hur många …" is a question.
 */
export const chosenLanguage = (text: string): Language | undefined => {
  const words = withoutPoliteness(wordsOf(text).join(' ')).split(' ');
  const [verb = '', ...rest] = words.filter((w) => !ALWAYS.has(w));
  const language = LANGUAGES.get(rest.at(-1) ?? '');
  return CHOOSES.has(verb) && rest.slice(0, -1).every((w) => BETWEEN.has(w)) ? language : undefined;
};
