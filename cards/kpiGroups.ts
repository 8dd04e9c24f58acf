import type { AnswerRow, Figure } from '../core/kpi/answer';
import type { Grouping } from '../core/questions/question';
import type { Element } from './element';
import { formatCount, formatFigure, shownValue } from './format';
import type { KpiContext } from './kpiContext';
import { intervalText } from './kpiIntervals';
import { behindText, titleOf, whenText } from './kpiWords';
import { labelOf, shortLabelOf } from './labels';
import { barChart, lineChart, MOST_BARS, type Point } from './parts/chart';
import { type Cell, compact, note } from './parts/elements';
import { fittingTable } from './parts/fittingTable';
import { texts } from './texts/texts';

const TIME: readonly (Grouping | undefined)[] = ['month', 'quarter', 'year'];

/** With more rows than this, what stands behind a figure goes on its line. */
const MOST_ROOMY = 12;

const label = ({ question: q, catalogue, lang }: KpiContext, row: AnswerRow): string =>
  q.by === undefined ? row.key : labelOf(row.key, q.by, catalogue, lang);

/**
 * Shares are not put in order without their intervals: their table is always seen. Other figures are whole in the
 * chart, and the table is there on demand.
 */
export const tableIsAlwaysSeen = ({ answer }: KpiContext): boolean => answer.unit === 'share';

const pointOf = (c: KpiContext, row: AnswerRow): Point[] => {
  const { question: q, answer, catalogue, lang } = c;
  const value = shownValue(row, answer.unit);
  if (value === undefined || q.by === undefined) return [];
  const oneYear = answer.period?.from.slice(0, 4) === answer.period?.to.slice(0, 4);
  const name = shortLabelOf(row.key, q.by, { catalogue, lang, oneYear });
  return [{ label: name, value: value.shown, shown: formatFigure(row, answer.unit, lang) }];
};

/** The groups as a chart, of many the first; undefined when there are not two to compare. */
export const chartOf = (c: KpiContext): Element[] => {
  const { question: q, answer, lang } = c;
  const all = answer.rows.flatMap((row) => pointOf(c, row));
  if (q.by === undefined || all.length < 2) return [];
  const t = texts[lang].kpi;
  const unit = answer.unit === 'share' ? '%' : t.columns[answer.unit];
  const isLine = TIME.includes(q.by);
  const points = isLine ? all : all.slice(0, MOST_BARS);
  const instead = tableIsAlwaysSeen(c) || all.length > MOST_ROOMY ? t.chartElsewhere : undefined;
  const chart = { title: titleOf(c), unit, points, instead };
  const shown = t.chartShows(formatCount(points.length, lang), formatCount(all.length, lang));
  return compact([
    isLine ? lineChart(chart) : barChart(chart),
    points.length < all.length ? note(shown, 'None') : undefined,
  ]);
};

const figureCell = (c: KpiContext, f: Figure | undefined): Cell => {
  if (f === undefined) return '–';
  const behind = behindText(c, f);
  const figure = formatFigure(f, c.answer.unit, c.lang);
  if (behind === undefined) return figure;
  return c.answer.rows.length > MOST_ROOMY ? `${figure} (${behind})` : [figure, behind];
};

/**
 * The groups as a table, with what stands behind each figure and, of shares, the interval. Of more than fit, the first
 * are shown, of months the latest, and it is said.
 */
export const tableOf = (c: KpiContext): Element[] => {
  const { question: q, answer, lang } = c;
  if (q.by === undefined || answer.rows.length === 0) return [];
  const t = texts[lang].kpi;
  const withInterval = answer.unit === 'share' && answer.total.numerator !== undefined;
  const { companion } = answer;
  const isTime = TIME.includes(q.by);
  // The months of another year have other keys: only groups of one kind stand beside each other.
  const compare = isTime ? undefined : answer.compare;
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
  const total = row(t.total, answer.total, compare?.total, companion?.total);
  return fittingTable({ header, rows, total, widths: [9, 6], isTime }, lang);
};
