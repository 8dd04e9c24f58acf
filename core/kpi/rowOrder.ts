import type { AnswerRow } from './answer';

/** Groups: value falling, nothing last, then key. */
export const byValue = (a: AnswerRow, b: AnswerRow): number =>
  (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || (a.key < b.key ? -1 : 1);
