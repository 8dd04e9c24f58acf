import { type SendSlots, SLOT_MS } from '../alerts/slots';

const NOW = Date.parse('2021-12-31T09:00:00.123Z');

/** What every store of slots does. `make` gives one from which nothing was reserved. */
export const describeSendSlots = (name: string, make: () => SendSlots): void => {
  describe(name, () => {
    test('the first slot is now, and the next block follows the last', async () => {
      const slots = make();
      expect(await slots.reserve(12, NOW)).toBe(NOW);
      expect(await slots.reserve(1, NOW)).toBe(NOW + 12 * SLOT_MS);
      expect(await slots.reserve(1, NOW + 5)).toBe(NOW + 13 * SLOT_MS);
    });

    test('slots that were not used expire', async () => {
      const slots = make();
      await slots.reserve(12, NOW);
      expect(await slots.reserve(1, NOW + 5000)).toBe(NOW + 5000);
    });

    test('a reservation by a wrong clock holds nobody up', async () => {
      const slots = make();
      await slots.reserve(1, NOW + 3_600_000);
      expect(await slots.reserve(1, NOW)).toBe(NOW);
    });

    test('of all who reserve at once no two get the same, and no second holds more than 48', async () => {
      const slots = make();
      const blocks = await Promise.all(
        [7, 12, 1, 12, 5, 12, 12].map(async (n) => ({ n, at: await slots.reserve(n, NOW) })),
      );
      const times = blocks.flatMap(({ n, at }) => Array.from({ length: n }, (_, i) => at + i * SLOT_MS));
      const sorted = times.sort((a, b) => a - b);
      for (const from of sorted)
        expect(sorted.filter((time) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(48);
      expect(new Set(sorted).size).toBe(61);
    });
  });
};
