import { dayNumber } from '../calendar/day';
import type { Placement } from './placement';
import { at, NO_END, NO_REASON, type Register } from './register';
import { levelOf, saysTheSame, type SurveyRow } from './survey';

/** What an import changes. */
export interface Diff {
  added: number;
  changed: number;
  /** Gone from the export: no longer in the register in force, and still in the versions before. */
  removed: number;
}

export const isNone = ({ added, changed, removed }: Diff): boolean => added + changed + removed === 0;

/** Does row `i` say what the placement says? Compared in the columns: a register may have a million rows. */
const isRow = (r: Register, i: number, p: Placement): boolean =>
  at(r.start, i) === dayNumber(p.start) &&
  at(r.end, i) === (p.end === undefined ? NO_END : dayNumber(p.end)) &&
  at(r.customerIds, at(r.customer, i)) === p.customerId &&
  at(r.interventions, at(r.intervention, i)) === p.intervention &&
  at(r.providers, at(r.provider, i)) === p.provider &&
  at(r.officers, at(r.officer, i)) === p.officer &&
  (at(r.endReason, i) === NO_REASON ? undefined : at(r.endReasons, at(r.endReason, i))) === p.endReason;

/** What the placements of a file add to, change in and remove from the register in force. Their order means nothing. */
export const diffRegister = (before: Register | undefined, placements: readonly Placement[]): Diff => {
  if (before === undefined) return { added: placements.length, changed: 0, removed: 0 };
  const rows = new Map(before.placementIds.map((id, i) => [id, i] as const));
  let [kept, changed] = [0, 0];
  for (const placement of placements) {
    const row = rows.get(placement.placementId);
    if (row === undefined) continue;
    kept += 1;
    if (!isRow(before, row, placement)) changed += 1;
  }
  return { added: placements.length - kept, changed, removed: before.size - kept };
};

/** The same for surveys: a row is known by its year, provider and intervention. */
export const diffSurveys = (before: readonly SurveyRow[], rows: readonly SurveyRow[]): Diff => {
  const known = new Map(before.map((row) => [levelOf(row), row]));
  const kept = rows.flatMap((row) => {
    const other = known.get(levelOf(row));
    return other === undefined ? [] : [{ row, other }];
  });
  const changed = kept.filter(({ row, other }) => !saysTheSame(row, other) || row.provider !== other.provider).length;
  return { added: rows.length - kept.length, changed, removed: before.length - kept.length };
};
