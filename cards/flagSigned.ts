import type { FlagReview } from '../core/flags/reviewForm';
import type { Round } from '../core/flags/rounds';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatInstant } from './formatDay';
import { compact, note } from './parts/elements';
import { texts } from './texts/texts';

/** Who answered, who corrected it and why, and who decided: in the order in which it happened. */
export const signedBy = ({ answered, corrected, decided }: Round, lang: Language): Element[] => {
  const t = texts[lang].flag.recorded;
  const line = (say: (name: string, at: string) => string, { by, at }: FlagReview): Element =>
    note(say(by.name, formatInstant(at, lang)), 'None');
  const correction = compact([
    corrected === undefined ? undefined : line(t.correctedBy, corrected),
    corrected?.reason === undefined ? undefined : note(t.reason(corrected.reason), 'None'),
  ]);
  const decision = decided === undefined ? [] : [line(t.decidedBy, decided)];
  const isCorrectedSince = (corrected?.version ?? 0) > (decided?.version ?? 0);
  return [line(t.by, answered), ...(isCorrectedSince ? [...decision, ...correction] : [...correction, ...decision])];
};
