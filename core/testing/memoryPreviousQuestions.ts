import type { Place, PreviousQuestionStore, Remembered } from '../questions/remembered';

/** The previous questions in memory. */
export const memoryPreviousQuestionStore = (): PreviousQuestionStore => {
  const stored = new Map<string, Remembered>();
  const idOf = ({ tenantId, conversationId, userId }: Place): string =>
    JSON.stringify([tenantId, conversationId, userId]);
  return {
    find: async (place) => Promise.resolve(structuredClone(stored.get(idOf(place)))),
    remember: async (place, remembered) => {
      stored.set(idOf(place), structuredClone(remembered));
      return Promise.resolve();
    },
  };
};
