import { monthInStockholm } from '../calendar/month';
import { type FeedbackStore, tally, type Verdict } from '../questions/feedback';

/** What was said of answers, in memory. */
export const memoryFeedbackStore = (): FeedbackStore => {
  const stored = new Map<string, Verdict>();
  return {
    put: async (answerId, userId, verdict) => {
      stored.set(JSON.stringify([monthInStockholm(verdict.at), answerId, userId]), structuredClone(verdict));
      return Promise.resolve();
    },
    inMonth: async (month) =>
      Promise.resolve(tally([...stored.values()].filter(({ at }) => monthInStockholm(at) === month))),
  };
};
