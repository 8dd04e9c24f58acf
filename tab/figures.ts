import type { Language } from '../core/language';
import type { Answer, Measure, Question, Row } from './answer';
import { formatCount, formatDay, formatDays, formatScore, formatShare, formatShareRange, formatYearTo } from './format';
import { type Interval, wilson } from './interval';
import { texts } from './texts';

/** One bar of a list: its words, and where it and its interval end, from 0 to 1. */
export interface Bar {
  label: string;
  value: string;
  counts: string;
  range: string;
  share: number;
  interval: Interval;
}

/** A figure in words, ready to be shown. */
export interface Shown {
  /** The big figure; a list of bars has none, its values stand with the bars. */
  value?: string;
  unit?: string;
  counts: string;
  notes: string[];
  bars: Bar[];
  period: string;
  definition: string;
}

/** A tile of the page: what it asks for, and how it says the answer. */
export interface Figure {
  id: 'customers' | 'placements' | 'selfSufficiency' | 'longStay' | 'byIntervention' | 'days' | 'satisfaction';
  question: Question;
  /** A second figure that the first must not be read without; undefined when it could not be fetched. */
  beside?: Question;
  show: (answer: Answer, language: Language, beside?: Answer) => Shown;
}

type Words = Pick<Shown, 'counts'> & Partial<Shown>;

const shown = (answer: Answer, language: Language, words: Words): Shown => ({
  notes: [],
  bars: [],
  period: formatYearTo(answer.asOf, language),
  definition: answer.definition,
  ...words,
});

const notComputable = (answer: Answer, language: Language): Shown =>
  shown(answer, language, { value: texts[language].notComputable, counts: texts[language].nothingToCount });

/** Whether there is anything to divide by, so that the figure has a value. */
const hasValue = (measure: Measure): measure is Measure & { value: number; denominator: number } =>
  measure.value !== null && measure.denominator !== undefined && measure.denominator > 0;

const count =
  (id: 'customers' | 'placements'): Figure['show'] =>
  (answer, language) => {
    const { value } = answer.total;
    if (value === null) return notComputable(answer, language);
    return shown(answer, language, {
      value: formatCount(value, language),
      counts: texts[language][id].counts(value === 1),
    });
  };

const share: Figure['show'] = (answer, language) => {
  const { total } = answer;
  if (!hasValue(total)) return notComputable(answer, language);
  const numerator = total.numerator ?? 0;
  return shown(answer, language, {
    value: formatShare(numerator, total.denominator, language),
    counts: texts[language].selfSufficiency.counts(
      formatCount(numerator, language),
      formatCount(total.denominator, language),
    ),
  });
};

const bar = (row: Row, language: Language): Bar[] => {
  if (!hasValue(row)) return [];
  const { numerator = 0, denominator } = row;
  const interval = wilson(numerator, denominator);
  const words = texts[language].byIntervention;
  const counted = words.counts(formatCount(numerator, language), formatCount(denominator, language));
  const range = words.interval(formatShareRange(interval.low, interval.high, language));
  return [
    {
      label: row.label ?? row.key,
      value: formatShare(numerator, denominator, language),
      counts: counted,
      range,
      share: numerator / denominator,
      interval,
    },
  ];
};

const shareByRow: Figure['show'] = (answer, language) => {
  const { value, ...total } = share(answer, language);
  const bars = answer.rows.flatMap((row) => bar(row, language));
  if (value === undefined || bars.length === 0) return share(answer, language);
  const { all, note } = texts[language].byIntervention;
  return { ...total, counts: all(value, total.counts), bars, notes: [note] };
};

/** Undefined: could not be fetched. Null: fewer than half have become self-sufficient, so there is none. */
const medianInWords = (median: number | null | undefined, language: Language): string => {
  const words = texts[language].days;
  if (median === undefined) return words.medianMissing;
  return median === null ? words.noMedian : words.median(formatDays(median, language));
};

const days: Figure['show'] = (answer, language, beside) => {
  const { total } = answer;
  if (!hasValue(total)) return notComputable(answer, language);
  const words = texts[language].days;
  const median = beside?.total.value;
  return shown(answer, language, {
    value: formatDays(total.value, language),
    unit: words.unit,
    counts: words.counts(formatCount(total.denominator, language)),
    notes: [medianInWords(median, language), words.note],
  });
};

const score: Figure['show'] = (answer, language) => {
  const { total } = answer;
  if (!hasValue(total)) return notComputable(answer, language);
  return shown(answer, language, {
    value: formatScore(total.value, language),
    counts: texts[language].satisfaction.counts(formatCount(total.denominator, language)),
  });
};

const longStay: Figure['show'] = (answer, language) => {
  const { value, denominator } = answer.total;
  const period = texts[language].onDay(formatDay(answer.asOf, language));
  if (value === null || !hasValue(answer.total)) return { ...notComputable(answer, language), period };
  const of = denominator ?? 0;
  return shown(answer, language, {
    value: formatCount(value, language),
    counts: texts[language].longStay.counts(formatCount(of, language), formatShare(value, of, language)),
    period,
  });
};

/** The tiles of the page, in the order they are read. */
export const figures: readonly Figure[] = [
  { id: 'customers', question: { kind: 'kpi', metric: 'customers' }, show: count('customers') },
  { id: 'placements', question: { kind: 'kpi', metric: 'placements' }, show: count('placements') },
  { id: 'selfSufficiency', question: { kind: 'kpi', metric: 'selfSufficiency' }, show: share },
  { id: 'longStay', question: { kind: 'kpi', metric: 'longStay', months: 12 }, show: longStay },
  {
    id: 'byIntervention',
    question: { kind: 'kpi', metric: 'selfSufficiency', by: 'intervention' },
    show: shareByRow,
  },
  {
    id: 'days',
    question: { kind: 'kpi', metric: 'daysToSelfSufficiency' },
    beside: { kind: 'kpi', metric: 'medianDaysToSelfSufficiency' },
    show: days,
  },
  { id: 'satisfaction', question: { kind: 'kpi', metric: 'satisfaction' }, show: score },
];
