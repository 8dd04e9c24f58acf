import { templatesOf } from '../../../core/checklists/templatesOf';
import { checklistStatusCard } from '../../../cards/checklistStatus.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import { mayFillInChecklists } from '../../../core/access/rules';
import { reviewStatus } from '../../../core/checklists/status';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';

/** The reviews of a year, provider by provider: what goes on, what is not begun, what is done. */
export const showStatus = async (year: number, turn: Turn, ports: Ports, page = 1): Promise<Card> => {
  const { language: lang, today } = turn;
  const t = texts[lang];
  if (!mayFillInChecklists(turn.actor)) return refused(turn, t.refusal.noChecklists);
  const [current, summaries] = await Promise.all([ports.registers.current(), ports.reviews.summaries({ year })]);
  if (current === undefined && summaries.length === 0) return refused(turn, t.unsupported.reason.noRegister);
  const templates = await templatesOf(summaries, ports.templates);
  const rows = reviewStatus({ providers: current?.register.providers ?? [], summaries, templates, year });
  return checklistStatusCard({ rows, year, page, lang, today });
};
