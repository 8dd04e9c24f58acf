import * as z from 'zod';
import { Instant } from '../calendar/clock';
import type { Month } from '../calendar/month';
import { type Filter, Question } from './question';

/** "Blev svaret rätt?": what somebody said of an answer. Of a wrong one the Question is kept, so that its fault can be seen. */
export const Verdict = z.discriminatedUnion('right', [
  z.strictObject({ right: z.literal(true), at: Instant }),
  z.strictObject({ right: z.literal(false), at: Instant, question: Question }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** Stands for any officer but the asker: who it was does not matter to the fault. */
const SOMEONE = 'someone';

const withoutName = <Q extends { filter?: Filter | undefined }>(question: Q): Q =>
  question.filter?.officer === undefined || question.filter.officer === 'me'
    ? question
    : { ...question, filter: { ...question.filter, officer: SOMEONE } };

/** The Question without the name of an officer. */
const nameless = (question: Question): Question => {
  switch (question.kind) {
    case 'kpi':
    case 'cases':
    case 'checklist':
      return withoutName(question);
    case 'clarify':
      return { kind: 'clarify', options: question.options.map((o) => ('filter' in o ? withoutName(o) : o)) };
    case 'explain':
    case 'flags':
    case 'help':
    case 'unsupported':
      return question;
  }
};

/** What is kept of a click on yes or no. */
export const verdictOn = (question: Question, right: boolean, at: Instant): Verdict =>
  right ? { right, at } : { right, at, question: nameless(question) };

/** As many Questions are read at once. */
const MOST_READ = 1000;

export interface Feedback {
  right: number;
  wrong: number;
  /** Of the answers that were wrong; the newest first. */
  wrongQuestions: Question[];
}

/** The verdicts of a month together. */
export const tally = (verdicts: readonly Verdict[]): Feedback => {
  const wrong = verdicts.flatMap((v) => (v.right ? [] : [v])).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    right: verdicts.length - wrong.length,
    wrong: wrong.length,
    wrongQuestions: wrong.slice(0, MOST_READ).map((v) => v.question),
  };
};

export interface FeedbackStore {
  /**
   * Keeps what a person (an Entra object id, of which nothing is kept but that it is the same) said of an answer. Said
   * again in the same month (in Stockholm), it takes the place of what was said before.
   */
  put(answerId: string, userId: string, verdict: Verdict): Promise<void>;
  inMonth(month: Month): Promise<Feedback>;
}
