import type { AnswerRow } from './answer';

/**
 * Values that are nearer are one value, which floats have added up in two ways: 0.6000000000000001 and 0.6. Shares and
 * means of up to 500 000 placements each that do differ are 1 / 500 000 ** 2 = 4e-12 apart at the least.
 */
const NOISE = 1e-12;

/** Groups: value falling, nothing last, then key. */
export const byValue = (a: AnswerRow, b: AnswerRow): number => {
  const falling = (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY);
  if (Math.abs(falling) > NOISE) return falling;
  return a.key < b.key ? -1 : 1;
};
