import type { Card } from '../../cards/element';
import { explainCard } from '../../cards/explain.card';
import { maySayToAll } from '../../core/access/disclosure';
import type { Catalogue } from '../../core/catalogue/catalogue';
import { answerKpi } from '../../core/kpi/answerKpi';
import type { KpiDefinition } from '../../core/kpi/definition';
import type { KpiQuestion } from '../../core/questions/question';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

/** The figure of this year; of those that need a number, with the one that is asked for most. */
const ofThisYear = (definition: KpiDefinition, { flagMonths }: Catalogue): KpiQuestion => {
  const question: KpiQuestion = { kind: 'kpi', metric: definition.id };
  const months = flagMonths.at(-1);
  if (definition.id === 'longStay' && months !== undefined) return { ...question, months };
  if (definition.kind !== 'incidence') return question;
  const days = definition.days.find((n) => n >= 365) ?? definition.days[0];
  return days === undefined ? question : { ...question, days };
};

/** How a figure is computed, with this year's figures where they may be said. */
export const replyWithExplanation = async (definition: KpiDefinition, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang, today, actor, audience } = turn;
  const { catalogue } = ports;
  const bare = { definition, catalogue, lang };
  const current = await ports.registers.current();
  if (current === undefined) return explainCard(bare);
  const asker = { today, me: actor.officer };
  const answered = await answerKpi(ofThisYear(definition, catalogue), current, ports, asker);
  if (!answered.ok) return explainCard(bare);
  const { question, answer, sources } = answered;
  if (audience === 'shared' && !maySayToAll(question, answer, sources, today)) return explainCard(bare);
  return explainCard({ ...bare, today: { question, answer } });
};
