import { addMonths, type Day } from '../../calendar/day';
import { cutAt, oneDay, type Period, yearNumber, yearsBack, yearToDate } from '../../calendar/period';
import type { Frame } from '../frame';
import type { Base, Grain, SaidPeriod } from '../item';
import { trendPeriod } from '../parsers/period';
import { WITHIN_A_YEAR, wholeBefore } from '../parsers/whole';
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

/** The periods that were said with their days; of a trend nobody said how long it is. */
const certainOf = ({ periods }: Frame): readonly SaidPeriod[] => periods.filter((p) => p.trend !== true);

/** "utveckling", "per år" with no period: the current and the four previous calendar years. */
const isTrend = (f: Frame, by: Grouping | undefined): boolean =>
  certainOf(f).length === 0 &&
  (f.has('change', 'developed') || by === 'year' || f.periods.some((p) => p.trend === true));

/** Several years beside each other, though nothing was said of a grouping. */
const isByYear = (f: Frame, by: Grouping | undefined): boolean => certainOf(f)[0]?.byYear === true || isTrend(f, by);

const PARTS: readonly Grain[] = ['day', ...WITHIN_A_YEAR];

/** Was something said of time that does not fit together, or that may mean two things? */
const isUnclear = (f: Frame, by: Grouping | undefined): boolean => {
  const [said, ...others] = certainOf(f);
  const trends = f.periods.filter((p) => p.trend === true);
  if (others.length > 0 || trends.length > 1 || f.bases.length > 1) return true;
  const byYear = isByYear(f, by);
  if (byYear && baseOf(f) !== undefined) return true;
  if (said === undefined) return false;
  // "utvecklingen 2021" without a grouping may be by month or by quarter.
  if (f.has('change', 'developed') && by === undefined && !byYear) return true;
  // "ökat sedan 2019" may compare with 2019, or speak of all that has been since.
  if (said.since === true && f.bases.length === 0 && f.has('change', 'changed', 'more')) return true;
  // "i mars varje år"
  return by === 'year' && PARTS.includes(said.grain);
};

/**
 * The time of a figure of a period; undefined when what was said of time does not fit together, or lies ahead. `active`:
 * "pågående", "inskrivna" without a time are those of today.
 */
export const whenOf = (f: Frame, by: Grouping | undefined, today: Day, active: boolean): When | undefined => {
  if (isUnclear(f, by)) return undefined;
  const [said] = certainOf(f);
  const trend = isTrend(f, by);
  const ofToday = active && by === undefined && f.bases.length === 0 && !f.has('change');
  const unsaid = trend ? trendPeriod(today) : ofToday ? oneDay(today) : yearToDate(today);
  const period = cutAt(said?.period ?? unsaid, today);
  if (period === undefined) return undefined;
  const grouped = by ?? (isByYear(f, by) ? 'year' : undefined);
  const base = baseOf(f);
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
