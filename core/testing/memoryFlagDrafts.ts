import { flagKey } from '../flags/flag';
import type { DraftRef, FlagDraft, FlagDraftStore } from '../flags/stores';

const keyOf = (ref: DraftRef): string => `${flagKey(ref)}!${ref.kind}`;

/** The drafts of flag reviews in memory. */
export const memoryFlagDraftStore = (): FlagDraftStore => {
  const stored = new Map<string, FlagDraft>();
  return {
    find: async (ref) => Promise.resolve(structuredClone(stored.get(keyOf(ref)))),
    put: async (draft) => {
      stored.set(keyOf(draft), structuredClone(draft));
      return Promise.resolve();
    },
    remove: async (ref) => {
      stored.delete(keyOf(ref));
      return Promise.resolve();
    },
  };
};
