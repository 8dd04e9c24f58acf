import type { ReviewAnswers } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { answerLines } from './flagAnswers';
import { block, text } from './parts/elements';
import { texts } from './texts/texts';

/** What was typed and can neither be saved nor kept: it is said back, for it is the only place where it still stands. */
export const unsavedLines = (unsaved: ReviewAnswers | undefined, lang: Language): Element[] => {
  const lines = unsaved === undefined ? [] : answerLines(unsaved, lang);
  return lines.length === 0 ? [] : [block([text(texts[lang].flag.recorded.unsaved, { bold: true }), ...lines])];
};

/** The same below a card that says why. */
export const withUnsaved = (card: Card, unsaved: ReviewAnswers | undefined, lang: Language): Card => ({
  ...card,
  body: [...card.body, ...unsavedLines(unsaved, lang)],
});
