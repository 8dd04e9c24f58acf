import { casesCard } from '../../cards/cases.card';
import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { caseScope } from '../../core/access/rules';
import { listCases } from '../../core/kpi/cases';
import { completeCases } from '../../core/questions/complete';
import type { CasesQuestion } from '../../core/questions/question';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** A list of cases: alone with the assistant only, and only those that the asker may see. */
export const replyToCases = (
  question: CasesQuestion,
  page: number,
  { register }: RegisterInForce,
  turn: Turn,
  ports: Ports,
): Card => {
  const { language: lang, today, actor } = turn;
  const { catalogue } = ports;
  const t = texts[lang].refusal;
  const scope = caseScope(actor);
  if (turn.audience === 'shared') return noticeCard(lang, t.onlyPersonal);
  if (scope.kind === 'none') return noticeCard(lang, t.noCases);
  const complete = completeCases(question, { register, catalogue, today, me: actor.officer });
  if (!complete.ok) return unsupportedCard({ lang, today, offers: turn.offers, reason: complete });
  const rows = listCases(complete.question, register).filter(
    (r) => scope.kind === 'all' || r.officer === scope.officer,
  );
  return casesCard({ question: complete.question, rows, page, own: scope.kind === 'officer', catalogue, lang });
};
