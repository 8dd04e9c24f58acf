import { clarifyCard } from '../cards/clarify.card';
import type { Card } from '../cards/element';
import { helpCard } from '../cards/help.card';
import { type NoAnswer, unsupportedCard } from '../cards/unsupported.card';
import { isOffered } from '../core/access/offered';
import { findKpi } from '../core/kpi/catalogue';
import type { Question } from '../core/questions/question';
import type { Ports } from './ports';
import { replyToCases } from './replies/cases';
import { type AskedOfChecklists, replyWithChecklist } from './replies/checklists/start';
import { replyWithExplanation } from './replies/explain';
import { replyWithFlags } from './replies/flags/list';
import { replyToKpi } from './replies/kpi';
import type { Turn } from './turn';

/** What was not understood may be a name: it is not said again where others read along. */
const leftoverFor = (turn: Turn, words: readonly string[] = []): readonly string[] =>
  turn.audience === 'personal' ? words : [];

interface More {
  page?: number;
  /** The words that were not understood. */
  leftover?: readonly string[];
  /** What comes nearest and can be answered. */
  nearest?: readonly Question[];
  /** Nobody said the period: it was understood as this year, and the answer says so. */
  assumedPeriod?: boolean;
  /** What is asked of checklists besides to fill one in. */
  checklists?: Omit<AskedOfChecklists, 'provider'>;
}

/** From a Question to its reply: the whole list, on one screen. */
export const replyTo = async (question: Question, turn: Turn, ports: Ports, more: More = {}): Promise<Card> => {
  const { language: lang, today, offers } = turn;
  const { catalogue } = ports;
  const cannot = (reason: NoAnswer): Card => unsupportedCard({ lang, today, offers, reason, catalogue });
  switch (question.kind) {
    case 'kpi':
    case 'cases': {
      const current = await ports.registers.current();
      if (current === undefined) return cannot({ kind: 'noRegister' });
      if (question.kind === 'kpi') return replyToKpi(question, current, turn, ports, more.assumedPeriod);
      return replyToCases(question, more.page ?? 1, current, turn, ports);
    }
    case 'explain':
      return replyWithExplanation(findKpi(question.metric), turn, ports);
    case 'flags':
      return replyWithFlags(turn, ports);
    case 'checklist':
      return replyWithChecklist({ ...more.checklists, provider: question.filter?.provider?.[0] }, turn, ports);
    case 'help':
      return helpCard({ lang, today, personal: turn.audience === 'personal', offers });
    case 'clarify': {
      const options = question.options.filter((q) => isOffered(q, offers));
      return options.length === 0 ? cannot({ kind: 'clarify' }) : clarifyCard(options, { catalogue, lang, today });
    }
    case 'unsupported':
      return unsupportedCard({
        lang,
        today,
        offers,
        leftover: leftoverFor(turn, more.leftover),
        nearest: more.nearest ?? [],
        catalogue,
      });
  }
};
