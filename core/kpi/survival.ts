import { CLASSES, RUNNING, SELF_SUFFICIENT } from './spells';
import type { Tally } from './tally';

// Copies: outside a bundle, each use of an imported name in a loop would be a call.
const REACHED = SELF_SUFFICIENT;
const RUNS = RUNNING;
const PLACES = CLASSES;

/**
 * Spells that rise, from `first` up to `last` (core/kpi/spells): on one day self-sufficiency comes first, then other
 * endings, then those that run on. So whoever stands at place k has last - k placements at risk, itself included.
 */
type Durations = Pick<Tally, 'spells' | 'first' | 'last'>;

// In the loops below every index is under the length of the spells, so that an entry is there.

const classOf = (spell: number): number => spell & (PLACES - 1);

/** The place after the last spell that is the same as the one at `k`. */
const afterSame = ({ spells, last }: Durations, k: number): number => {
  let after = k + 1;
  while (after < last && spells[after] === spells[k]) after += 1;
  return after;
};

/** The first place from which on the spells are of `days` or more. */
const placeOf = ({ spells, first, last }: Durations, days: number): number => {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spells[middle] as number) < days * PLACES) low = middle + 1;
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
 * Is S at most 1/2 after the events before place `end`? Exactly: the product of (at risk - events) / at risk. Days with
 * nothing censored between them cancel, for the next has at risk what the one before left.
 */
const isHalfOrLess = (durations: Durations, end: number): boolean => {
  const { spells, first, last } = durations;
  let numerator = 1n;
  let denominator = 1n;
  let began = 1; // what was at risk when the cancelling days began, and what they have left
  let left = 1;
  for (let k = first; k < end; k = afterSame(durations, k)) {
    if (classOf(spells[k] as number) !== REACHED) continue;
    if (last - k !== left) {
      numerator *= BigInt(left);
      denominator *= BigInt(began);
      began = last - k;
    }
    left = last - afterSame(durations, k);
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
  const { spells, first, last } = durations;
  let survival = 1;
  for (let k = first; k < last; k += 1) {
    const spell = spells[k] as number;
    if (classOf(spell) !== REACHED) continue;
    const after = afterSame(durations, k);
    survival *= (last - after) / (last - k);
    if (survival < 0.5 + SURE && (survival < 0.5 - SURE || isHalfOrLess(durations, after))) return spell / PLACES;
    k = after - 1;
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
  const { spells, first, last } = durations;
  if (first === last) return null;
  const end = placeOf(durations, days + 1);
  let incidence = 0;
  let stillIn = 1;
  for (let k = first; k < end; k += 1) {
    const ending = classOf(spells[k] as number);
    if (ending === RUNS) continue;
    // Of one day, the other endings divide what self-sufficiency left: together (n - d1 - d2) / n, as they should.
    const after = afterSame(durations, k);
    if (ending === REACHED) incidence += (stillIn * (after - k)) / (last - k);
    stillIn *= (last - after) / (last - k);
    k = after - 1;
  }
  return incidence;
};

/** Days of the self-sufficient, added up. */
export const selfSufficientDays = ({ spells, first, last }: Durations): number => {
  let sum = 0;
  for (let k = first; k < last; k += 1) {
    const spell = spells[k] as number;
    sum += classOf(spell) === REACHED ? spell : 0; // days * PLACES, for its class is 0
  }
  return sum / PLACES;
};

/** How many run on after `days` or more. */
export const runningFor = (durations: Durations, days: number): number => {
  const { spells, last } = durations;
  let n = 0;
  for (let k = placeOf(durations, days); k < last; k += 1) n += classOf(spells[k] as number) === RUNS ? 1 : 0;
  return n;
};
