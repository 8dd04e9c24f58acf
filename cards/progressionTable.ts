import type { Figure, IndicatorFigure } from '../core/kpi/answer';
import type { Element } from './element';
import { formatChange, formatCount, shownValue } from './format';
import type { KpiContext } from './kpiContext';
import { behindText, whenText } from './kpiWords';
import { sectionName } from './labels';
import { barChart } from './parts/chart';
import { type Cell, table } from './parts/elements';
import { texts } from './texts/texts';

/** Nothing is shown of a period in which nothing was rated twice. */
const indicatorsOf = ({ indicators = [], value }: Figure): readonly IndicatorFigure[] =>
  value === null ? [] : indicators;

/** Each indicator with how many placements are behind it; of two periods both stand in one cell. */
export const indicatorTable = (c: KpiContext): Element[] => {
  const { answer, lang } = c;
  const t = texts[lang].kpi.progression;
  const { compare, period } = answer;
  const cell = (i: IndicatorFigure): Cell => [formatChange(i, lang), behindText(c, i) ?? ''];
  const shown = indicatorsOf(answer.total);
  if (shown.length === 0) return [];
  if (compare === undefined || period === undefined) {
    const rows = shown.map((i) => [sectionName(i, lang), formatChange(i, lang), formatCount(i.denominator, lang)]);
    return [table([t.indicator, t.change, t.placements], rows, [5, 3, 3])];
  }
  const before = indicatorsOf(compare.total);
  const rows = shown.map((i): Cell[] => {
    const then = before.find(({ key }) => key === i.key);
    return [sectionName(i, lang), cell(i), then === undefined ? '–' : cell(then)];
  });
  return [table([t.indicator, whenText(c, period), whenText(c, compare.period)], rows, [4, 3, 3])];
};

/** The indicators beside each other; without bars for those that nothing can be said of. */
export const indicatorChart = ({ answer, lang }: KpiContext): Element[] => {
  const t = texts[lang].kpi;
  const points = indicatorsOf(answer.total).flatMap((i) => {
    const value = shownValue(i, 'score')?.shown;
    return value === undefined
      ? []
      : [
          {
            label: sectionName(i, lang),
            value,
            shown: `${formatChange(i, lang)} (${formatCount(i.denominator, lang)})`,
          },
        ];
  });
  const { chart: title, unit } = t.progression;
  return points.length < 2 ? [] : [barChart({ title, unit, points, instead: t.chartElsewhere })];
};
