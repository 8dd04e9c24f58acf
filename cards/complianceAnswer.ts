import type { Element } from './element';
import { complianceTable, countsText } from './complianceTable';
import { formatFigure, shownValue } from './format';
import { inPeriod } from './formatDay';
import type { KpiContext, Said } from './kpiContext';
import { assumedNote, sentenceOf, whenText } from './kpiWords';
import { sectionName } from './labels';
import { barChart, MOST_BARS } from './parts/chart';
import { compact, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** "2020: 28 av 38.": counts, as two shares of everything would be compared as grades. */
const beforeText = (c: KpiContext): string | undefined => {
  const { answer, lang } = c;
  if (answer.compare === undefined) return undefined;
  const t = texts[lang].kpi.checklists;
  const { period, total } = answer.compare;
  return total.value === null ? t.nothing(inPeriod(period, lang)) : t.before(whenText(c, period), countsText(total, c));
};

/** The sections beside each other; groups have so many sections that only the table can show them. */
const chartOf = ({ question: q, answer, lang }: KpiContext): Element[] => {
  const points = (answer.total.sections ?? []).flatMap((section) => {
    const figure = { ...section, value: section.numerator / section.denominator };
    const value = shownValue(figure, 'share')?.shown;
    const shown = formatFigure(figure, 'share', lang);
    return value === undefined ? [] : [{ label: sectionName(section, lang), value, shown }];
  });
  if (q.by !== undefined || points.length < 2 || points.length > MOST_BARS) return [];
  const { checklists, chartElsewhere } = texts[lang].kpi;
  return [barChart({ title: checklists.chart, unit: '%', points, instead: chartElsewhere })];
};

/** Fulfilled requirements of checklists in words and section by section: never one share, which would be read as a grade. */
export const complianceSaid = (c: KpiContext): Said => {
  const { answer } = c;
  const sentence = sentenceOf(c, answer.total);
  const before = beforeText(c);
  const assumed = assumedNote(c);
  const grid = complianceTable(c);
  return {
    body: compact([
      { ...text(sentence, { bold: true, spacing: 'Medium' }), size: 'Large' },
      before === undefined ? undefined : text(before, { spacing: 'Small' }),
      assumed === undefined ? undefined : note(assumed),
      ...chartOf(c),
      ...grid,
    ]),
    sentences: [sentence, before],
    hasTable: grid.length > 0,
  };
};
