import type { Day } from '../calendar/day';
import { cutAt, type Period, wholeYear, yearNumber, yearToDate } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { Register } from '../register/register';
import { indexPhrases, lexicon, type Meaning, type PhraseIndex } from './lexicon';
import { namePhrases } from './names';
import type { Filter, Grouping, Metric, Question } from './question';
import { scan } from './scan';

export interface Understanding {
  question: Question;
  /** The language of the text, when it gives one away. */
  language?: Language;
  /** The words that were not understood; a question with any is unsupported. */
  leftover: string[];
}

export type Understand = (text: string, today: Day) => Understanding;

const UNSUPPORTED: Question = { kind: 'unsupported' };

/** Nouns that a more telling figure absorbs: "hur många kunder har nått egen försörjning" asks for the latter. */
const WEAK: readonly Metric[] = ['customers', 'placements'];

const isYear = (n: number): boolean => n >= 1990 && n <= 2100;

const all = <K extends string>(meanings: readonly Meaning[], key: K): Extract<Meaning, Record<K, unknown>>[K][] =>
  meanings.flatMap((m) => (key in m ? [(m as Extract<Meaning, Record<K, unknown>>)[key]] : []));

const only = <T>(values: readonly T[]): { value?: T } | 'several' => {
  const distinct = [...new Set(values)];
  if (distinct.length > 1) return 'several';
  return distinct[0] === undefined ? {} : { value: distinct[0] };
};

const numberAt = (meanings: readonly Meaning[], i: number): number | undefined => {
  const m = meanings[i];
  return m !== undefined && 'number' in m ? m.number : undefined;
};

/** "år 2021": the word says only that the number is a year. */
const isYearWord = (meanings: readonly Meaning[], i: number): boolean => {
  const m = meanings[i];
  return m !== undefined && 'unit' in m && m.unit === 'year' && isYear(numberAt(meanings, i + 1) ?? 0);
};

/** A number that is no year and counts no months: nothing says what it is for. "en" and "a" may be articles. */
const hasStrayNumber = (meanings: readonly Meaning[]): boolean =>
  meanings.some((m, i) => {
    const next = meanings[i + 1];
    return 'number' in m && m.number !== 1 && !isYear(m.number) && (next === undefined || !('unit' in next));
  });

/** "mer än 12 månader", "över ett år": a number before its unit, after a word that says longer. */
const monthsIn = (meanings: readonly Meaning[]): number | undefined | 'unclear' => {
  const units = meanings.flatMap((m, i) => ('unit' in m && !isYearWord(meanings, i) ? [{ unit: m.unit, i }] : []));
  const longer = all(meanings, 'longer').length > 0;
  if (units.length === 0) return longer ? 'unclear' : undefined;
  const [first] = units;
  const count = first === undefined ? undefined : numberAt(meanings, first.i - 1);
  if (units.length > 1 || first === undefined || count === undefined || count === 0 || isYear(count)) return 'unclear';
  return first.unit === 'year' ? count * 12 : count;
};

const periodsIn = (meanings: readonly Meaning[], today: Day): (Period | 'future')[] =>
  meanings.flatMap((m): (Period | 'future')[] => {
    if ('number' in m && isYear(m.number)) return [cutAt(wholeYear(m.number), today) ?? 'future'];
    if (!('period' in m)) return [];
    switch (m.period) {
      case 'thisYear':
        return [yearToDate(today)];
      case 'lastYear':
        return [wholeYear(yearNumber(today) - 1)];
      case 'now':
        return [{ from: today, to: today }];
    }
  });

const filterIn = (meanings: readonly Meaning[]): Filter | undefined | 'several' => {
  const officer = only(all(meanings, 'officer'));
  if (officer === 'several') return 'several';
  const intervention = [...new Set(all(meanings, 'intervention').flat())].sort();
  const provider = [...new Set(all(meanings, 'provider'))].sort();
  const filter: Filter = {
    ...(intervention.length > 0 ? { intervention } : {}),
    ...(provider.length > 0 ? { provider } : {}),
    ...(officer.value === undefined ? {} : { officer: officer.value }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
};

/** "per år" with no period asks how it has gone: the current and the four previous calendar years. Else this year. */
const YEARS_OF_A_TREND = 5;
const unsaidPeriod = (by: Grouping | undefined, today: Day): Period =>
  by === 'year' ? { from: wholeYear(yearNumber(today) - YEARS_OF_A_TREND + 1).from, to: today } : yearToDate(today);

const kpiOrCases = (meanings: readonly Meaning[], today: Day, filter: Filter | undefined): Question => {
  const by = only(all(meanings, 'by'));
  const asks = all(meanings, 'ask');
  const months = monthsIn(meanings);
  const periods = periodsIn(meanings, today);
  const [period] = periods;
  const metrics = [...new Set(all(meanings, 'metric'))];
  const strong = metrics.filter((m) => !WEAK.includes(m));
  if (by === 'several' || months === 'unclear' || periods.length > 1 || period === 'future') return UNSUPPORTED;
  if (strong.length > 1 || hasStrayNumber(meanings)) return UNSUPPORTED;
  const common = {
    ...(filter === undefined ? {} : { filter }),
    ...(by.value === undefined ? {} : { by: by.value }),
  };
  const ofToday = period === undefined || (period.from === today && period.to === today);
  if (asks.includes('which')) {
    if (strong.length > 0 || by.value !== undefined || !ofToday || asks.length > 1) return UNSUPPORTED;
    if (months === undefined && metrics.length === 0) return UNSUPPORTED;
    return { kind: 'cases', ...(months === undefined ? {} : { months }), ...common, asOf: today };
  }
  if (months !== undefined) {
    if (strong.length > 0 || !ofToday) return UNSUPPORTED;
    return { kind: 'kpi', metric: 'longStay', months, ...common, asOf: today };
  }
  const metric = strong[0] ?? metrics[0];
  if (metric === undefined || (metrics.length > 1 && strong.length === 0)) return UNSUPPORTED;
  if (asks.includes('share') && WEAK.includes(metric)) return UNSUPPORTED;
  if (period !== undefined && ofToday && !WEAK.includes(metric) && period.from !== yearToDate(today).from)
    return UNSUPPORTED;
  return { kind: 'kpi', metric, ...common, period: period ?? unsaidPeriod(by.value, today) };
};

const questionOf = (meanings: readonly Meaning[], today: Day): Question => {
  const telling = meanings.filter((m) => !('harmless' in m));
  const kinds = new Set(all(telling, 'kind'));
  const others = telling.filter((m) => !('kind' in m) && !('ask' in m));
  const filter = filterIn(telling);
  if (filter === 'several') return UNSUPPORTED;
  if (kinds.has('checklist')) {
    const fits = others.every((m) => 'provider' in m) && !kinds.has('flags') && all(telling, 'provider').length <= 1;
    return fits ? { kind: 'checklist', ...(filter === undefined ? {} : { filter }) } : UNSUPPORTED;
  }
  if (kinds.has('flags'))
    return others.every((m) => 'officer' in m && m.officer === 'me') && !all(telling, 'ask').includes('howMany')
      ? { kind: 'flags' }
      : UNSUPPORTED;
  if (others.length === 0)
    return kinds.has('help') && all(telling, 'ask').length === 0 ? { kind: 'help' } : UNSUPPORTED;
  return kpiOrCases(telling, today, filter);
};

/** The understanding of one register and catalogue: names are indexed once, then each text takes one pass. */
export const understandWith = (catalogue: Catalogue, register: Register): Understand => {
  const indexes: PhraseIndex[] = [indexPhrases(namePhrases(catalogue, register)), indexPhrases(lexicon)];
  return (text, today) => {
    const { meanings, leftover, language } = scan(text, indexes);
    const question = leftover.length > 0 ? UNSUPPORTED : questionOf(meanings, today);
    return { question, leftover, ...(language === undefined ? {} : { language }) };
  };
};
