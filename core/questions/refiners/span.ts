import { addMonths, type Day } from '../../calendar/day';
import { cutAt, oneDay, type Period, yearNumber, yearsBack, yearToDate } from '../../calendar/period';
import type { Frame } from '../frame';
import type { Base } from '../item';
import { wholeBefore } from '../parsers/whole';
import { trendPeriod } from '../parsers/period';
import type { Grouping } from '../question';

/** When a figure is asked for, and what it is compared with. */
export interface When {
  period: Period;
  by?: Grouping;
  compare?: Period;
  /** Nobody said the period. */
  assumed: boolean;
}

/** The period of a base, seen from the period of the question. */
export const comparedWith = (base: Base, period: Period): Period => {
  if ('period' in base) return base.period.period;
  if ('sameIn' in base) return yearsBack(period, yearNumber(period.from) - base.sameIn);
  return 'back' in base ? yearsBack(period, 1) : wholeBefore(base.before, period.from);
};

/** What a text compares with. "ökat", "har blivit fler" with nothing said: with last year. */
export const baseOf = (f: Frame): Base | undefined => {
  const [said] = f.bases;
  // Progression is a change itself: "hur mycket har indikatorerna förändrats".
  const isProgression = f.has('topic', 'progression') && f.has('ask', 'howMany');
  return said ?? (f.has('change', 'changed') && !isProgression ? { back: 'year' } : undefined);
};

/** "utveckling", "per år" with no period: the current and the four previous calendar years. */
const isTrend = (f: Frame, by: Grouping | undefined): boolean =>
  f.has('change', 'developed') || by === 'year' || f.periods.some((p) => p.trend === true);

/**
 * The time of a figure of a period; undefined when what was said of time does not fit together, or lies ahead. `active`:
 * "pågående", "inskrivna" without a time are those of today.
 */
export const whenOf = (f: Frame, by: Grouping | undefined, today: Day, active = false): When | undefined => {
  const { periods, bases } = f;
  const trends = periods.filter((p) => p.trend === true);
  const certain = periods.filter((p) => p.trend !== true);
  const [said] = certain;
  if (certain.length > 1 || bases.length > 1 || trends.length > 1) return undefined;
  const trend = said === undefined && isTrend(f, by);
  // "utvecklingen 2021" without a grouping may be by month or by quarter.
  if (said !== undefined && f.has('change', 'developed') && by === undefined && said.byYear !== true) return undefined;
  const ofToday = active && by === undefined && bases.length === 0 && !f.has('change');
  const unsaid = trend ? trendPeriod(today) : ofToday ? oneDay(today) : yearToDate(today);
  const whole = said?.period ?? unsaid;
  const period = cutAt(whole, today);
  if (period === undefined) return undefined;
  const grouped = by ?? (trend || said?.byYear === true ? 'year' : undefined);
  // "ökat sedan 2019" may compare with 2019, or speak of all that has been since.
  if (said?.since === true && bases.length === 0 && f.has('change', 'changed', 'more')) return undefined;
  // "i mars varje år"
  if (by === 'year' && said !== undefined && ['day', 'month', 'quarter', 'tertial', 'half'].includes(said.grain))
    return undefined;
  const base = baseOf(f);
  if (base !== undefined && (trend || said?.byYear === true)) return undefined;
  // A whole year that is still running is compared as far as it has come.
  const compare = base && comparedWith(base, period);
  if (compare !== undefined && compare.from > today) return undefined;
  return {
    period,
    ...(grouped === undefined ? {} : { by: grouped }),
    ...(compare === undefined ? {} : { compare }),
    assumed: said === undefined && !trend && !ofToday,
  };
};

/** The day that a day is compared with; undefined for what is no day: "föregående kvartal", "samma period 2020". */
export const dayComparedWith = (base: Base, asOf: Day): Day | undefined => {
  if ('period' in base) return base.period.period.to;
  return 'back' in base ? addMonths(asOf, -12) : undefined;
};

/** The day of a figure of one day, and the day it is compared with. Undefined when more than a day was said. */
export const dayOf = (f: Frame, today: Day): { asOf: Day; compare?: Period } | undefined => {
  const { periods, bases } = f;
  const [said] = periods;
  if (periods.length > 1 || bases.length > 1 || f.has('change', 'developed')) return undefined;
  if (said !== undefined && said.grain !== 'day') return undefined;
  const asOf = said?.period.to ?? today;
  if (asOf > today) return undefined;
  const base = baseOf(f);
  if (base === undefined) return { asOf };
  const other = dayComparedWith(base, asOf);
  return other === undefined || other > today ? undefined : { asOf, compare: oneDay(other) };
};
