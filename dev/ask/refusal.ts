import { type NoAnswer, unsupportedCard } from '../../cards/unsupported.card';
import type { Offers } from '../../core/access/rules';
import type { Answered } from './outcome';

/** What the card's buttons would offer: its text names none. */
export const OFFERS: Offers = { cases: true, checklists: true, weekly: true };

interface Refused {
  reason?: NoAnswer;
  leftover?: readonly string[];
}

/** Why there is no answer, in the words of the chat. */
export const refusalText = (
  refused: Refused,
  { language: lang, today, catalogue }: Pick<Answered, 'language' | 'today' | 'catalogue'>,
): string => unsupportedCard({ ...refused, lang, today, offers: OFFERS, catalogue }).fallbackText;
