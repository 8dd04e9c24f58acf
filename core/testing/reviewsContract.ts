import { reviewActionsContract } from './reviewActionsContract';
import { reviewAnswersContract } from './reviewAnswersContract';
import { reviewCrowdContract } from './reviewCrowdContract';
import { reviewLocksContract } from './reviewLocksContract';
import type { MakeStore } from './reviewSamples';
import { reviewSummariesContract } from './reviewSummariesContract';

/** What every store of provider reviews does. `make` gives an empty one. */
export const describeReviewStore = (name: string, make: MakeStore): void => {
  describe(name, () => {
    describe('answers', () => reviewAnswersContract(make));
    describe('several people at once', () => reviewCrowdContract(make));
    describe('completing and reopening', () => reviewLocksContract(make));
    describe('actions', () => reviewActionsContract(make));
    describe('summaries', () => reviewSummariesContract(make));
  });
};
