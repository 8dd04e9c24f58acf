import type { Element } from '../element';
import { facts, note } from './elements';

export interface Point {
  label: string;
  /** Already rounded, as it is shown. */
  value: number;
  /** The value in words, for where charts are not drawn. */
  shown: string;
}

interface Chart {
  title: string;
  unit: string;
  points: readonly Point[];
  /** Said instead of the figures where charts are not drawn and a table shows them anyway. */
  instead?: string | undefined;
}

/** What stands in for a chart on phones and in older clients: the same figures as text. */
const asText = ({ points, instead }: Chart): Element =>
  instead === undefined ? facts(points.map((p) => [p.label, p.shown])) : note(instead);

const valuesOf = (points: readonly Point[]) => points.map((p) => ({ x: p.label, y: p.value }));

/** More bars than this cannot be told apart, nor their names read. */
export const MOST_BARS = 12;

/** Under more upright bars than this the names are cut off. */
const MOST_UPRIGHT = 4;

/** Groups beside each other, or when their names need the room one under the other. One point makes no chart. */
export const barChart = (chart: Chart): Element => ({
  ...(chart.points.length > MOST_UPRIGHT
    ? { type: 'Chart.HorizontalBar', title: chart.title, xAxisTitle: chart.unit }
    : { type: 'Chart.VerticalBar', title: chart.title, yAxisTitle: chart.unit }),
  data: valuesOf(chart.points),
  fallback: asText(chart),
});

/** A figure over time. */
export const lineChart = (chart: Chart): Element => ({
  type: 'Chart.Line',
  title: chart.title,
  yAxisTitle: chart.unit,
  data: [{ legend: chart.unit, values: valuesOf(chart.points) }],
  fallback: asText(chart),
});

interface GroupedChart extends Omit<Chart, 'points'> {
  series: readonly { legend: string; points: readonly Point[] }[];
}

/** The same groups at several times beside each other. */
export const groupedBarChart = ({ title, unit, series, instead }: GroupedChart): Element => {
  const named = series.flatMap(({ legend, points }) => points.map((p) => ({ ...p, label: `${p.label} ${legend}` })));
  return {
    type: 'Chart.VerticalBar.Grouped',
    title,
    yAxisTitle: unit,
    data: series.map(({ legend, points }) => ({ legend, values: valuesOf(points) })),
    fallback: asText({ title, unit, points: named, instead }),
  };
};
