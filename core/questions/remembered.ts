import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { Question } from './question';

/** The Question that a person said last in a conversation, and when. */
export const Remembered = z.strictObject({ question: Question, saidAt: Instant });
export type Remembered = z.infer<typeof Remembered>;

/** "och för SAI?" half an hour later is still about the same; after that, it may be about anything. */
export const KEEPS_MINUTES = 30;
const MS_PER_MINUTE = 60_000;

/** Questions that a later text can refer to. All others leave the one before them in its place. */
export const canBeReferredTo = (question: Question): boolean => question.kind === 'kpi' || question.kind === 'cases';

/**
 * The Question before, while it holds. Another instance may have written it, and its clock may go a little ahead of ours.
 */
export const previousAt = (remembered: Remembered | undefined, now: Instant): Question | undefined => {
  if (remembered === undefined) return undefined;
  const apart = Math.abs(Date.parse(now) - Date.parse(remembered.saidAt));
  return apart <= KEEPS_MINUTES * MS_PER_MINUTE ? remembered.question : undefined;
};

/** Whose words, and where: in a shared chat each person has a previous Question of their own. */
export interface Place {
  tenantId: string;
  conversationId: string;
  /** Entra object id. */
  userId: string;
}

export interface PreviousQuestionStore {
  find(place: Place): Promise<Remembered | undefined>;
  /** Takes the place of what was remembered there. */
  remember(place: Place, remembered: Remembered): Promise<void>;
}
