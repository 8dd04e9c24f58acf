import { addDays, type Day } from '../../calendar/day';
import { monthNumber, monthsFrom, type Period, yearNumber } from '../../calendar/period';

const MONTHS_OF = { month: 1, quarter: 3, tertial: 4, half: 6, year: 12 } as const;
/** A unit of whole calendar months: not days and weeks. */
type MonthsUnit = keyof typeof MONTHS_OF;
/** A unit of those that have a number and no name: "kvartal 2", and not a month. */
export type PartUnit = Exclude<MonthsUnit, 'month' | 'year'>;

/** The units of which a year has several. */
export const WITHIN_A_YEAR = ['month', 'quarter', 'tertial', 'half'] as const satisfies readonly MonthsUnit[];

export const isMonthsUnit = (unit: string | undefined): unit is MonthsUnit => unit !== undefined && unit in MONTHS_OF;

export const isPartUnit = (unit: string | undefined): unit is PartUnit =>
  isMonthsUnit(unit) && unit !== 'month' && unit !== 'year';

export const monthsOf = (unit: MonthsUnit): number => MONTHS_OF[unit];

/** The month, quarter, … or year that a day lies in. */
export const wholeAround = (grain: MonthsUnit, d: Day): Period => {
  const size = monthsOf(grain);
  const first = Math.floor((monthNumber(d) - 1) / size) * size + 1;
  return monthsFrom(yearNumber(d), first, size);
};

/** The whole one before the month, quarter, … or year that a day lies in. */
export const wholeBefore = (grain: MonthsUnit, d: Day): Period =>
  wholeAround(grain, addDays(wholeAround(grain, d).from, -1));
