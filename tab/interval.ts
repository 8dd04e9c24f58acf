export interface Interval {
  low: number;
  high: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share: with few counts it is wide, and nobody ranks by chance.
 * The figure engine has its own; the page shares no code with the server, only types.
 */
export const wilson = (numerator: number, denominator: number): Interval => {
  const share = numerator / denominator;
  const spread = z ** 2 / denominator;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / denominator + spread / denominator / 4)) / (1 + spread);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};
