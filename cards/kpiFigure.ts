import { comparisonOf, comparisonText } from './kpiComparison';
import type { KpiContext, Said } from './kpiContext';
import { chartOf, tableIsAlwaysSeen, tableOf } from './kpiGroups';
import { fewText, groupCautions } from './kpiIntervals';
import { assumedNote, companionText, sentenceOf, shownFigure, versionNote } from './kpiWords';
import { compact, hidden, note, text } from './parts/elements';
import { indicatorChart, indicatorTable } from './progressionTable';
import { texts } from './texts/texts';

/**
 * The number large, numerator, denominator, period and interval in one sentence; how it has changed; groups as a chart
 * with the same figures as text.
 */
export const figureSaid = (c: KpiContext): Said => {
  const { answer, lang } = c;
  const figure = shownFigure(c, answer.total);
  const sentence = sentenceOf(c, answer.total);
  const hasValue = answer.total.value !== null;
  const companion = hasValue ? companionText(c) : undefined;
  const few = fewText(c);
  const notes = [
    assumedNote(c),
    answer.companion !== undefined && hasValue ? texts[lang].kpi.meanRises : undefined,
    few,
    versionNote(c),
  ].filter((n) => n !== undefined);
  const grid = [...tableOf(c), ...indicatorTable(c)];
  const onDemand = grid.length > 0 && answer.total.indicators === undefined && !tableIsAlwaysSeen(c);
  return {
    body: compact([
      { type: 'TextBlock', text: figure, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'Small' },
      text(sentence, { spacing: 'None' }),
      companion === undefined ? undefined : text(companion, { spacing: 'Small' }),
      ...comparisonOf(c),
      notes.length === 0 ? undefined : note(notes.join(' ')),
      ...chartOf(c),
      ...indicatorChart(c),
      ...(onDemand ? [hidden('table', grid)] : grid),
      ...groupCautions(c).map((caution) => note(caution)),
    ]),
    sentences: [`${figure}.`, sentence, companion, comparisonText(c), few],
    hasTable: grid.length > 0,
    onDemand,
  };
};
