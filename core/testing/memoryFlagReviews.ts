import type { FlagRef } from '../flags/flag';
import type { FlagReview } from '../flags/reviewForm';
import type { FlagReviewStore } from '../flags/stores';

const inOrder = (a: FlagReview, b: FlagReview): number => a.months - b.months || a.version - b.version;

/** The reviews of flags in memory. */
export const memoryFlagReviewStore = (): FlagReviewStore => {
  const stored: FlagReview[] = [];
  const list = (wanted: (review: FlagReview) => boolean): FlagReview[] =>
    structuredClone(stored.filter(wanted).sort(inOrder));
  const of = ({ placementId, months }: FlagRef): FlagReview[] =>
    list((r) => r.placementId === placementId && r.months === months);
  return {
    find: async (ref) => Promise.resolve(of(ref).at(-1)),
    ofPlacement: async (placementId) => Promise.resolve(list((r) => r.placementId === placementId)),
    all: async () => Promise.resolve(list(() => true)),
    add: async (review) => {
      const recorded = of(review).find((r) => r.version === review.version);
      if (recorded !== undefined) return Promise.resolve({ ok: false, kind: 'already-recorded', review: recorded });
      stored.push(structuredClone(review));
      return Promise.resolve({ ok: true });
    },
  };
};
