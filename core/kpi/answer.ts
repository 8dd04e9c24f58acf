import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Bilingual } from '../language';
import type { Metric } from '../questions/question';

/** `share` is 0..1; `days` are a mean or a median, `score` is a mean; none is rounded here. */
export type Unit = 'count' | 'share' | 'days' | 'score';

/** One section of checklists: how many of its requirements that were rated are fulfilled. The key is its letter. */
export interface SectionFigure {
  key: string;
  name: Bilingual;
  numerator: number;
  denominator: number;
}

/** One indicator of progression: its mean change over the placements in which it was rated at least twice. */
export interface IndicatorFigure {
  key: string;
  name: Bilingual;
  value: number | null;
  denominator: number;
}

/**
 * One figure. Shares carry numerator and denominator; an estimated share, days and scores the denominator (the
 * placements or respondents behind them); counts only the value, `longStay` also the active placements. Without a
 * denominator `value` is null; a median is null too when half is never reached.
 */
export interface Figure {
  value: number | null;
  numerator?: number;
  denominator?: number;
  /** Of checklists, which people are shown by section and never as one share: those in which something was rated. */
  sections?: readonly SectionFigure[];
  /** Of progression, all of them: also those that were not rated twice. */
  indicators?: readonly IndicatorFigure[];
}

export interface AnswerRow extends Figure {
  /** Catalogue code, provider's name, officer's id, end reason's code, or `2021`, `2021-Q3`, `2021-09`. */
  key: string;
}

/** Another figure of the same placements, without which the first should not be read; its rows are of the same keys. */
export interface Companion {
  metric: Metric;
  rows: AnswerRow[];
  total: Figure;
}

/** Figures of one period: by group, and of the whole. The total is never the sum of the rows. */
export interface Figures {
  rows: AnswerRow[];
  total: Figure;
  companion?: Companion;
}

export interface KpiAnswer extends Figures {
  metric: Metric;
  unit: Unit;
  /** What was counted: the period of the question, or for a figure of one day only `asOf`. */
  period?: Period;
  compare?: Figures & { period: Period };
  asOf: Day;
  /** Which import of the register was counted, when the caller said it. */
  registerVersion?: number;
}
