import { findKpi } from '../core/kpi/catalogue';
import type { Card } from './element';
import { formatFigure } from './format';
import { chartOf, tableIsAlwaysSeen, tableOf } from './kpiGroups';
import {
  companionText,
  comparisonText,
  intervalsOverlap,
  intervalText,
  type KpiContext,
  sentenceOf,
  titleOf,
  versionNote,
  whenNote,
} from './kpiWords';
import { filterWords } from './labels';
import { toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, hidden, note, text } from './parts/elements';
import { texts } from './texts/texts';

/**
 * A figure as a card: the number large, numerator and denominator in words, period and interval; groups as a chart
 * with the same figures as text; the definition on demand.
 */
export const kpiAnswerCard = (c: KpiContext): Card => {
  const { question: q, answer, catalogue, lang } = c;
  const t = texts[lang].kpi;
  const definition = findKpi(q.metric);
  const figure = formatFigure(answer.total, answer.unit, lang);
  const sentence = sentenceOf(c, answer.total);
  const interval = intervalText(c, answer.total);
  const comparison = comparisonText(c);
  const companion = answer.total.value === null ? undefined : companionText(c);
  const notes = [
    interval === undefined ? undefined : t.interval(interval),
    answer.companion !== undefined && answer.total.value !== null ? t.meanRises : undefined,
    whenNote(c),
    versionNote(c),
  ].filter((n) => n !== undefined);
  const grid = tableOf(c);
  const onDemand = grid !== undefined && !tableIsAlwaysSeen(c);
  const body = compact([
    heading(titleOf(c)),
    note(filterWords(q.filter, catalogue, lang) ?? t.all, 'None'),
    { type: 'TextBlock', text: figure, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'Small' },
    text(sentence, { spacing: 'None' }),
    companion === undefined ? undefined : text(companion, { spacing: 'Small' }),
    notes.length === 0 ? undefined : note(notes.join(' ')),
    comparison === undefined ? undefined : text(comparison),
    chartOf(c),
    onDemand ? hidden('table', [grid]) : grid,
    intervalsOverlap(c, answer.rows) ? note(t.overlap) : undefined,
    definition === undefined
      ? undefined
      : hidden('definition', [
          text(t.howComputed, { bold: true }),
          text(definition.meaning[lang], { spacing: 'Small' }),
          note(t.source(definition.source[lang])),
        ]),
  ]);
  const actions = compact([
    onDemand ? toggle(t.asTable, 'table') : undefined,
    definition === undefined ? undefined : toggle(t.howComputed, 'definition'),
  ]);
  const summary = [`${titleOf(c)}: ${figure}.`, sentence, companion, comparison]
    .filter((s) => s !== undefined)
    .join(' ');
  return card(lang, summary, body, { actions, wide: grid !== undefined });
};
