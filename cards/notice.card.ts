import type { Language } from '../core/language';
import type { Card } from './element';
import { card } from './parts/card';
import { heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** One friendly sentence: a refusal, or that something is no longer there. */
export const noticeCard = (lang: Language, sentence: string): Card => card(lang, sentence, [text(sentence)]);

/** Something failed: what it means for the user, and an id that finds the cause in the log. Never the cause itself. */
export const errorCard = (lang: Language, id: string): Card => {
  const t = texts[lang].error;
  return card(lang, `${t.title} ${t.what} ${t.id(id)}`, [heading(t.title), text(t.what), note(t.id(id))]);
};
