import type { Day } from '../calendar/day';
import { cutAt, type Period, wholeYear, yearNumber, yearToDate } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { Register } from '../register/register';
import { indexPhrases, lexicon, type Meaning, type PhraseIndex } from './lexicon';
import { namePhrases } from './names';
import type { Filter, Grouping, Metric, Question } from './question';
import { isArticle, isYear, misplacedIn } from './place';
import { scan } from './scan';

export interface Understanding {
  question: Question;
  /** The language of the text, when it gives one away. */
  language?: Language;
  /** The words that were not understood; a question with any is unsupported. */
  leftover: string[];
}

/** `previous` is the Question before it in the conversation, for "och för SAI?". */
export type Understand = (text: string, today: Day, previous?: Question) => Understanding;

const UNSUPPORTED: Question = { kind: 'unsupported' };

/** Nouns that a more telling figure absorbs: "hur många kunder har nått egen försörjning" asks for the latter. */
const WEAK: readonly Metric[] = ['customers', 'placements'];

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

/** More years than anybody is in an intervention: "över 25 år" is an age. */
const MOST_YEARS = 5;

/** "varit 12 månader", "varit i insats 12 månader": a number with nothing before it but the stay itself. */
const isStayBefore = (meanings: readonly Meaning[], i: number): boolean => {
  const m = meanings[i];
  if (m === undefined || !('stay' in m)) return false;
  return m.stay === 'been' || isStayBefore(meanings, i - 1);
};

/** "mer än 12 månader", "över ett år": a number before its unit, directly after a word that says longer. */
const monthsIn = (meanings: readonly Meaning[]): number | undefined | 'unclear' => {
  const units = meanings.flatMap((m, i) => ('unit' in m && !isYearWord(meanings, i) ? [{ unit: m.unit, i }] : []));
  const longer = all(meanings, 'longer');
  const [first] = units;
  if (first === undefined) return longer.length > 0 ? 'unclear' : undefined;
  const count = numberAt(meanings, first.i - 1);
  if (units.length > 1 || longer.length > 1 || count === undefined || isYear(count)) return 'unclear';
  if (first.unit === 'year' && count > MOST_YEARS) return 'unclear';
  const before = meanings[first.i - 2];
  const isLonger = before !== undefined && 'longer' in before;
  if (!isLonger && (longer.length > 0 || !isStayBefore(meanings, first.i - 2))) return 'unclear';
  /** "över 12 månader" may also be a span of time, unless the text is about those who stay. */
  const aboutStay = all(meanings, 'stay').length > 0 || all(meanings, 'ask').includes('which');
  const enrolled = all(meanings, 'period').includes('now');
  if (longer[0] === 'over' && !aboutStay && !enrolled) return 'unclear';
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

type Ask = 'howMany' | 'share' | 'which' | 'show';

/** Figures that a share can be asked of. */
const RATIOS: readonly Metric[] = ['selfSufficiency', 'selfSufficiencyOfEnded', 'selfSufficiencyWithin'];

/** "hur stor andel avslut" has no answer, and satisfaction is no number of people. */
const canBeAsked = (metric: Metric, asks: readonly Ask[]): boolean =>
  !(asks.includes('share') && !RATIOS.includes(metric)) && !(asks.includes('howMany') && metric === 'satisfaction');

/** The figure that is asked for; undefined when none or several. */
const metricIn = (meanings: readonly Meaning[]): Metric | undefined => {
  const metrics = [...new Set(all(meanings, 'metric'))];
  const strong = metrics.filter((m) => !WEAK.includes(m));
  const [metric, other] = strong.length > 0 ? strong : metrics;
  if (other !== undefined || metric === undefined) return undefined;
  // "Hur många kunder har avslutade insatser" counts customers, and the figure counts placements.
  const countsOthers = meanings.some((m, i) => {
    const before = meanings[i - 1];
    return before !== undefined && 'ask' in before && 'metric' in m && m.metric === 'customers';
  });
  return countsOthers && ['starts', 'endings'].includes(metric) ? undefined : metric;
};

/** A list of people: "vilka kunder", "visa mina kunder", "list my cases". */
const casesOf = (meanings: readonly Meaning[], months: number | undefined, filter: Filter | undefined): boolean => {
  const metrics = new Set(all(meanings, 'metric'));
  const isMine = filter?.officer === 'me';
  if (all(meanings, 'by').length > 0 || [...metrics].some((m) => !WEAK.includes(m)) || metrics.size > 1) return false;
  // "Vilka insatser har vi?" asks what there is to offer.
  if (metrics.has('placements')) return months !== undefined || (isMine && all(meanings, 'ask').includes('show'));
  return months !== undefined || isMine || metrics.has('customers');
};

/** "visa" before a figure: "visa egen försörjning per insats". Of people it would be a list. */
const isFigureShown = (meanings: readonly Meaning[], counted: boolean): boolean => {
  const metrics = all(meanings, 'metric');
  if (counted) return true;
  const [metric] = metrics;
  if (metric === undefined || metrics.some((m) => WEAK.includes(m))) return false;
  return all(meanings, 'by').length > 0 || !['starts', 'endings'].includes(metric);
};

const kpiOrCases = (meanings: readonly Meaning[], today: Day, filter: Filter | undefined): Question => {
  const by = only(all(meanings, 'by'));
  const asks = [...new Set(all(meanings, 'ask'))];
  const months = monthsIn(meanings);
  const now = all(meanings, 'period').includes('now');
  const periods = new Map(periodsIn(meanings, today).map((p) => [JSON.stringify(p), p]));
  const [period] = periods.values();
  if (by === 'several' || months === 'unclear' || periods.size > 1 || period === 'future') return UNSUPPORTED;
  const common = {
    ...(filter === undefined ? {} : { filter }),
    ...(by.value === undefined ? {} : { by: by.value }),
  };
  const ofToday = period === undefined || now;
  const counted = asks.includes('howMany') || asks.includes('share');
  if (asks.includes('which') || (asks.includes('show') && !isFigureShown(meanings, counted))) {
    if (asks.length > 1 || !ofToday || !casesOf(meanings, months, filter)) return UNSUPPORTED;
    return { kind: 'cases', ...(months === undefined ? {} : { months }), ...common, asOf: today };
  }
  if (asks.includes('howMany') && asks.includes('share')) return UNSUPPORTED;
  if (months !== undefined) {
    if (all(meanings, 'metric').some((m) => !WEAK.includes(m)) || !ofToday) return UNSUPPORTED;
    return { kind: 'kpi', metric: 'longStay', months, ...common, asOf: today };
  }
  const metric = metricIn(meanings);
  if (metric === undefined || !canBeAsked(metric, asks)) return UNSUPPORTED;
  const byTime = by.value === 'year' || by.value === 'quarter' || by.value === 'month';
  if (now && (!WEAK.includes(metric) || byTime)) return UNSUPPORTED;
  return { kind: 'kpi', metric, ...common, period: period ?? unsaidPeriod(by.value, today) };
};

/** "hur räknas egen försörjning": the figure and nothing else. */
const explained = (meanings: readonly Meaning[]): Question => {
  const said = all(meanings, 'explain').join(' ');
  const rest = meanings.filter((m) => !('explain' in m));
  const metric = metricIn(rest);
  const asks = all(rest, 'ask');
  if (said !== 'asked' && said !== 'how computed') return UNSUPPORTED;
  if (metric === undefined || !rest.every((m) => 'metric' in m || 'ask' in m)) return UNSUPPORTED;
  return asks.every((a) => a === 'howMany' || a === 'share') && canBeAsked(metric, asks)
    ? { kind: 'explain', metric }
    : UNSUPPORTED;
};

const checklistOf = (meanings: readonly Meaning[], filter: Filter | undefined): Question => {
  const asks = all(meanings, 'ask');
  const fits =
    meanings.every((m) => 'kind' in m || 'ask' in m || 'provider' in m || ('officer' in m && m.officer === 'me')) &&
    asks.every((a) => a === 'show') &&
    all(meanings, 'kind').every((kind) => kind !== 'flags' && kind !== 'help') &&
    all(meanings, 'provider').length <= 1;
  if (!fits) return UNSUPPORTED;
  return { kind: 'checklist', ...(filter?.provider === undefined ? {} : { filter: { provider: filter.provider } }) };
};

const questionOf = (meanings: readonly Meaning[], today: Day): Question => {
  const isTask = all(meanings, 'kind').some((kind) => kind === 'checklist' || kind === 'flags');
  if (!isTask && all(meanings, 'needs').includes('task')) return UNSUPPORTED;
  const telling = meanings.filter((m) => !SILENT.some((key) => key in m));
  const kinds = new Set(all(telling, 'kind'));
  const others = telling.filter((m) => !('kind' in m) && !('ask' in m));
  const filter = filterIn(telling);
  if (filter === 'several') return UNSUPPORTED;
  if (kinds.has('checklist')) return checklistOf(telling, filter);
  if (kinds.has('flags'))
    return others.every((m) => 'officer' in m && m.officer === 'me') &&
      all(telling, 'ask').every((a) => a === 'show' || a === 'which')
      ? { kind: 'flags' }
      : UNSUPPORTED;
  if (others.length === 0) return kinds.size > 0 && all(telling, 'ask').length === 0 ? { kind: 'help' } : UNSUPPORTED;
  if (kinds.has('help') || kinds.has('start')) return UNSUPPORTED;
  return all(telling, 'explain').length > 0 ? explained(telling) : kpiOrCases(telling, today, filter);
};

/** Words that have done their part once `misplacedIn` has found them in place. */
const SILENT = ['harmless', 'link', 'needs', 'municipality'];

/** The understanding of one register and catalogue: names are indexed once, then each text takes one pass. */
export const understandWith = (catalogue: Catalogue, register: Register): Understand => {
  const indexes: PhraseIndex[] = [indexPhrases(namePhrases(catalogue, register)), indexPhrases(lexicon)];
  return (text, today) => {
    const { found, leftover: unknown, language } = scan(text, indexes);
    const leftover = unknown.length > 0 ? unknown : misplacedIn(found);
    const telling = found.filter((f) => !isArticle(f, found)).map((f) => f.means);
    const question = leftover.length > 0 ? UNSUPPORTED : questionOf(telling, today);
    return { question, leftover, ...(language === undefined ? {} : { language }) };
  };
};
