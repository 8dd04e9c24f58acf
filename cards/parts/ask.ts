import type { Question } from '../../core/questions/question';
import type { Element } from '../element';
import { questionWords, type Words } from '../questionWords';
import { submit } from './actions';

/** As many buttons as Teams shows. */
export const MOST_BUTTONS = 6;

/** Questions as buttons, each in its words; of two that read the same the first. */
export const askButtons = (questions: readonly Question[], words: Words): Element[] => {
  const { lang } = words;
  const titled = new Map<string, Question>();
  for (const question of questions) {
    const title = questionWords(question, words);
    if (!titled.has(title)) titled.set(title, question);
  }
  return [...titled].slice(0, MOST_BUTTONS).map(([title, question]) => submit(title, { verb: 'ask', question, lang }));
};
