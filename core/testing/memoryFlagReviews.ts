import type { FlagReview } from '../flags/reviewForm';
import type { FlagReviewStore } from '../flags/stores';

/** The reviews of flags in memory. */
export const memoryFlagReviewStore = (): FlagReviewStore => {
  const stored: FlagReview[] = [];
  const of = (placementId: string, months: number): FlagReview[] =>
    stored.filter((r) => r.placementId === placementId && r.months === months).sort((a, b) => a.version - b.version);
  return {
    find: async (placementId, months) => Promise.resolve(structuredClone(of(placementId, months).at(-1))),
    add: async (review) => {
      const recorded = of(review.placementId, review.months).find((r) => r.version === review.version);
      if (recorded !== undefined)
        return Promise.resolve({ ok: false, kind: 'already-recorded', review: structuredClone(recorded) });
      stored.push(structuredClone(review));
      return Promise.resolve({ ok: true });
    },
  };
};
