import type { Card } from '../../cards/element';
import { kpiAnswerCard } from '../../cards/kpiAnswer.card';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { revealsSmallCells } from '../../core/access/disclosure';
import { maySeeCaseOf } from '../../core/access/rules';
import { evaluate } from '../../core/kpi/evaluate';
import { completeKpi } from '../../core/questions/complete';
import type { KpiQuestion } from '../../core/questions/question';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** A figure as a card. Where others read along, an answer with small cells is not given. */
export const replyToKpi = async (
  question: KpiQuestion,
  { register, head: { version: registerVersion } }: RegisterInForce,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const { language: lang, today, actor } = turn;
  const personal = turn.audience === 'personal';
  const { catalogue } = ports;
  const complete = completeKpi(question, { register, registerVersion, catalogue, today, me: actor.officer });
  if (!complete.ok) return unsupportedCard({ lang, today, offers: turn.offers, reason: complete });
  const surveys = complete.question.metric === 'satisfaction' ? await ports.surveys.all() : [];
  const answer = evaluate(complete.question, { register, registerVersion, surveys, catalogue });
  const officer = complete.question.filter?.officer;
  const ownCases = officer !== undefined && maySeeCaseOf(actor, officer);
  if (!personal && revealsSmallCells(answer))
    return noticeCard(lang, ownCases ? texts[lang].refusal.onlyPersonal : texts[lang].refusal.smallCells);
  return kpiAnswerCard({ question: complete.question, answer, catalogue, lang, currentVersion: registerVersion });
};
