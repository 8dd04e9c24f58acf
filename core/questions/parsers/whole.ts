import { addDays, type Day } from '../../calendar/day';
import { monthNumber, monthsFrom, type Period, yearNumber } from '../../calendar/period';

const MONTHS_OF = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 } as const;
type MonthsUnit = keyof typeof MONTHS_OF;
export const monthsOf = (unit: string | undefined): number | undefined =>
  unit !== undefined && unit in MONTHS_OF ? MONTHS_OF[unit as MonthsUnit] : undefined;

/** The month, quarter, … or year that a day lies in. */
export const wholeAround = (grain: MonthsUnit, d: Day): Period => {
  const size = MONTHS_OF[grain];
  const first = Math.floor((monthNumber(d) - 1) / size) * size + 1;
  return monthsFrom(yearNumber(d), first, size);
};

/** The whole one before the month, quarter, … or year that a day lies in. */
export const wholeBefore = (grain: MonthsUnit, d: Day): Period =>
  wholeAround(grain, addDays(wholeAround(grain, d).from, -1));
