import type { FlagReview } from '../core/flags/reviewForm';
import type { Round } from '../core/flags/rounds';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatInstant } from './formatDay';
import { compact, note } from './parts/elements';
import { texts } from './texts/texts';

/** Who answered, who corrected it and why, and who decided. */
export const signedBy = ({ answered, corrected, decided }: Round, lang: Language): Element[] => {
  const t = texts[lang].flag.recorded;
  const line = (say: (name: string, at: string) => string, { by, at }: FlagReview): Element =>
    note(say(by.name, formatInstant(at, lang)), 'None');
  return compact([
    line(t.by, answered),
    corrected === undefined ? undefined : line(t.correctedBy, corrected),
    corrected?.reason === undefined ? undefined : note(t.reason(corrected.reason), 'None'),
    decided === undefined ? undefined : line(t.decidedBy, decided),
  ]);
};
