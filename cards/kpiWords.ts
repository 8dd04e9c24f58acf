import type { Period } from '../core/calendar/period';
import type { Figure } from '../core/kpi/answer';
import { findKpi } from '../core/kpi/catalogue';
import { formatChange, formatCount, formatFigure, formatNumber, formatShare } from './format';
import { formatDay, formatPeriod, inPeriod } from './formatDay';
import type { KpiContext } from './kpiContext';
import { betweenText } from './kpiIntervals';
import { texts } from './texts/texts';

/** "Egen försörjning per insats": which figure, in few words. */
export const titleOf = ({ question: q, lang }: KpiContext): string => {
  const t = texts[lang].kpi;
  const name = findKpi(q.metric).name[lang];
  const parts = [
    q.days !== undefined
      ? t.within(formatCount(q.days, lang))
      : q.months === undefined
        ? name
        : texts[lang].question.longStay(formatNumber(q.months, lang)),
    q.by === undefined ? undefined : t.grouped[q.by],
  ];
  return parts.filter((p) => p !== undefined).join(' ');
};

/** The period of an answer, or its day, as it stands in a sentence. */
const whenIn = ({ answer, lang }: KpiContext): string =>
  inPeriod(answer.period ?? { from: answer.asOf, to: answer.asOf }, lang);

/** Numerator, denominator and period in words, and of a counted share how far chance may move it: one sentence. */
export const sentenceOf = (c: KpiContext, f: Figure): string => {
  const { question: q, lang } = c;
  const t = texts[lang].kpi;
  const when = whenIn(c);
  const n = formatCount(f.numerator ?? f.value ?? 0, lang);
  const d = formatCount(f.denominator ?? 0, lang);
  if (f.value === null) {
    if (q.metric === 'checklistCompliance') return t.checklists.nothing(when);
    if (q.metric === 'progression') return t.progression.nothing(when);
    return q.metric === 'medianDaysToSelfSufficiency' && f.denominator !== undefined && f.denominator > 0
      ? t.medianNotReached(d)
      : t.notComputable(when);
  }
  switch (q.metric) {
    case 'customers':
    case 'placements':
    case 'starts':
    case 'endings':
      return t.sentence[q.metric](n, when);
    case 'selfSufficiency':
    case 'selfSufficiencyOfEnded': {
      const between = betweenText(c, f);
      return `${t.sentence[q.metric](n, d, when)}${between === undefined ? '' : `; ${between}`}.`;
    }
    case 'selfSufficiencyWithin':
      return t.sentence.selfSufficiencyWithin(d, when, formatCount(q.days ?? 0, lang));
    case 'daysToSelfSufficiency':
    case 'medianDaysToSelfSufficiency':
    case 'satisfaction':
      return t.sentence[q.metric](d, when);
    case 'longStay':
      return f.denominator === undefined || f.denominator === 0
        ? t.none(when)
        : t.sentence.longStay(n, d, when, formatShare(f.value, f.denominator, lang), formatCount(q.months ?? 0, lang));
    case 'checklistCompliance':
      return t.sentence.checklistCompliance(n, d, when);
    case 'openFlags':
      return t.sentence.openFlags(n, when);
    case 'progression':
      return t.sentence.progression(d, when);
  }
};

/** The figure as people read it; progression is a change, and has a sign. */
export const shownFigure = ({ question: q, answer, lang }: KpiContext, f: Figure): string =>
  q.metric === 'progression' ? formatChange(f, lang) : formatFigure(f, answer.unit, lang);

/** "37 av 142", or the number of placements or respondents; undefined when nothing stands behind a figure. */
export const behindText = ({ question: q, answer, lang }: KpiContext, f: Figure): string | undefined => {
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
      return q.metric === 'progression' ? t.placementsBehind(d) : t.respondentsBehind(d);
  }
};

/** A period, or for a figure of one day its day. */
export const whenText = ({ answer, lang }: KpiContext, period: Period): string =>
  answer.period === undefined ? formatDay(period.to, lang) : formatPeriod(period, lang);

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

/** What was not said and so assumed: the period. */
export const assumedNote = ({ question: q, answer, lang }: KpiContext): string | undefined =>
  q.assumedPeriod && answer.period !== undefined
    ? texts[lang].kpi.assumed(formatPeriod(answer.period, lang))
    : undefined;
