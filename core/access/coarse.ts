import { isSmall } from './disclosure';

// What is sent to all again and again (a card every week) tells more than a single answer: two cards less each other are
// the week between them. So nothing on it is exact: röjandekontroll by rounding, beside the suppression of 1-4.

/** Counts are rounded to this. */
const COUNT_STEP = 5;

/** Shares are rounded to the first of these, in per cent, that is five placements or more. */
const SHARE_STEPS = [1, 2, 5, 10] as const;

/** About so many, to the nearest five; or of 1-4 only that they are few. */
export type CoarseCount = number | 'few';

export const coarseCount = (n: number): CoarseCount => (isSmall(n) ? 'few' : Math.round(n / COUNT_STEP) * COUNT_STEP);

/** About so many per cent, of about so many. */
export interface CoarseShare {
  percent: number;
  of: number;
}

/**
 * A share so coarse that one step of it is five placements at least. Undefined when no step is (of fewer than 50), and
 * when 1-4 are behind it or are the rest.
 */
export const coarseShare = (n: number, of: number): CoarseShare | undefined => {
  const step = SHARE_STEPS.find((s) => (of * s) / 100 >= COUNT_STEP);
  if (step === undefined || isSmall(n) || isSmall(of - n)) return undefined;
  const steps = Math.round((n * 100) / (of * step));
  // None and all are told as they are, and nothing else is told as they.
  const percent = n === 0 || n === of ? (n * 100) / of : Math.min(Math.max(steps * step, step), 100 - step);
  return { percent, of: Math.round(of / COUNT_STEP) * COUNT_STEP };
};

/** A part of a whole that is told as well: undefined when the whole is few, or the rest of it is. */
export const coarsePart = (n: number, whole: number): CoarseCount | undefined =>
  isSmall(whole) || isSmall(whole - n) ? undefined : coarseCount(n);
