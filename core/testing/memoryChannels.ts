import type { Channel, ChannelStore } from '../access/channel';

/** The chosen channel in memory. */
export const memoryChannelStore = (channel?: Channel): ChannelStore => {
  let chosen = structuredClone(channel);
  return {
    find: async () => Promise.resolve(structuredClone(chosen)),
    choose: async (next) => {
      chosen = structuredClone(next);
      return Promise.resolve();
    },
    forget: async () => {
      chosen = undefined;
      return Promise.resolve();
    },
  };
};
