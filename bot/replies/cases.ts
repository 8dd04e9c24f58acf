import { type CaseFlag, casesCard } from '../../cards/cases.card';
import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { type CaseScope, caseScope, maySeeCaseOf } from '../../core/access/rules';
import { UNFINISHED, WAITS_FOR_OFFICER } from '../../core/flags/flag';
import { ownerOf } from '../../core/flags/owner';
import { listCases } from '../../core/kpi/cases';
import { completeCases } from '../../core/questions/complete';
import type { CasesQuestion } from '../../core/questions/question';
import type { Register } from '../../core/register/register';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** What waits for an officer comes before what rests, the reader's own before others', then the higher threshold. */
const comesBefore = (a: CaseFlag, b: CaseFlag): boolean => {
  const rank = ({ flag, owner }: CaseFlag): number =>
    (owner === undefined ? 2 : 0) + (WAITS_FOR_OFFICER.includes(flag.state) ? 1 : 0);
  return rank(a) === rank(b) ? a.flag.months > b.flag.months : rank(a) > rank(b);
};

/** The flag of each placement that is not over: one request, of the asker's own flags or of all. */
const caseFlags = async (
  scope: CaseScope,
  register: Register,
  turn: Turn,
  ports: Ports,
): Promise<Map<string, CaseFlag>> => {
  const flags = await ports.flags.inStates(UNFINISHED, scope.kind === 'officer' ? scope.officer : undefined);
  const shown = new Map<string, CaseFlag>();
  for (const flag of flags) {
    const owner = ownerOf(flag, register);
    const caseFlag = { flag, ...(maySeeCaseOf(turn.actor, owner) ? {} : { owner }) };
    const other = shown.get(flag.placementId);
    if (other === undefined || comesBefore(caseFlag, other)) shown.set(flag.placementId, caseFlag);
  }
  return shown;
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
  const flags = rows.length === 0 ? new Map<string, CaseFlag>() : await caseFlags(scope, register, turn, ports);
  return casesCard({ question: complete.question, rows, flags, page, own: scope.kind === 'officer', catalogue, lang });
};
