import { nacka } from '../../../core/catalogue/nacka';
import { findKpi } from '../../../core/kpi/catalogue';
import { countsPlacements } from '../../../core/kpi/definition';
import { measure, type Measured, type Wanted } from '../../../core/kpi/measure';
import type { Metric } from '../../../core/questions/question';
import type { Register } from '../../../core/register/register';
import { type Asked, type Figures, MONTHS, rounded, TOTAL, YEAR } from './rows';

const wanted = (metric: Metric, months?: number): Wanted => {
  const definition = findKpi(metric);
  if (!countsPlacements(definition)) throw new TypeError(metric);
  return { definition, months };
};

const ALL: Wanted[] = [
  ...(
    [
      'customers',
      'placements',
      'starts',
      'endings',
      'selfSufficiency',
      'selfSufficiencyOfEnded',
      'daysToSelfSufficiency',
      'medianDaysToSelfSufficiency',
    ] as const
  ).map((m) => wanted(m)),
  ...MONTHS.map((m) => wanted('longStay', m)),
];

/** All figures by the engine of the product: what is timed. */
export const ours = (register: Register, { by, provider }: Asked) =>
  measure(
    ALL,
    { period: YEAR, by, filter: provider === undefined ? undefined : { provider } },
    { register, catalogue: nacka },
  );

const flat = ({ figures: f }: Measured): (number | null)[] => [
  f[0]!.value,
  f[1]!.value,
  f[2]!.value,
  f[3]!.value,
  f[4]!.numerator!,
  rounded(f[6]!.value),
  f[7]!.value,
  f[8]!.denominator!,
  ...f.slice(8).map((long) => long.value),
];

export const ourFigures = (result: ReturnType<typeof ours>): Figures =>
  Object.fromEntries([...result.rows.map((r) => [r.key, flat(r)] as const), [TOTAL, flat(result.total)]]);
