import type { ProviderReview, ReviewKey, StoredAnswer } from '../checklists/review';
import { isSameAnswer, type ReviewStore } from '../checklists/reviewStore';

interface Stored extends Omit<ProviderReview, 'answers'> {
  answers: Map<string, StoredAnswer>;
}

/** The provider reviews in memory. */
export const memoryReviewStore = (): ReviewStore => {
  const stored = new Map<string, Stored>();
  const idOf = ({ template, provider, year }: ReviewKey): string => JSON.stringify([template, provider, year]);
  return {
    open: async (key, by, at, templateVersion) => {
      const review = stored.get(idOf(key)) ?? {
        key: { ...key },
        templateVersion,
        startedBy: { ...by },
        startedAt: at,
        answers: new Map(),
      };
      stored.set(idOf(key), review);
      return Promise.resolve(structuredClone(review));
    },
    find: async (key) => Promise.resolve(structuredClone(stored.get(idOf(key)))),
    save: async ({ key, answer, by, at, expectedVersion }) => {
      const review = stored.get(idOf(key));
      if (review === undefined) return Promise.reject(new Error(`The review ${idOf(key)} has not been opened`));
      const current = review.answers.get(answer.itemId);
      if ((current?.version ?? 0) === expectedVersion) {
        review.answers.set(answer.itemId, structuredClone({ answer, by, at, version: expectedVersion + 1 }));
        return Promise.resolve({ kind: 'saved', review: structuredClone(review) });
      }
      if (current === undefined) return Promise.resolve({ kind: 'changed', review: structuredClone(review) });
      return Promise.resolve(
        current.version === expectedVersion + 1 && isSameAnswer(current, answer, by)
          ? { kind: 'saved', review: structuredClone(review) }
          : { kind: 'changed', review: structuredClone(review), current: structuredClone(current) },
      );
    },
  };
};
