import { demandStep, type Flag, flagKey, type FlagState, type News, retold } from '../flags/flag';
import type { FlagStore } from '../flags/stores';

/** The flags in memory. */
export const memoryFlagStore = (flags: readonly Flag[] = []): FlagStore => {
  const stored = new Map(flags.map((flag) => [flagKey(flag), structuredClone(flag)]));
  const list = (wanted: (flag: Flag) => boolean): Promise<Flag[]> =>
    Promise.resolve(structuredClone([...stored.values()].filter(wanted)));
  const change = (flag: Flag, from: FlagState, to: FlagState, news?: News): boolean => {
    const current = stored.get(flagKey(flag));
    if (current?.state !== from) return false;
    stored.set(flagKey(flag), { ...(news === undefined ? current : retold(current, news)), state: to });
    return true;
  };
  return {
    all: () => list(() => true),
    find: async (placementId, months) => Promise.resolve(structuredClone(stored.get(flagKey({ placementId, months })))),
    open: (officer) => list((f) => f.state === 'open' && (officer === undefined || f.officer === officer)),
    add: async (added) => {
      for (const flag of added) if (!stored.has(flagKey(flag))) stored.set(flagKey(flag), structuredClone(flag));
      return Promise.resolve();
    },
    move: async (flag, from, to, news) => {
      await Promise.resolve();
      demandStep(from, to);
      return change(flag, from, to, news);
    },
    handOver: async (flag, news) => Promise.resolve(change(flag, 'open', 'open', news)),
    markQueued: async (queued, at) => {
      for (const flag of queued) {
        const current = stored.get(flagKey(flag));
        if (current === undefined) return Promise.reject(new Error(`The flag ${flagKey(flag)} is not there`));
        stored.set(flagKey(flag), { ...current, queuedAt: at });
      }
      return Promise.resolve();
    },
  };
};
