import { TimeBucket } from '../core/calendar/period';
import type { Figure } from '../core/kpi/answer';
import { findKpi } from '../core/kpi/catalogue';
import { wilson } from '../core/kpi/interval';
import type { Language } from '../core/language';
import { formatCount, formatEnds, formatInterval } from './format';
import type { KpiContext } from './kpiContext';
import { texts } from './texts/texts';

interface Interval {
  low: number;
  high: number;
}

/** The interval of a share that was counted, unrounded; undefined for other figures, an estimated share among them. */
const intervalOf = ({ answer }: KpiContext, f: Figure): Interval | undefined =>
  answer.unit === 'share' && f.numerator !== undefined ? wilson(f.numerator, f.denominator ?? 0) : undefined;

/** "25,0–34,1 %"; undefined for a figure without one. */
export const intervalText = (c: KpiContext, f: Figure): string | undefined => {
  const interval = intervalOf(c, f);
  return interval === undefined ? undefined : formatInterval(interval.low, interval.high, f.denominator ?? 0, c.lang);
};

/** "… mellan 25,0 % och 34,1 % (95 % konfidensintervall)": the same inside a sentence. */
export const betweenText = (c: KpiContext, f: Figure): string | undefined => {
  const interval = intervalOf(c, f);
  if (interval === undefined) return undefined;
  return texts[c.lang].kpi.between(...formatEnds(interval.low, interval.high, f.denominator ?? 0, c.lang));
};

const touch = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** Do the intervals of any two share a point? Then the order of those two may be chance. */
export const intervalsOverlap = (c: KpiContext, figures: readonly Figure[]): boolean => {
  const intervals = figures.map((f) => intervalOf(c, f)).filter((i) => i !== undefined);
  return intervals.some((a, i) => intervals.slice(i + 1).some((b) => touch(a, b)));
};

/** Of fewer than this, single cases move a share or a mean a lot. */
const FEWEST = 20;

const isFew = ({ denominator = 0 }: Figure): boolean => denominator > 0 && denominator < FEWEST;

/** A word of caution when few stand behind any of these. */
export const fewOf = (figures: readonly Figure[], lang: Language): string | undefined => {
  const few = figures.filter(isFew).map((f) => f.denominator ?? 0);
  if (few.length === 0) return undefined;
  return texts[lang].kpi.few(formatCount(Math.min(...few), lang), formatCount(FEWEST, lang));
};

/** A word of caution about the figure and the one it is compared with, when few stand behind either. */
export const fewText = ({ answer, lang }: KpiContext): string | undefined => {
  const compared = answer.compare === undefined ? [] : [answer.compare.total];
  return fewOf([answer.total, ...compared], lang);
};

/** What runs on from one month to the next counts in both. */
const countsInSeveral = ({ question: q, answer }: KpiContext): boolean => {
  const definition = findKpi(q.metric);
  return (
    (definition.kind === 'count' || definition.kind === 'ratio') &&
    definition.among === 'overlapping' &&
    answer.rows.length > 1
  );
};

/** What must be said before groups are put in order or added up. */
export const groupCautions = (c: KpiContext): string[] => {
  const t = texts[c.lang].kpi;
  const { rows } = c.answer;
  const bucket = TimeBucket.safeParse(c.question.by);
  return [
    ...(bucket.success && countsInSeveral(c) ? [t.notASum[bucket.data]] : []),
    ...(intervalsOverlap(c, rows) ? [t.overlap] : []),
    ...(rows.length > 1 && rows.some(isFew) ? [t.fewInGroups(formatCount(FEWEST, c.lang))] : []),
  ];
};
