import { CLASSES, RUNNING, SELF_SUFFICIENT } from './classes';
import type { Tally } from './tally';

// Copies: outside a bundle, each use of an imported name in a loop would be a call.
const REACHED = SELF_SUFFICIENT;
const RUNS = RUNNING;
const PLACES = CLASSES;

/**
 * Spells that rise, from `first` up to `last` (core/kpi/order): on one day self-sufficiency comes first, then other
 * endings, then those that run on. So all that are not before a run are at risk on its day.
 */
type Durations = Pick<Tally, 'runs' | 'first' | 'last'>;

// In the loops below every index is under the length of the runs, so that an entry is there.

const classOf = (spell: number): number => spell & (PLACES - 1);

/** How many placements there are. */
const sizeOf = ({ runs, first, last }: Durations): number => (last === first ? 0 : (runs.upTo[last - 1] as number));

/** How many lie before a run. */
const beforeRun = ({ runs, first }: Durations, k: number): number => (k === first ? 0 : (runs.upTo[k - 1] as number));

/** The first run of `days` or more. */
const runOf = ({ runs, first, last }: Durations, days: number): number => {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs.spell[middle] as number) < days * PLACES) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * S(t) is computed in floats first. Each day of events multiplies it by a quotient: two roundings of at most 2^-53. The
 * years 0 to 9999 have 3 652 425 days, so that S(t) is wrong by less than 3 652 425 * 2 * 2^-53 < 1e-9 of itself.
 * Farther than this from 1/2 it is on the side where it seems to be; nearer, whole numbers decide.
 */
const SURE = 1e-9;

/**
 * Is S at most 1/2 after the events of the runs before `end`? Exactly: the product of (at risk - events) / at risk. Days
 * with nothing censored between them cancel, for the next has at risk what the one before left.
 */
const isHalfOrLess = (durations: Durations, end: number): boolean => {
  const { runs, first } = durations;
  const size = sizeOf(durations);
  let numerator = 1n;
  let denominator = 1n;
  let began = 1; // what was at risk when the cancelling days began, and what they have left
  let left = 1;
  for (let k = first; k < end; k += 1) {
    if (classOf(runs.spell[k] as number) !== REACHED) continue;
    const atRisk = size - beforeRun(durations, k);
    if (atRisk !== left) {
      numerator *= BigInt(left);
      denominator *= BigInt(began);
      began = atRisk;
    }
    left = size - (runs.upTo[k] as number);
  }
  return 2n * numerator * BigInt(left) <= denominator * BigInt(began);
};

/**
 * Kaplan-Meier median in days: the smallest t with S(t) <= 1/2; null when never reached. The event is an ending in
 * self-sufficiency; every other placement is censored at its own end or at the end of the period. On one day events come
 * before censorings. register.md, "Figures (exact rules)".
 * Kaplan, E. L. and Meier, P. (1958), Journal of the American Statistical Association 53, 457-481.
 */
export const medianDays = (durations: Durations): number | null => {
  const { runs, first, last } = durations;
  const size = sizeOf(durations);
  let survival = 1;
  let before = 0;
  for (let k = first; k < last; k += 1) {
    const spell = runs.spell[k] as number;
    const upTo = runs.upTo[k] as number;
    if (classOf(spell) === REACHED) {
      survival *= (size - upTo) / (size - before);
      if (survival < 0.5 + SURE && (survival < 0.5 - SURE || isHalfOrLess(durations, k + 1))) return spell / PLACES;
    }
    before = upTo;
  }
  return null;
};

/**
 * Aalen-Johansen: the share 0..1 that has ended in self-sufficiency within so many days (that day included), where an
 * ending for another reason takes a placement out of the running, and those that run on are censored. Null of nobody.
 * After the last day that was observed it stays as it is.
 * Aalen, O. O. and Johansen, S. (1978), Scandinavian Journal of Statistics 5, 141-150.
 */
export const incidenceWithin = (durations: Durations, days: number): number | null => {
  const { runs, first, last } = durations;
  if (first === last) return null;
  const size = sizeOf(durations);
  const end = runOf(durations, days + 1);
  let incidence = 0;
  let stillIn = 1;
  for (let k = first; k < end; k += 1) {
    const ending = classOf(runs.spell[k] as number);
    if (ending === RUNS) continue;
    // Of one day, the other endings divide what self-sufficiency left: together (n - d1 - d2) / n, as they should.
    const atRisk = size - beforeRun(durations, k);
    const left = size - (runs.upTo[k] as number);
    if (ending === REACHED) incidence += (stillIn * (atRisk - left)) / atRisk;
    stillIn *= left / atRisk;
  }
  return incidence;
};

/** Days of the self-sufficient, added up. */
export const selfSufficientDays = ({ runs, first, last }: Durations): number => {
  let sum = 0;
  let before = 0;
  for (let k = first; k < last; k += 1) {
    const spell = runs.spell[k] as number;
    const upTo = runs.upTo[k] as number;
    if (classOf(spell) === REACHED) sum += spell * (upTo - before); // days * PLACES, for its class is 0
    before = upTo;
  }
  return sum / PLACES;
};

/** How many run on after `days` or more. */
export const runningFor = (durations: Durations, days: number): number => {
  const { runs, last } = durations;
  let n = 0;
  for (let k = runOf(durations, days); k < last; k += 1)
    if (classOf(runs.spell[k] as number) === RUNS) n += (runs.upTo[k] as number) - beforeRun(durations, k);
  return n;
};
