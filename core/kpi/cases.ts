import { type Day, dayNumber, daysBetween, longerThanCutoff, wholeMonthsBetween } from '../calendar/day';
import type { CompleteCasesQuestion } from '../questions/complete';
import { firstNotEnded } from '../register/order';
import { isActiveOn, placementAt, type Register } from '../register/register';
import { conditionsOf, passes } from './select';

/** One active placement in a list: person level, only for who may see it. */
export interface CaseRow {
  placementId: string;
  customerId: string;
  intervention: string;
  provider: string;
  officer: string;
  start: Day;
  days: number;
  /** The largest N with start + N calendar months on or before the day asked about. */
  months: number;
}

/** The active placements of a question, longest first, ties by placement id. */
export const listCases = (q: CompleteCasesQuestion, register: Register): CaseRow[] => {
  const conditions = conditionsOf(q.filter, register);
  const cutoff = q.months === undefined ? q.asOf : longerThanCutoff(q.asOf, q.months);
  const rows: CaseRow[] = [];
  for (let i = firstNotEnded(register, dayNumber(q.asOf)); i < register.size; i += 1) {
    if (!isActiveOn(register, i, q.asOf) || !passes(conditions, i)) continue;
    const { placementId, customerId, intervention, provider, officer, start } = placementAt(register, i);
    if (start > cutoff) continue;
    const days = daysBetween(start, q.asOf);
    const months = wholeMonthsBetween(start, q.asOf);
    rows.push({ placementId, customerId, intervention, provider, officer, start, days, months });
  }
  return rows.sort((a, b) => b.days - a.days || (a.placementId < b.placementId ? -1 : 1));
};
