import { findKpi } from '../core/kpi/catalogue';
import { askedAgain, type FollowUp } from '../core/questions/followUps';
import type { Card } from './element';
import { formatFigure } from './format';
import { comparisonOf, comparisonText } from './kpiComparison';
import type { KpiContext } from './kpiContext';
import { followUpButtons } from './kpiFollowUps';
import { chartOf, tableIsAlwaysSeen, tableOf } from './kpiGroups';
import { fewText, groupCautions } from './kpiIntervals';
import { assumedNote, companionText, sentenceOf, titleOf, versionNote } from './kpiWords';
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
 * A figure as a card: how the question was understood, the number large, numerator, denominator, period and interval in
 * one sentence; how it has changed; groups as a chart with the same figures as text; the definition on demand; and what
 * fits to ask next.
 */
export const kpiAnswerCard = (c: KpiAnswerCard): Card => {
  const { question: q, answer, catalogue, lang, followUps = [], answerId } = c;
  const t = texts[lang].kpi;
  const definition = findKpi(q.metric);
  const asked = askedAgain(q);
  const words = questionWords(asked, { catalogue, lang });
  const figure = formatFigure(answer.total, answer.unit, lang);
  const sentence = sentenceOf(c, answer.total);
  const hasValue = answer.total.value !== null;
  const companion = hasValue ? companionText(c) : undefined;
  const few = fewText(c);
  const notes = [
    assumedNote(c),
    answer.companion !== undefined && hasValue ? t.meanRises : undefined,
    few,
    versionNote(c),
  ].filter((n) => n !== undefined);
  const grid = tableOf(c);
  const onDemand = grid.length > 0 && !tableIsAlwaysSeen(c);
  const actions = compact([
    onDemand ? toggle(t.asTable, 'table') : undefined,
    ...followUpButtons(followUps, c),
    definition === undefined ? undefined : toggle(t.howComputed, 'definition'),
  ]);
  const body = compact([
    heading(titleOf(c)),
    note(t.understood(uncapitalised(words)), 'None'),
    { type: 'TextBlock', text: figure, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'Small' },
    text(sentence, { spacing: 'None' }),
    companion === undefined ? undefined : text(companion, { spacing: 'Small' }),
    ...comparisonOf(c),
    notes.length === 0 ? undefined : note(notes.join(' ')),
    ...chartOf(c),
    ...(onDemand ? [hidden('table', grid)] : grid),
    ...groupCautions(c).map((caution) => note(caution)),
    definition === undefined
      ? undefined
      : hidden('definition', [
          text(t.howComputed, { bold: true }),
          text(definition.meaning[lang], { spacing: 'Small' }),
          note(t.source(definition.source[lang])),
        ]),
    actions.length === 0 ? undefined : { type: 'ActionSet', spacing: 'Medium', actions },
    answerId === undefined ? undefined : feedback(asked, answerId, lang),
  ]);
  const summary = [`${words}: ${figure}.`, sentence, companion, comparisonText(c), few]
    .filter((s) => s !== undefined)
    .join(' ');
  return card(lang, summary, body, { wide: grid.length > 0 });
};
