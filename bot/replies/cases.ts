import { casesCard } from '../../cards/cases.card';
import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { type CaseScope, caseScope } from '../../core/access/rules';
import { WAITS_FOR_OFFICER } from '../../core/flags/flag';
import { listCases } from '../../core/kpi/cases';
import { completeCases } from '../../core/questions/complete';
import type { CasesQuestion } from '../../core/questions/question';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** The open flag of each placement, the highest of several: one request, of the asker's own flags or of all. */
const openFlags = async (scope: CaseScope, ports: Ports): Promise<Map<string, number>> => {
  const open = await ports.flags.inStates(WAITS_FOR_OFFICER, scope.kind === 'officer' ? scope.officer : undefined);
  const highest = new Map<string, number>();
  for (const { placementId, months } of open) highest.set(placementId, Math.max(months, highest.get(placementId) ?? 0));
  return highest;
};

/** A list of cases: alone with the assistant only, and only those that the asker may see. */
export const replyToCases = async (
  question: CasesQuestion,
  page: number,
  { register }: RegisterInForce,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const { language: lang, today, actor } = turn;
  const { catalogue } = ports;
  const t = texts[lang].refusal;
  const scope = caseScope(actor);
  if (turn.audience === 'shared') return noticeCard(lang, t.onlyPersonal);
  if (scope.kind === 'none') return noticeCard(lang, t.noCases);
  const complete = completeCases(question, { register, catalogue, today, me: actor.officer });
  if (!complete.ok) return unsupportedCard({ lang, today, offers: turn.offers, reason: complete, catalogue });
  const rows = listCases(complete.question, register).filter(
    (r) => scope.kind === 'all' || r.officer === scope.officer,
  );
  const flags = rows.length === 0 ? new Map<string, number>() : await openFlags(scope, ports);
  return casesCard({ question: complete.question, rows, flags, page, own: scope.kind === 'officer', catalogue, lang });
};
