import type { FlagRef } from './flag';
import type { FlagReview } from './reviewForm';

/**
 * A flag is answered in rounds: an answer, its corrections and the unit head's decision. The next follow-up, or what the
 * unit head sends back, begins another.
 */
export interface Round {
  answered: FlagReview;
  /** The newest of its corrections. */
  corrected?: FlagReview;
  decided?: FlagReview;
  /** The version that is in force at the end of it. */
  newest: FlagReview;
}

/** The round that a version of a flag belongs to, as it was then; `versions` are the flag's own, in order. */
export const roundOf = (versions: readonly FlagReview[], version: number): Round | undefined => {
  const until = versions.filter((review) => review.version <= version);
  const start = until.findLastIndex(({ kind }) => kind === 'answered');
  const [answered, ...later] = start < 0 ? [] : until.slice(start);
  if (answered === undefined) return undefined;
  const corrected = later.findLast(({ kind }) => kind === 'corrected');
  const decided = later.findLast(({ kind }) => kind === 'decided');
  return {
    answered,
    ...(corrected === undefined ? {} : { corrected }),
    ...(decided === undefined ? {} : { decided }),
    newest: later.at(-1) ?? answered,
  };
};

/** Did the unit head send it back, and nobody has answered since? Then it is answered from what stands there. */
export const isSentBack = (newest: FlagReview | undefined): newest is FlagReview =>
  newest?.kind === 'decided' && newest.answers['F12'] === 'sendBack';

/** Of two at one moment the later one counts: they come in order. */
const latestOf = (reviews: readonly FlagReview[]): FlagReview | undefined =>
  reviews.reduce<FlagReview | undefined>((last, review) => (last && review.at < last.at ? last : review), undefined);

/** What the unit head decided last of a placement, of any threshold: to send back is no decision on the case. */
export const lastDecision = (reviews: readonly FlagReview[]): FlagReview | undefined =>
  latestOf(reviews.filter((review) => review.kind === 'decided' && !isSentBack(review)));

/** An answer, or what it was corrected to: from the day on which it was given, and by who gave it, whoever corrected it. */
const asAnswered = (review: FlagReview, reviews: readonly FlagReview[]): FlagReview => {
  const own = reviews.filter(({ months }) => months === review.months);
  const round = roundOf(own, review.version);
  return round === undefined ? review : { ...review, at: round.answered.at, by: round.answered.by };
};

/** The last follow-up of a placement, of any threshold. A decision repeats the answers and is not whose follow-up it was. */
export const lastFollowUp = (reviews: readonly FlagReview[]): FlagReview | undefined =>
  latestOf(reviews.filter(({ kind }) => kind !== 'decided').map((review) => asAnswered(review, reviews)));

/**
 * The follow-up of a placement that came before: what is measured now is compared with it. `without` is the round that is
 * being answered again or corrected, which is not its own past.
 */
export const reviewBefore = (
  reviews: readonly FlagReview[],
  { months }: FlagRef,
  without: Round | undefined,
): FlagReview | undefined => {
  const isPast = (review: FlagReview): boolean =>
    without === undefined || review.months !== months || review.version < without.answered.version;
  return lastFollowUp(reviews.filter(isPast));
};
