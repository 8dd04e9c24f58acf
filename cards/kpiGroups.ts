import type { AnswerRow, Figure } from '../core/kpi/answer';
import type { Grouping } from '../core/questions/question';
import type { Element } from './element';
import { formatFigure, shownValue } from './format';
import { behindText, intervalText, type KpiContext, titleOf, whenText } from './kpiWords';
import { labelOf } from './labels';
import { barChart, lineChart, type Point } from './parts/chart';
import { type Cell, table } from './parts/elements';
import { texts } from './texts/texts';

const TIME: readonly (Grouping | undefined)[] = ['month', 'quarter', 'year'];

const label = ({ question: q, catalogue, lang }: KpiContext, row: AnswerRow): string =>
  q.by === undefined ? row.key : labelOf(row.key, q.by, catalogue, lang);

/**
 * Shares are not put in order without their intervals: their table is always seen. Other figures are whole in the
 * chart, and the table is there on demand.
 */
export const tableIsAlwaysSeen = ({ answer }: KpiContext): boolean => answer.unit === 'share';

/** The groups as a chart; undefined when there are not two to compare. */
export const chartOf = (c: KpiContext): Element | undefined => {
  const { question: q, answer, lang } = c;
  const points = answer.rows.flatMap((row): Point[] => {
    const value = shownValue(row, answer.unit);
    if (value === undefined) return [];
    return [{ label: label(c, row), value: value.shown, shown: formatFigure(row, answer.unit, lang) }];
  });
  if (q.by === undefined || points.length < 2) return undefined;
  const t = texts[lang].kpi;
  const unit = answer.unit === 'share' ? '%' : t.columns[answer.unit];
  const instead = tableIsAlwaysSeen(c) ? t.chartElsewhere : undefined;
  const chart = { title: titleOf(c), unit, points, instead };
  return TIME.includes(q.by) ? lineChart(chart) : barChart(chart);
};

const figureCell = (c: KpiContext, f: Figure | undefined): Cell => {
  if (f === undefined) return '–';
  const behind = behindText(c, f);
  const figure = formatFigure(f, c.answer.unit, c.lang);
  return behind === undefined ? figure : [figure, behind];
};

/** The groups as a table, with what stands behind each figure and, of shares, the interval. */
export const tableOf = (c: KpiContext): Element | undefined => {
  const { question: q, answer, lang } = c;
  if (q.by === undefined || answer.rows.length === 0) return undefined;
  const t = texts[lang].kpi;
  const withInterval = answer.unit === 'share' && answer.total.numerator !== undefined;
  const { companion } = answer;
  // The months of another year have other keys: only groups of one kind stand beside each other.
  const compare = TIME.includes(q.by) ? undefined : answer.compare;
  const row = (name: string, f: Figure, before: Figure | undefined, beside: Figure | undefined): Cell[] => [
    name,
    figureCell(c, f),
    ...(companion === undefined ? [] : [figureCell(c, beside)]),
    ...(withInterval ? [intervalText(c, f) ?? '–'] : []),
    ...(compare === undefined ? [] : [figureCell(c, before)]),
  ];
  const header = [
    t.columns[q.by],
    compare !== undefined && answer.period !== undefined ? whenText(c, answer.period) : t.columns[answer.unit],
    ...(companion === undefined ? [] : [t.median]),
    ...(withInterval ? [t.columns.interval] : []),
    ...(compare === undefined ? [] : [whenText(c, compare.period)]),
  ];
  const rows = answer.rows.map((r) =>
    row(
      label(c, r),
      r,
      compare?.rows.find((b) => b.key === r.key),
      companion?.rows.find((b) => b.key === r.key),
    ),
  );
  return table(
    header,
    [...rows, row(t.total, answer.total, compare?.total, companion?.total)],
    [4, ...header.slice(1).map(() => 3)],
  );
};
