import type { Day } from '../core/calendar/day';
import type { Period } from '../core/calendar/period';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Language } from '../core/language';
import type { Filter, Grouping, KpiQuestion, Metric, Question } from '../core/questions/question';
import { isOfOneDay } from '../core/questions/refiners/pairs';
import { formatCount, formatNumber } from './format';
import { formatDay, formatPeriod } from './formatDay';
import { listed, officerName, shortInterventionName } from './labels';
import { texts } from './texts/texts';

export interface Words {
  catalogue: Catalogue;
  lang: Language;
  /** A figure or list of this day need not say so. */
  today?: Day;
}

/** More names than this are counted: the phrase stands on a button. */
const MOST_NAMES = 3;

/** "A", "A och B", "A, B och C", "A, B, C och 4 till". */
const joined = (names: readonly string[], lang: Language): string => {
  const rest = names.length - MOST_NAMES;
  return rest > 0
    ? texts[lang].question.andMore(names.slice(0, MOST_NAMES).join(', '), formatCount(rest, lang))
    : listed(names, lang);
};

const withinWords = (filter: Filter | undefined, { catalogue, lang }: Words): string[] => {
  const t = texts[lang].question;
  const { intervention = [], provider = [], officer } = filter ?? {};
  return [
    ...(intervention.length === 0
      ? []
      : [
          t.inIntervention(
            joined(
              intervention.map((code) => shortInterventionName(code, catalogue, lang)),
              lang,
            ),
          ),
        ]),
    ...(provider.length === 0 ? [] : [t.atProvider(joined(provider, lang))]),
    ...(officer === undefined ? [] : [officer === 'me' ? t.withMe : t.withOfficer(officerName(officer))]),
  ];
};

interface Figure {
  metric: Metric;
  months?: number | undefined;
  days?: number | undefined;
}

const metricWords = ({ metric, months, days }: Figure, lang: Language): string => {
  const t = texts[lang].question;
  if (metric === 'longStay' && months !== undefined) return t.longStay(formatNumber(months, lang));
  if (metric === 'selfSufficiencyWithin' && days !== undefined) return t.within(formatCount(days, lang));
  return t.metrics[metric];
};

/** "Egen" becomes "egen" inside a sentence; an abbreviation stays as it is. */
export const uncapitalised = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : `${words.charAt(0).toLocaleLowerCase('sv')}${words.slice(1)}`;

/** The same the other way: "per insats" becomes "Per insats" on a button. */
export const capitalised = (words: string): string => `${words.charAt(0).toLocaleUpperCase('sv')}${words.slice(1)}`;

const whenWords = (
  { period, asOf }: { period?: Period | undefined; asOf?: Day | undefined },
  { lang, today }: Words,
): string => {
  const t = texts[lang].question;
  if (period !== undefined)
    return period.from === period.to ? t.onDay(formatDay(period.to, lang)) : t.in(formatPeriod(period, lang));
  return asOf === undefined || asOf === today ? '' : t.onDay(formatDay(asOf, lang));
};

const kpiWords = (q: KpiQuestion, words: Words): string => {
  const { lang } = words;
  const t = texts[lang];
  const grouped = (by: Grouping | undefined): string[] => (by === undefined ? [] : [t.kpi.grouped[by]]);
  const ofOneDay = isOfOneDay(q.metric);
  const when = ofOneDay ? { asOf: q.asOf } : { period: q.period };
  return [
    [metricWords(q, lang), ...withinWords(q.filter, words), ...grouped(q.by)].join(' '),
    !ofOneDay && q.period === undefined ? t.question.thisYear : whenWords(when, words),
    q.compare === undefined ? '' : t.question.comparedWith(formatPeriod(q.compare, lang)),
    q.registerVersion === undefined ? '' : t.question.ofVersion(formatCount(q.registerVersion, lang)),
  ].join('');
};

/**
 * Any question in a short phrase: "Andel till egen försörjning hos Vägen Vidare per insats 2021". It labels the button
 * that asks it, and says how a text was understood.
 */
export const questionWords = (q: Question, words: Words): string => {
  const { lang } = words;
  const t = texts[lang].question;
  switch (q.kind) {
    case 'kpi':
      return kpiWords(q, words);
    case 'cases': {
      const what = q.months === undefined ? t.cases : t.longCases(formatNumber(q.months, lang));
      return `${[what, ...withinWords(q.filter, words)].join(' ')}${whenWords(q, words)}`;
    }
    case 'explain':
      return t.explain(uncapitalised(t.metrics[q.metric]));
    case 'checklist': {
      const provider = q.filter?.provider ?? [];
      return provider.length === 0 ? t.checklist : t.checklistFor(joined(provider, lang));
    }
    case 'flags':
    case 'help':
    case 'clarify':
    case 'unsupported':
      return t[q.kind];
  }
};
