import type { Card } from '../cards/element';
import { explainCard } from '../cards/explain.card';
import { helpCard } from '../cards/help.card';
import { type NoAnswer, unsupportedCard } from '../cards/unsupported.card';
import { findKpi } from '../core/kpi/catalogue';
import type { Question } from '../core/questions/question';
import type { Ports } from './ports';
import { replyToCases } from './replies/cases';
import { replyWithChecklist } from './replies/checklists';
import { replyWithFlags } from './replies/flags';
import { replyToKpi } from './replies/kpi';
import type { Turn } from './turn';

/** What was not understood may be a name: it is not said again where others read along. */
const leftoverFor = (turn: Turn, words: readonly string[] = []): readonly string[] =>
  turn.audience === 'personal' ? words : [];

/** From a Question to its reply: the whole list, on one screen. `leftover` are words that were not understood. */
export const replyTo = async (
  question: Question,
  turn: Turn,
  ports: Ports,
  more: { page?: number; leftover?: readonly string[] } = {},
): Promise<Card> => {
  const { language: lang, today } = turn;
  const cannot = (reason: NoAnswer): Card => unsupportedCard({ lang, today, offers: turn.offers, reason });
  switch (question.kind) {
    case 'kpi':
    case 'cases': {
      const current = await ports.registers.current();
      if (current === undefined) return cannot({ kind: 'noRegister' });
      if (question.kind === 'kpi') return replyToKpi(question, current, turn, ports);
      return replyToCases(question, more.page ?? 1, current, turn, ports);
    }
    case 'explain': {
      const definition = findKpi(question.metric);
      return definition === undefined
        ? cannot({ kind: 'notYet', metric: question.metric })
        : explainCard(definition, lang);
    }
    case 'flags':
      return replyWithFlags(turn, ports);
    case 'checklist':
      return replyWithChecklist(question.filter?.provider?.[0], turn, ports);
    case 'help':
      return helpCard({ lang, today, personal: turn.audience === 'personal', offers: turn.offers });
    case 'clarify':
      return cannot({ kind: 'clarify' });
    case 'unsupported':
      return unsupportedCard({ lang, today, offers: turn.offers, leftover: leftoverFor(turn, more.leftover) });
  }
};
