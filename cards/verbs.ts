import type { Language } from '../core/language';
import type { CasesQuestion, Question } from '../core/questions/question';

/** Which provider review a card belongs to. */
export interface ReviewRef {
  template: string;
  provider: string;
  year: number;
}

/** Which case flag a card belongs to. */
export interface FlagRef {
  placementId: string;
  months: number;
}

/**
 * What a button on a card asks for; the bot parses it by a schema of the same shape (bot/actions/cardAction.ts).
 * What a person filled in comes beside it, by the ids of the inputs.
 */
export type CardAction = { lang: Language } & (
  | { verb: 'ask'; question: Question }
  | { verb: 'cases.page'; question: CasesQuestion; page: number }
  | { verb: 'checklist.start'; provider: string }
  | ({ verb: 'checklist.show'; itemId: string } & ReviewRef)
  | ({ verb: 'checklist.overview' } & ReviewRef)
  | ({ verb: 'checklist.answer'; itemId: string; version: number } & ReviewRef)
  | ({ verb: 'flag.show' } & FlagRef)
  | ({ verb: 'flag.save' } & FlagRef)
  /** "Blev svaret rätt?": the Question that was answered, and an id of the answer, so that two clicks count once. */
  | { verb: 'feedback'; right: boolean; question: Question; answerId: string }
);
