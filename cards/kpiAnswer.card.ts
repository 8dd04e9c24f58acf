import { findKpi } from '../core/kpi/catalogue';
import { askedAgain, type FollowUp } from '../core/questions/followUps';
import { complianceSaid } from './complianceAnswer';
import type { Card } from './element';
import type { KpiContext } from './kpiContext';
import { figureSaid } from './kpiFigure';
import { followUpButtons } from './kpiFollowUps';
import { titleOf } from './kpiWords';
import { toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, hidden, note, text } from './parts/elements';
import { feedback } from './parts/feedback';
import { questionWords, uncapitalised } from './questionWords';
import { texts } from './texts/texts';

interface KpiAnswerCard extends KpiContext {
  /** What fits to ask next, at most three. */
  followUps?: readonly FollowUp[];
  /** By which the reader can say whether the answer was right. */
  answerId?: string;
}

/**
 * A figure as a card: how the question was understood, what the answer is, the definition on demand, and what fits to
 * ask next.
 */
export const kpiAnswerCard = (c: KpiAnswerCard): Card => {
  const { question: q, catalogue, lang, followUps = [], answerId } = c;
  const t = texts[lang].kpi;
  const definition = findKpi(q.metric);
  const asked = askedAgain(q);
  const words = questionWords(asked, { catalogue, lang });
  const said = definition.kind === 'compliance' ? complianceSaid(c) : figureSaid(c);
  const actions = compact([
    said.onDemand === true ? toggle(t.asTable, 'table') : undefined,
    ...followUpButtons(followUps, c),
    toggle(t.howComputed, 'definition'),
  ]);
  const body = compact([
    heading(titleOf(c)),
    note(t.understood(uncapitalised(words)), 'None'),
    ...said.body,
    hidden('definition', [
      text(t.howComputed, { bold: true }),
      text(definition.meaning[lang], { spacing: 'Small' }),
      note(t.source(definition.source[lang])),
    ]),
    { type: 'ActionSet', spacing: 'Medium', actions },
    answerId === undefined ? undefined : feedback(asked, answerId, lang),
  ]);
  const summary = [`${words}:`, ...said.sentences].filter((s) => s !== undefined).join(' ');
  return card(lang, summary, body, { wide: said.hasTable });
};
