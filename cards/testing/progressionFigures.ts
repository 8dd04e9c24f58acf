import { indicators } from '../../core/flags/measurements';
import type { Figure } from '../../core/kpi/answer';

/** A figure of progression from the mean and number of each indicator: `{ P1: [0.5, 12] }`; those left out have none. */
export const changed = (
  [value, denominator]: readonly [number | null, number],
  each: Readonly<Record<string, readonly [number, number]>>,
): Figure => ({
  value,
  denominator,
  indicators: indicators.map(({ id, text }) => {
    const [mean, behind] = each[id] ?? [null, 0];
    return { key: id, name: text, value: mean, denominator: behind };
  }),
});
