import { LATEST_MS, OVERLAP_AFTER_MS, type SendSlots, SLOT_MS } from '../core/alerts/slots';

/** Does the work when its turn has come. */
export type SendGate = (work: () => Promise<void>) => Promise<void>;

/** The clock of the machine: the one in the ports may stand on another day. In epoch milliseconds. */
interface Timer {
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
}

const machine: Timer = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** A quarter of a second: an instance that dies wastes no more. */
const MOST_SLOTS = 12;

/**
 * Lets messages out one at a time, each at its slot. One that is on its way holds up the next until that is
 * OVERLAP_AFTER_MS over its time, so that a slow Teams is still given as many as it takes.
 */
export const createSendGate = (slots: SendSlots, { now, sleep }: Timer = machine): SendGate => {
  let turns: Promise<unknown> = Promise.resolve();
  let block: number[] = [];
  let lead = 0;
  let standing = 0;
  const underWay = new Set<Promise<unknown>>();

  let coming: Promise<void> | undefined;

  const reserve = async (): Promise<void> => {
    const count = Math.min(Math.max(standing - block.length, 1), MOST_SLOTS);
    const asked = now();
    // By the time that the answer is here: a slow storage would give nothing but slots that are over.
    // And behind a message that is late, so is the next: a block from now on would lose that time each time.
    const late = underWay.size > 0 ? OVERLAP_AFTER_MS : 0;
    const first = await slots.reserve(count, asked + lead - late);
    lead = now() - asked;
    block.push(...Array.from({ length: count }, (_, i) => first + i * SLOT_MS));
  };
  const more = (): Promise<void> => {
    coming ??= reserve().finally(() => {
      coming = undefined;
    });
    return coming;
  };

  const nextSlot = async (): Promise<number> => {
    for (;;) {
      block = block.filter((slot) => now() - slot <= LATEST_MS);
      const slot = block.shift();
      if (slot === undefined) {
        await more();
        continue;
      }
      // Before the last is used, or the storage would be waited for at each block. Who finds none hears why.
      if (block.length < MOST_SLOTS / 2 && standing - 1 > block.length) more().catch(() => undefined);
      return slot;
    }
  };

  const turn = async (): Promise<void> => {
    const slot = await nextSlot();
    if (slot > now()) await sleep(slot - now());
    if (underWay.size === 0) return;
    const overdue = slot + OVERLAP_AFTER_MS - now();
    if (overdue > 0) await Promise.race([Promise.allSettled(underWay), sleep(overdue)]);
  };

  return async (work) => {
    standing += 1;
    const mine = turns.then(turn).finally(() => {
      standing -= 1;
    });
    // A turn that failed is its message's fault to tell, and holds up nobody.
    const begun = mine.then(() => {
      const sending = work();
      const watched = sending.catch(() => undefined).finally(() => underWay.delete(watched));
      underWay.add(watched);
      return { sending };
    });
    turns = begun.catch(() => undefined);
    await (
      await begun
    ).sending;
  };
};
