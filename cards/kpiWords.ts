import type { Catalogue } from '../core/catalogue/catalogue';
import type { Figure, KpiAnswer } from '../core/kpi/answer';
import { findKpi } from '../core/kpi/catalogue';
import { wilson } from '../core/kpi/interval';
import type { Period } from '../core/calendar/period';
import type { Language } from '../core/language';
import type { CompleteKpiQuestion } from '../core/questions/complete';
import { formatCount, formatDifference, formatFigure, formatInterval, formatShare } from './format';
import { formatDay, formatPeriod } from './formatDay';
import { texts } from './texts/texts';

/** A question with its answer, and who reads it in which words. */
export interface KpiContext {
  question: CompleteKpiQuestion;
  answer: KpiAnswer;
  catalogue: Catalogue;
  lang: Language;
  /** The version of the register in force: a figure of another one says so. */
  currentVersion?: number;
}

/** "Egen försörjning per insats 2021": what was asked, in few words. */
export const titleOf = ({ question: q, answer, lang }: KpiContext): string => {
  const t = texts[lang].kpi;
  const name = findKpi(q.metric)?.name[lang] ?? q.metric;
  const parts = [
    q.days !== undefined
      ? t.within(formatCount(q.days, lang))
      : q.months === undefined
        ? name
        : `${name}, ${t.longerThan(formatCount(q.months, lang))}`,
    q.by === undefined ? undefined : t.grouped[q.by],
    answer.period === undefined ? undefined : formatPeriod(answer.period, lang),
  ];
  return parts.filter((p) => p !== undefined).join(' ');
};

/** Numerator and denominator in words. */
export const sentenceOf = ({ question: q, lang }: KpiContext, f: Figure): string => {
  const t = texts[lang].kpi;
  const n = formatCount(f.numerator ?? f.value ?? 0, lang);
  const d = formatCount(f.denominator ?? 0, lang);
  if (f.value === null)
    return q.metric === 'medianDaysToSelfSufficiency' && f.denominator !== undefined && f.denominator > 0
      ? t.medianNotReached(d)
      : t.notComputable;
  switch (q.metric) {
    case 'customers':
    case 'placements':
    case 'starts':
    case 'endings':
      return t.sentence[q.metric](n);
    case 'selfSufficiency':
    case 'selfSufficiencyOfEnded':
      return t.sentence[q.metric](n, d);
    case 'selfSufficiencyWithin':
      return t.sentence.selfSufficiencyWithin(d, formatCount(q.days ?? 0, lang));
    case 'daysToSelfSufficiency':
    case 'medianDaysToSelfSufficiency':
    case 'satisfaction':
      return t.sentence[q.metric](d);
    case 'longStay':
      return f.denominator === undefined || f.denominator === 0
        ? t.none
        : t.sentence.longStay(n, d, formatShare(f.value, f.denominator, lang), formatCount(q.months ?? 0, lang));
    case 'openFlags':
    case 'checklistCompliance':
    case 'progression':
      throw new TypeError(`${q.metric} has no definition`);
  }
};

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

const touch = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** Do the intervals of any two share a point? Then the order of those two may be chance. */
export const intervalsOverlap = (c: KpiContext, figures: readonly Figure[]): boolean => {
  const intervals = figures.map((f) => intervalOf(c, f)).filter((i) => i !== undefined);
  return intervals.some((a, i) => intervals.slice(i + 1).some((b) => touch(a, b)));
};

/** "37 av 142", or the number of placements or respondents; undefined when nothing stands behind a figure. */
export const behindText = ({ answer, lang }: KpiContext, f: Figure): string | undefined => {
  const t = texts[lang].kpi;
  if (f.denominator === undefined) return undefined;
  const d = formatCount(f.denominator, lang);
  switch (answer.unit) {
    case 'share':
      return f.numerator === undefined ? t.placementsBehind(d) : t.nOf(formatCount(f.numerator, lang), d);
    case 'count':
      return t.activeBehind(d);
    case 'days':
      return t.placementsBehind(d);
    case 'score':
      return t.respondentsBehind(d);
  }
};

/** A period, or for a figure of one day its day. */
export const whenText = ({ answer, lang }: KpiContext, period: Period): string =>
  answer.period === undefined ? formatDay(period.to, lang) : formatPeriod(period, lang);

/** "2020: 26,3 % (129 av 490). Skillnad: +3,0 procentenheter." */
export const comparisonText = (c: KpiContext): string | undefined => {
  const { answer, lang } = c;
  if (answer.compare === undefined) return undefined;
  const t = texts[lang].kpi;
  const { period, total } = answer.compare;
  const behind = total.value === null ? undefined : behindText(c, total);
  const difference = formatDifference(answer.total, total, answer.unit, lang);
  const figure = `${formatFigure(total, answer.unit, lang)}${behind === undefined ? '' : ` (${behind})`}`;
  return [
    `${whenText(c, period)}: ${figure}.`,
    difference === undefined ? undefined : t.difference(difference),
    intervalsOverlap(c, [answer.total, total]) ? t.differenceMayBeChance : undefined,
  ]
    .filter((p) => p !== undefined)
    .join(' ');
};

/** "Median: 402,0 dagar (Kaplan-Meier, 171 insatsperioder).": what a mean should not be read without. */
export const companionText = ({ answer, lang }: KpiContext): string | undefined => {
  const t = texts[lang].kpi;
  const median = answer.companion?.total;
  if (median === undefined) return undefined;
  const d = formatCount(median.denominator ?? 0, lang);
  return median.value === null ? t.medianNotReached(d) : t.medianBeside(formatFigure(median, answer.unit, lang), d);
};

/** That a figure is as it was reported then: of a register that is no longer in force. */
export const versionNote = ({ answer, currentVersion, lang }: KpiContext): string | undefined =>
  answer.registerVersion === undefined || currentVersion === undefined || answer.registerVersion === currentVersion
    ? undefined
    : texts[lang].kpi.fromVersion(formatCount(answer.registerVersion, lang));

/** Which period, when it was not said, and otherwise the day of a figure of one day: a said period stands in the title. */
export const whenNote = ({ question: q, answer, lang }: KpiContext): string | undefined => {
  const t = texts[lang].kpi;
  if (answer.period === undefined) return t.asOf(formatDay(answer.asOf, lang));
  return q.assumedPeriod ? t.assumed(formatPeriod(answer.period, lang)) : undefined;
};
