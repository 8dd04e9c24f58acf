import type { Card } from '../../cards/element';
import { kpiAnswerCard } from '../../cards/kpiAnswer.card';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { maySayToAll } from '../../core/access/disclosure';
import { answerKpi } from '../../core/kpi/answerKpi';
import type { KpiQuestion } from '../../core/questions/question';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';
import { followUpsFor } from './followUps';

/** A figure as a card. Where others read along, an answer that could point at a person is not given. */
export const replyToKpi = async (
  asked: KpiQuestion,
  current: RegisterInForce,
  turn: Turn,
  ports: Ports,
  assumedPeriod = false,
): Promise<Card> => {
  const { language: lang, today, actor, offers } = turn;
  const answered = await answerKpi(asked, current, ports, { today, me: actor.officer });
  if (!answered.ok) return unsupportedCard({ lang, today, offers, reason: answered, catalogue: ports.catalogue });
  const { question, answer, sources } = answered;
  if (turn.audience === 'shared' && !maySayToAll(question, answer, sources, today))
    return noticeCard(lang, texts[lang].refusal.smallCells);
  return kpiAnswerCard({
    question: { ...question, assumedPeriod: question.assumedPeriod || assumedPeriod },
    answer,
    catalogue: ports.catalogue,
    lang,
    currentVersion: current.head.version,
    followUps: followUpsFor(answered, turn),
    answerId: ports.newId(),
  });
};
