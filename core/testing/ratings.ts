import { Instant } from '../calendar/clock';
import type { FlagReview } from '../flags/reviewForm';

const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };

type Version = Pick<FlagReview, 'placementId' | 'months'> & Partial<Pick<FlagReview, 'version' | 'kind'>>;

/**
 * A version of the review of a flag in which P1, P2, … were rated: `rated({ placementId: 'P-1', months: 3 }, moment,
 * '25?')` is P1 2, P2 5, and P3 "vet ej". A `-` was not answered.
 */
export const rated = (
  { version = 1, kind = 'answered', ...of }: Version,
  moment: string,
  ratings: string,
): FlagReview => ({
  ...{ ...of, version, kind, by: anna, at: Instant.parse(moment) },
  answers: Object.fromEntries(
    Array.from(ratings).flatMap((code, i) => (code === '-' ? [] : [[`P${i + 1}`, code === '?' ? 'unknown' : code]])),
  ),
});
