/** 97.5th percentile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Wilson score interval, 95 %, of a share; undefined without a denominator.
 * Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212.
 */
export const wilson = (numerator: number, denominator: number): { low: number; high: number } | undefined => {
  if (denominator <= 0) return undefined;
  const p = numerator / denominator;
  const z2 = Z_95 ** 2;
  const centre = p + z2 / (2 * denominator);
  const spread = Z_95 * Math.sqrt((p * (1 - p) + z2 / (4 * denominator)) / denominator);
  const scale = 1 + z2 / denominator;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
};
