import { addMonths, type Day } from '../calendar/day';
import { monthNumber, monthsFrom, oneDay, type Period, yearNumber } from '../calendar/period';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Metric } from '../questions/question';
import type { AnswerRow, Figure, Figures, KpiAnswer } from './answer';
import { evaluate, type Sources } from './evaluate';

// What the unit head is told of unasked: the report of 2021 names "noticing early that time in förstärkt jobbpeng rose
// from 368 to 415.9 days" as what was hard.

/** A figure has risen when it is at least so many hundredths of what it was: 10 % more, of itself. */
const RISEN_HUNDREDTHS = 110;

/** Of fewer than these, then or now, a rise says nothing. */
const FEWEST = 10;

/** Beyond how many months a stay is long: the last threshold that the unit flags at. */
export const LONG_STAY_MONTHS = 12;

/** How many months are compared with as many before. */
const WINDOW_MONTHS = 12;

interface Then<T> {
  now: T;
  before: T;
}

/** An intervention whose figure has risen. */
export interface Risen extends Then<Figure> {
  intervention: string;
}

/** The same of mean days, which are not read without their median. */
export interface RisenDays extends Risen {
  median: Then<Figure>;
}

/** What has risen, in the catalogue's order: nothing is ranked. */
export interface EarlyWarning {
  /** Mean days to self-sufficiency: in the twelve whole months before the month of the day, and in those before them. */
  days: { periods: Then<Period>; risen: RisenDays[] };
  /** The share of active placements beyond twelve months: on the day, and a year earlier. Counts, and of how many. */
  longStays: { on: Then<Day>; risen: Risen[] };
}

/** Is `now` / `ofNow` at least 10 % more than `before` / `ofBefore`? From whole numbers: exactly 10 % is. */
const hasRisen = (now: number, ofNow: number, before: number, ofBefore: number): boolean =>
  ofNow >= FEWEST &&
  ofBefore >= FEWEST &&
  now * ofBefore > before * ofNow &&
  now * ofBefore * 100 >= before * ofNow * RISEN_HUNDREDTHS;

const behind = ({ denominator = 0 }: Figure): number => denominator;

/** The days of a mean, together: a whole number again. */
const sumOf = (f: Figure): number => Math.round((f.value ?? 0) * behind(f));

const daysHaveRisen = ({ now, before }: Then<Figure>): boolean =>
  hasRisen(sumOf(now), behind(now), sumOf(before), behind(before));

const sharesHaveRisen = ({ now, before }: Then<Figure>): boolean =>
  hasRisen(now.value ?? 0, behind(now), before.value ?? 0, behind(before));

/** The figure of an intervention in a list of rows; undefined when it has none. */
const figureIn = (rows: readonly AnswerRow[] | undefined, intervention: string): Figure | undefined => {
  const row = rows?.find((r) => r.key === intervention);
  return row && { value: row.value, ...(row.denominator === undefined ? {} : { denominator: row.denominator }) };
};

/** An intervention's figures in both lists; undefined when one has none. */
const pairIn = (intervention: string, now?: Figures, before?: Figures): Then<Figure> | undefined => {
  const figures = { now: figureIn(now?.rows, intervention), before: figureIn(before?.rows, intervention) };
  const { now: a, before: b } = figures;
  return a === undefined || b === undefined ? undefined : { now: a, before: b };
};

const byIntervention = (
  metric: Metric,
  { now, before }: Then<Period>,
  sources: Sources,
  more: Partial<CompleteKpiQuestion> = {},
): KpiAnswer =>
  evaluate(
    { kind: 'kpi', metric, by: 'intervention', compare: before, asOf: now.to, assumedPeriod: false, ...more },
    sources,
  );

const risenDays = (periods: Then<Period>, sources: Sources): RisenDays[] => {
  const answer = byIntervention('daysToSelfSufficiency', periods, sources, { period: periods.now });
  return sources.catalogue.interventions.flatMap(({ code: intervention }) => {
    const means = pairIn(intervention, answer, answer.compare);
    const median = pairIn(intervention, answer.companion, answer.compare?.companion);
    const risen = means !== undefined && median !== undefined && daysHaveRisen(means);
    return risen ? [{ intervention, ...means, median }] : [];
  });
};

const risenLongStays = (on: Then<Day>, sources: Sources): Risen[] => {
  const days = { now: oneDay(on.now), before: oneDay(on.before) };
  const answer = byIntervention('longStay', days, sources, { months: LONG_STAY_MONTHS });
  return sources.catalogue.interventions.flatMap(({ code: intervention }) => {
    const counts = pairIn(intervention, answer, answer.compare);
    return counts !== undefined && sharesHaveRisen(counts) ? [{ intervention, ...counts }] : [];
  });
};

/** The whole months before the month of a day, and as many before those. */
const windowsBefore = (d: Day): Then<Period> => {
  const [year, month] = [yearNumber(d), monthNumber(d)];
  return {
    now: monthsFrom(year, month - WINDOW_MONTHS, WINDOW_MONTHS),
    before: monthsFrom(year, month - 2 * WINDOW_MONTHS, WINDOW_MONTHS),
  };
};

/** What has risen as of a day, by the register; undefined when nothing has. */
export const earlyWarning = (asOf: Day, sources: Sources): EarlyWarning | undefined => {
  const periods = windowsBefore(asOf);
  const on = { now: asOf, before: addMonths(asOf, -WINDOW_MONTHS) };
  const days = { periods, risen: risenDays(periods, sources) };
  const longStays = { on, risen: risenLongStays(on, sources) };
  return days.risen.length + longStays.risen.length === 0 ? undefined : { days, longStays };
};
