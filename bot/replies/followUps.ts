import { maySayToAll } from '../../core/access/disclosure';
import { caseScope, maySeeCaseOf } from '../../core/access/rules';
import type { KpiAnswer } from '../../core/kpi/answer';
import type { Answered } from '../../core/kpi/answerKpi';
import { listCases } from '../../core/kpi/cases';
import { evaluate } from '../../core/kpi/evaluate';
import { completeCases, completeKpi, type Known } from '../../core/questions/complete';
import { type FollowUp, followUpsOf } from '../../core/questions/followUps';
import type { Turn } from '../turn';

/** Does an answer show something: a figure, one to compare with, and two groups where it is split? */
const isTelling = ({ total, rows, compare }: KpiAnswer, split: boolean): boolean => {
  const hasFigure = total.value !== null && (total.value > 0 || (total.denominator ?? 0) > 0);
  const before = compare?.total;
  const hasBefore =
    before === undefined || (before.value !== null && (before.value > 0 || (before.denominator ?? 0) > 0));
  return hasFigure && hasBefore && (!split || rows.filter((r) => r.value !== null).length > 1);
};

/**
 * What fits to ask after an answer: only what this asker is answered here. Each is tried, which costs a pass over the
 * register that is in memory.
 */
export const followUpsFor = ({ question, sources }: Answered, { actor, audience, today }: Turn): FollowUp[] => {
  const known: Known = { ...sources, today, me: actor.officer };
  const may = (next: FollowUp['question']): boolean => {
    if (next.kind === 'cases') {
      if (audience === 'shared' || caseScope(actor).kind === 'none') return false;
      const complete = completeCases(next, known);
      return complete.ok && listCases(complete.question, sources.register).some((r) => maySeeCaseOf(actor, r.officer));
    }
    const complete = completeKpi(next, known);
    if (!complete.ok) return false;
    const answer = evaluate(complete.question, sources);
    const safe = audience === 'personal' || maySayToAll(complete.question, answer, sources, today);
    return safe && isTelling(answer, next.by !== undefined);
  };
  return followUpsOf(question, today, may);
};
