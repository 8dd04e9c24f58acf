import type { Card } from '../../cards/element';
import { kpiAnswerCard } from '../../cards/kpiAnswer.card';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import { unsupportedCard } from '../../cards/unsupported.card';
import { maySayToAll } from '../../core/access/disclosure';
import { evaluate } from '../../core/kpi/evaluate';
import { completeKpi } from '../../core/questions/complete';
import type { KpiQuestion } from '../../core/questions/question';
import type { RegisterInForce } from '../../core/register/registerStore';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** The register that a question is about: the one in force, or as it was in an earlier version. */
const registerFor = async (
  question: KpiQuestion,
  current: RegisterInForce,
  ports: Ports,
): Promise<RegisterInForce | undefined> => {
  const { registerVersion } = question;
  if (registerVersion === undefined || registerVersion === current.head.version) return current;
  return ports.registers.version(registerVersion);
};

/** A figure as a card. Where others read along, an answer that could point at a person is not given. */
export const replyToKpi = async (
  question: KpiQuestion,
  current: RegisterInForce,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const { language: lang, today, actor, offers } = turn;
  const { catalogue } = ports;
  const { register, head } = (await registerFor(question, current, ports)) ?? current;
  const registerVersion = head.version;
  const complete = completeKpi(question, { register, registerVersion, catalogue, today, me: actor.officer });
  if (!complete.ok) return unsupportedCard({ lang, today, offers, reason: complete });
  const surveys = complete.question.metric === 'satisfaction' ? await ports.surveys.all() : [];
  const sources = { register, registerVersion, surveys, catalogue };
  const answer = evaluate(complete.question, sources);
  if (turn.audience === 'shared' && !maySayToAll(complete.question, answer, sources, today))
    return noticeCard(lang, texts[lang].refusal.smallCells);
  const currentVersion = current.head.version;
  return kpiAnswerCard({ question: complete.question, answer, catalogue, lang, currentVersion });
};
