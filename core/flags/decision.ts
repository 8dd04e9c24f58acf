import * as z from 'zod';
import { type Day, readDay } from '../calendar/day';
import type { ReviewAnswers } from './reviewForm';

/** What the unit head may decide on a case (F12 of the form). */
const Outcome = z.enum(['approve', 'approveUntil', 'change', 'end', 'sendBack']);
type Outcome = z.infer<typeof Outcome>;

/** What the officer is to do, if the unit head decides so: a placement that goes on unchanged is no sign that it was done. */
export const ToBeDone = Outcome.extract(['change', 'end']);
export type ToBeDone = z.infer<typeof ToBeDone>;

interface Decision {
  outcome?: Outcome;
  until?: Day;
  comment?: string;
}

const textIn = (answers: ReviewAnswers, field: string): string | undefined => {
  const answer = answers[field];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
};

/** The unit head's part of the answers to a flag. */
export const decisionIn = (answers: ReviewAnswers): Decision => {
  const outcome = Outcome.safeParse(answers['F12']).data;
  const until = readDay(textIn(answers, 'F12date') ?? '');
  const comment = textIn(answers, 'F12text');
  return {
    ...(outcome === undefined ? {} : { outcome }),
    ...(outcome !== 'approveUntil' || until === undefined ? {} : { until }),
    ...(comment === undefined ? {} : { comment }),
  };
};
