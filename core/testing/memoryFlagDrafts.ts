import { flagKey } from '../flags/flag';
import type { FlagDraft, FlagDraftStore } from '../flags/stores';

/** The drafts of flag reviews in memory. */
export const memoryFlagDraftStore = (): FlagDraftStore => {
  const stored = new Map<string, FlagDraft>();
  return {
    find: async (ref) => Promise.resolve(structuredClone(stored.get(flagKey(ref)))),
    put: async (draft) => {
      stored.set(flagKey(draft), structuredClone(draft));
      return Promise.resolve();
    },
    remove: async (ref) => {
      stored.delete(flagKey(ref));
      return Promise.resolve();
    },
  };
};
