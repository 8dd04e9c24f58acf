import { firstSlot, type SendSlots, SLOT_MS } from '../alerts/slots';

/** The slots in memory. */
export const memorySendSlots = (): SendSlots => {
  let free: number | undefined;
  return {
    reserve: (count, now) => {
      const first = firstSlot(free, now);
      free = first + count * SLOT_MS;
      return Promise.resolve(first);
    },
  };
};
