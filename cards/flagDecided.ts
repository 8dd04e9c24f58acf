import { dayInStockholm } from '../core/calendar/clock';
import { decisionIn } from '../core/flags/decision';
import type { Flag } from '../core/flags/flag';
import type { FlagReview } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import { formatDay } from './formatDay';
import { texts } from './texts/texts';

/** A decision of the unit head, in a sentence: "Enhetschefen beslutade 3 mars 2022: avsluta." */
export const decidedWords = ({ answers, at }: FlagReview, lang: Language): string | undefined => {
  const t = texts[lang].flag;
  const { outcome, until } = decisionIn(answers);
  if (outcome === undefined || outcome === 'sendBack') return undefined;
  const what =
    outcome === 'approveUntil' && until !== undefined
      ? t.decided.until(formatDay(until, lang))
      : t.decided.outcomes[outcome];
  return t.decided.on(formatDay(dayInStockholm(at), lang), what);
};

/** The same of what was to be done about a case that goes on; the flag says it, for a list reads no answers. */
export const toBeDoneWords = ({ toBeDone, decidedOn }: Flag, lang: Language): string | undefined => {
  const t = texts[lang].flag.decided;
  return toBeDone && decidedOn && t.on(formatDay(decidedOn, lang), t.outcomes[toBeDone]);
};
