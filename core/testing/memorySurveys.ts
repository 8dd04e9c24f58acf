import type { SurveyStore } from '../register/registerStore';
import type { SurveyRow } from '../register/survey';

/** The surveys in memory. */
export const memorySurveyStore = (rows: readonly SurveyRow[] = []): SurveyStore => {
  let stored = structuredClone([...rows]);
  return {
    all: async () => Promise.resolve(structuredClone(stored)),
    replace: async (next) => {
      stored = structuredClone([...next]);
      return Promise.resolve();
    },
  };
};
