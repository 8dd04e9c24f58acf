import { type Flag, flagKey, type FlagState } from '../flags/flag';
import type { FlagStore } from '../flags/stores';

/** The flags in memory. */
export const memoryFlagStore = (flags: readonly Flag[] = []): FlagStore => {
  const stored = new Map(flags.map((flag) => [flagKey(flag), structuredClone(flag)]));
  const list = (wanted: (flag: Flag) => boolean): Promise<Flag[]> =>
    Promise.resolve(structuredClone([...stored.values()].filter(wanted)));
  return {
    all: () => list(() => true),
    find: async (ref) => Promise.resolve(structuredClone(stored.get(flagKey(ref)))),
    ofPlacement: (placementId) => list((f) => f.placementId === placementId),
    inStates: (states: readonly FlagState[], officer) =>
      list((f) => states.includes(f.state) && [undefined, f.officer, f.assignedTo].includes(officer)),
    add: async (added) => {
      for (const flag of added) if (!stored.has(flagKey(flag))) stored.set(flagKey(flag), structuredClone(flag));
      return Promise.resolve();
    },
    change: async (ref, step) => {
      const current = stored.get(flagKey(ref));
      const next = current === undefined ? undefined : step(structuredClone(current));
      if (next === undefined) return Promise.resolve({ kind: 'refused', flag: structuredClone(current) });
      stored.set(flagKey(ref), structuredClone(next));
      return Promise.resolve({ kind: 'done', flag: structuredClone(next) });
    },
    markQueued: async (marks, whom) => {
      for (const { alertId, ...ref } of marks) {
        const current = stored.get(flagKey(ref));
        if (current === undefined) return Promise.reject(new Error(`The flag ${flagKey(ref)} is not there`));
        const mark = whom === 'officer' ? { queuedIn: alertId } : { unitQueuedIn: alertId };
        stored.set(flagKey(ref), { ...current, ...mark });
      }
      return Promise.resolve();
    },
  };
};
