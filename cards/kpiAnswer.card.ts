import type { Catalogue } from '../core/catalogue/catalogue';
import type { AnswerRow, Figure, KpiAnswer } from '../core/kpi/answer';
import { findKpi } from '../core/kpi/catalogue';
import { wilson } from '../core/kpi/interval';
import type { Language } from '../core/language';
import type { CompleteKpiQuestion } from '../core/questions/complete';
import type { Grouping } from '../core/questions/question';
import type { Card, Element } from './element';
import { formatCount, formatDay, formatFigure, formatInterval, formatPeriod, formatShare, shownValue } from './format';
import { filterWords, labelOf } from './labels';
import { toggle } from './parts/actions';
import { card } from './parts/card';
import { barChart, lineChart, type Point } from './parts/chart';
import { compact, heading, hidden, note, table, text } from './parts/elements';
import { texts } from './texts/texts';

const TIME: readonly Grouping[] = ['month', 'quarter', 'year'];

interface Context {
  question: CompleteKpiQuestion;
  answer: KpiAnswer;
  catalogue: Catalogue;
  lang: Language;
}

/** "Egen försörjning per insats 2021": what was asked, in few words. */
const titleOf = ({ question: q, answer, lang }: Context): string => {
  const t = texts[lang].kpi;
  const name = findKpi(q.metric)?.name[lang] ?? q.metric;
  const parts = [
    q.months === undefined ? name : `${name}, ${t.longerThan(formatCount(q.months, lang))}`,
    q.by === undefined ? undefined : t.grouped[q.by],
    answer.period === undefined ? undefined : formatPeriod(answer.period, lang),
  ];
  return parts.filter((p) => p !== undefined).join(' ');
};

/** Numerator and denominator in words. */
const sentenceOf = ({ question: q, lang }: Context, f: Figure): string => {
  const t = texts[lang].kpi;
  const n = formatCount(f.numerator ?? f.value ?? 0, lang);
  const d = formatCount(f.denominator ?? 0, lang);
  if (f.value === null) return t.notComputable;
  switch (q.metric) {
    case 'customers':
    case 'placements':
    case 'starts':
    case 'endings':
      return t.sentence[q.metric](n);
    case 'selfSufficiency':
    case 'selfSufficiencyOfEnded':
      return t.sentence[q.metric](n, d);
    case 'daysToSelfSufficiency':
    case 'satisfaction':
      return t.sentence[q.metric](d);
    case 'longStay':
      return f.denominator === undefined || f.denominator === 0
        ? t.none
        : t.sentence.longStay(n, d, formatShare(f.value, f.denominator, lang), formatCount(q.months ?? 0, lang));
    case 'medianDaysToSelfSufficiency':
    case 'openFlags':
    case 'checklistCompliance':
    case 'progression':
      throw new TypeError(`${q.metric} has no definition`);
  }
};

/** The interval of a share, unrounded; undefined for other figures. */
const intervalOf = (answer: KpiAnswer, f: Figure): { low: number; high: number } | undefined =>
  answer.unit === 'share' ? wilson(f.numerator ?? 0, f.denominator ?? 0) : undefined;

const intervalText = (c: Context, f: Figure): string | undefined => {
  const interval = intervalOf(c.answer, f);
  return interval === undefined ? undefined : formatInterval(interval.low, interval.high, f.denominator ?? 0, c.lang);
};

/** Do all groups' intervals share a point? Then their order may be chance. */
const intervalsOverlap = ({ answer }: Context): boolean => {
  const intervals = answer.rows.map((r) => intervalOf(answer, r)).filter((i) => i !== undefined);
  return intervals.length > 1 && Math.max(...intervals.map((i) => i.low)) <= Math.min(...intervals.map((i) => i.high));
};

const label = ({ question: q, catalogue, lang }: Context, row: AnswerRow): string =>
  q.by === undefined ? row.key : labelOf(row.key, q.by, catalogue, lang);

const chartOf = (c: Context): Element | undefined => {
  const { question: q, answer, lang } = c;
  const points = answer.rows.flatMap((row): Point[] => {
    const value = shownValue(row, answer.unit);
    if (value === undefined) return [];
    return [{ label: label(c, row), value: value.shown, shown: formatFigure(row, answer.unit, lang) }];
  });
  if (q.by === undefined || points.length < 2) return undefined;
  const unit = answer.unit === 'share' ? '%' : texts[lang].kpi.columns[answer.unit];
  return TIME.includes(q.by) ? lineChart(titleOf(c), unit, points) : barChart(titleOf(c), unit, points);
};

/** What stands behind a row's figure: "37 av 142", or the number of placements or respondents. */
const behind = ({ answer, lang }: Context, f: Figure): string[] => {
  const d = formatCount(f.denominator ?? 0, lang);
  if (answer.unit === 'share') return [texts[lang].kpi.nOf(formatCount(f.numerator ?? 0, lang), d)];
  return f.denominator === undefined ? [] : [d];
};

const tableOf = (c: Context): Element | undefined => {
  const { question: q, answer, lang } = c;
  if (q.by === undefined || answer.rows.length === 0) return undefined;
  const t = texts[lang].kpi;
  const withBehind = answer.total.denominator !== undefined;
  const share = answer.unit === 'share';
  const row = (name: string, f: Figure): string[] => [
    name,
    formatFigure(f, answer.unit, lang),
    ...behind(c, f),
    ...(share ? [intervalText(c, f) ?? '–'] : []),
  ];
  const header = [
    t.columns[q.by],
    t.columns[answer.unit],
    ...(withBehind ? [t.columns.of] : []),
    ...(share ? [t.columns.interval] : []),
  ];
  const rows = [...answer.rows.map((r) => row(label(c, r), r)), row(t.total, answer.total)];
  return table(header, rows, [2, ...header.slice(1).map(() => 1)]);
};

const periodNote = ({ question: q, answer, lang }: Context): string => {
  const t = texts[lang].kpi;
  if (answer.period === undefined) return t.asOf(formatDay(answer.asOf, lang));
  const period = formatPeriod(answer.period, lang);
  return q.assumedPeriod ? t.assumed(period) : t.period(period);
};

/**
 * A figure as a card: the number large, numerator and denominator in words, period and interval; groups as a chart
 * with the same figures as text; the definition on demand.
 */
export const kpiAnswerCard = (c: Context): Card => {
  const { question: q, answer, catalogue, lang } = c;
  const t = texts[lang].kpi;
  const definition = findKpi(q.metric);
  const figure = formatFigure(answer.total, answer.unit, lang);
  const sentence = sentenceOf(c, answer.total);
  const interval = intervalText(c, answer.total);
  const grid = tableOf(c);
  const body = compact([
    heading(titleOf(c)),
    note(filterWords(q.filter, catalogue, lang) ?? t.all, 'None'),
    { type: 'TextBlock', text: figure, size: 'ExtraLarge', weight: 'Bolder', wrap: true, spacing: 'Small' },
    text(sentence, { spacing: 'None' }),
    note([...(interval === undefined ? [] : [t.interval(interval)]), periodNote(c)].join(' ')),
    chartOf(c),
    intervalsOverlap(c) ? note(t.overlap) : undefined,
    grid === undefined ? undefined : hidden('table', [grid]),
    definition === undefined
      ? undefined
      : hidden('definition', [
          text(t.howComputed, { bold: true }),
          text(definition.meaning[lang], { spacing: 'Small' }),
          note(t.source(definition.source[lang])),
        ]),
  ]);
  const actions = compact([
    grid === undefined ? undefined : toggle(t.asTable, 'table'),
    definition === undefined ? undefined : toggle(t.howComputed, 'definition'),
  ]);
  return card(lang, `${titleOf(c)}: ${figure}. ${sentence}`, body, { actions, wide: grid !== undefined });
};
