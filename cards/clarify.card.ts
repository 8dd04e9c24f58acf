import type { Question } from '../core/questions/question';
import type { Card } from './element';
import { askButtons, MOST_BUTTONS } from './parts/ask';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import type { Words } from './questionWords';
import { texts } from './texts/texts';

/** A question back: what the text can mean, each meaning as a button that asks it. */
export const clarifyCard = (options: readonly Question[], words: Words): Card => {
  const { lang } = words;
  const t = texts[lang].clarify;
  return card(
    lang,
    `${t.title} ${t.why}`,
    compact([heading(t.title), text(t.why), options.length > MOST_BUTTONS ? note(t.more) : undefined]),
    { actions: askButtons(options, words) },
  );
};
