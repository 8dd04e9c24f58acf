import type { Metric } from '../core/questions/question';

/** The questions of the page; the server fills in the period: this year until today. */
export interface Question {
  kind: 'kpi';
  metric: Metric;
  by?: 'intervention';
  months?: number;
}

export interface Measure {
  value: number | null;
  numerator?: number;
  denominator?: number;
}
export interface Row extends Measure {
  key: string;
  /** The key in the asked language, where the server has one. */
  label?: string;
}
export interface Answer {
  rows: Row[];
  total: Measure;
  definition: string;
  asOf: string;
}

type Fields = Partial<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): boolean => value === undefined || typeof value === 'number';

const isMeasure = (value: unknown): value is Measure =>
  isObject(value) &&
  (value['value'] === null || typeof value['value'] === 'number') &&
  isCount(value['numerator']) &&
  isCount(value['denominator']);

const isRow = (value: unknown): value is Row => isMeasure(value) && 'key' in value && typeof value.key === 'string';

/** Whether the body is an answer to a question about a figure; written out because a schema library would triple the page. */
export const isAnswer = (body: unknown): body is Answer =>
  isObject(body) &&
  Array.isArray(body['rows']) &&
  body['rows'].every(isRow) &&
  isMeasure(body['total']) &&
  typeof body['definition'] === 'string' &&
  typeof body['asOf'] === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(body['asOf']);
