import type { Element } from '../element';
import { facts } from './elements';

export interface Point {
  label: string;
  /** Already rounded, as it is shown. */
  value: number;
  /** The value in words, for where charts are not drawn. */
  shown: string;
}

/** What stands in for a chart on phones and in older clients: the same figures as text. */
const asFacts = (points: readonly Point[]): Element => facts(points.map((p) => [p.label, p.shown] as const));

/** Groups beside each other. One point makes no chart. */
export const barChart = (title: string, unit: string, points: readonly Point[]): Element => ({
  type: 'Chart.VerticalBar',
  title,
  yAxisTitle: unit,
  data: points.map((p) => ({ x: p.label, y: p.value })),
  fallback: asFacts(points),
});

/** A figure over time. */
export const lineChart = (title: string, unit: string, points: readonly Point[]): Element => ({
  type: 'Chart.Line',
  title,
  yAxisTitle: unit,
  data: [{ legend: unit, values: points.map((p) => ({ x: p.label, y: p.value })) }],
  fallback: asFacts(points),
});
