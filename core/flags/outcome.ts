import { dayInStockholm } from '../calendar/clock';
import { type Day, readDay } from '../calendar/day';
import { decisionIn, ToBeDone } from './decision';
import type { Flag, FlagEvent } from './flag';
import { type FlagReview, hasDecision, type ReviewAnswers } from './reviewForm';
import type { FlagNovelty, Mover } from './transitions';

const dayIn = (answers: ReviewAnswers, field: string): Day | undefined => {
  const answer = answers[field];
  return typeof answer === 'string' ? readDay(answer) : undefined;
};

/** The day that the answers name for the next look at the case: until when the unit head approved, else F08. */
const followUpOf = (answers: ReviewAnswers): Day | undefined =>
  (answers['F12'] === 'approveUntil' ? dayIn(answers, 'F12date') : undefined) ?? dayIn(answers, 'F08');

/** What was decided that is to be done. */
const toBeDoneIn = ({ kind, answers, at }: FlagReview): FlagNovelty => {
  const toBeDone = kind === 'decided' ? ToBeDone.safeParse(decisionIn(answers).outcome).data : undefined;
  return toBeDone === undefined ? {} : { toBeDone, decidedOn: dayInStockholm(at) };
};

/** A correction repeats the decision on what it corrects. */
const isDecided = ({ answers }: FlagReview): boolean => answers['F12'] !== undefined;

const eventOf = (review: FlagReview, mover: Mover): FlagEvent => {
  const { kind, months, answers } = review;
  switch (kind) {
    case 'answered':
      return hasDecision(months) ? 'answerFirstPart' : 'answer';
    case 'corrected':
      if (mover === 'unitHead') return 'correctByUnitHead';
      return isDecided(review) ? 'correctDecided' : 'correct';
    case 'decided':
      return answers['F12'] === 'sendBack' ? 'sendBack' : 'decide';
  }
};

/** What a review that somebody has recorded does to its flag. */
export const outcomeOf = (review: FlagReview, mover: Mover): { event: FlagEvent; change: FlagNovelty } => {
  const followUpOn = followUpOf(review.answers);
  return {
    event: eventOf(review, mover),
    change: {
      reviewVersion: review.version,
      ...(followUpOn === undefined ? {} : { followUpOn }),
      ...toBeDoneIn(review),
    },
  };
};

/** Was a review recorded whose outcome the flag does not have? A process died between the two writes. */
export const isBehind = ({ reviewVersion = 0 }: Flag, newest: FlagReview | undefined): newest is FlagReview =>
  newest !== undefined && newest.version > reviewVersion;
