/** Numbers from 0 up to 1, always the same ones after the same seed. */
export type Random = () => number;

/** mulberry32: small, and the same on every machine. */
export const seeded = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number, both ends possible. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** Nearly normal, mean 0 and deviation 1: twelve uniform numbers need no trigonometry, which may differ between engines. */
export const normal = (random: Random): number => {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
};

/** One of the keys, each as often as its weight says: `{ arbete: 3, studier: 1 }`. */
export const weighted = <K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K => {
  const entries = Object.entries(weights) as [K, number][];
  let rest = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    rest -= weight;
    if (rest < 0) return key;
  }
  throw new Error('no key has a weight');
};

/** A new array in random order (Fisher-Yates). */
export const shuffled = <T>(random: Random, items: readonly T[]): T[] => {
  const rest = [...items];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(between(random, 0, rest.length - 1), 1));
  return result;
};
