import type { SurveyHead, SurveyStore } from '../register/registerStore';
import type { SurveyRow } from '../register/survey';

/** The surveys in memory. */
export const memorySurveyStore = (rows: readonly SurveyRow[] = []): SurveyStore => {
  let stored = structuredClone([...rows]);
  let head: SurveyHead | undefined;
  return {
    head: async () => Promise.resolve(head && { ...head }),
    all: async () => Promise.resolve(structuredClone(stored)),
    replace: async (next, _by, at, after = head?.version ?? 0) => {
      // Another import may come in between, as it may in a storage.
      await Promise.resolve();
      if ((head?.version ?? 0) !== after) return { ok: false, kind: 'conflict' };
      stored = structuredClone([...next]);
      head = { version: after + 1, rows: next.length, importedAt: at };
      return { ok: true, head: { ...head } };
    },
  };
};
