import type { Catalogue } from '../catalogue/catalogue';
import type { Register } from '../register/register';

/*
 * How a placement stands at the end of the period. The order of the classes is the order in which core/kpi/survival counts
 * those of one day.
 */
export const SELF_SUFFICIENT = 0;
export const ENDED_OTHERWISE = 1;
export const RUNNING = 2;
/** The fourth place beside the classes of a group counts how many started in the period. */
export const STARTED = 3;
export const CLASSES = 4;
/** So that a class is in so many bits. */
export const CLASS_BITS = 2;

/** Codes of end reasons are bytes. */
const REASON_CODES = 256;

/** For each end reason's code: ENDED_OTHERWISE or SELF_SUFFICIENT. */
export const classesOfReasons = (r: Register, catalogue: Catalogue): Uint8Array => {
  const classes = new Uint8Array(REASON_CODES).fill(ENDED_OTHERWISE);
  r.endReasons.forEach((code, i) => {
    if (catalogue.endReasons.some((e) => e.code === code && e.selfSufficiency)) classes[i] = SELF_SUFFICIENT;
  });
  return classes;
};
