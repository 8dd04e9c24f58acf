import { formatFigure } from '../../cards/format';
import { comparisonText } from '../../cards/kpiComparison';
import type { KpiContext } from '../../cards/kpiContext';
import { fewText, groupCautions, intervalText } from '../../cards/kpiIntervals';
import {
  assumedNote,
  behindText,
  companionText,
  sentenceOf,
  shownFigure,
  titleOf,
  whenText,
} from '../../cards/kpiWords';
import { labelOf } from '../../cards/labels';
import { questionWords, uncapitalised } from '../../cards/questionWords';
import { texts } from '../../cards/texts/texts';
import { TimeBucket } from '../../core/calendar/period';
import type { AnswerRow, Figure, Figures } from '../../core/kpi/answer';
import { findKpi } from '../../core/kpi/catalogue';
import { askedAgain } from '../../core/questions/followUps';
import { columns } from './columns';
import { words } from './words';

const cellsOf = (c: KpiContext, f: Figure | undefined): string[] =>
  f === undefined
    ? ['–', '', '']
    : [formatFigure(f, c.answer.unit, c.lang), behindText(c, f) ?? '', intervalText(c, f) ?? ''];

/** Figures of a period that stand beside those asked for: another period's, or what a mean is not read without. */
interface Beside {
  name: string;
  rows: readonly AnswerRow[];
  total: Figure;
}

const besideIn = (c: KpiContext, { companion }: Figures): Beside[] =>
  companion === undefined ? [] : [{ name: texts[c.lang].kpi.median, ...companion }];

/** The groups as aligned columns: label, then three cells for each of the figures that stand beside each other. */
const tableOf = (c: KpiContext, shown: readonly Beside[]): string[] => {
  const { by } = c.question;
  const [first] = shown;
  if (by === undefined || first === undefined || first.rows.length === 0) return [];
  const t = texts[c.lang].kpi;
  const row = (label: string, figures: readonly (Figure | undefined)[]): string[] => [
    label,
    ...figures.flatMap((f) => cellsOf(c, f)),
  ];
  const header = [t.columns[by], ...shown.flatMap(({ name }) => [name, words[c.lang].behind, t.columns.interval])];
  const rows = first.rows.map(({ key }) =>
    row(
      labelOf(key, by, c.catalogue, c.lang),
      shown.map((s) => s.rows.find((r) => r.key === key)),
    ),
  );
  const total = row(
    t.total,
    shown.map((s) => s.total),
  );
  return ['', ...columns([header, ...rows, total], header.length - 1)];
};

/** Groups of two periods stand beside each other; the months of another year are others, and have their own table. */
const tablesOf = (c: KpiContext): string[] => {
  const { answer } = c;
  const { period, compare, asOf } = answer;
  const unit = texts[c.lang].kpi.columns[answer.unit];
  const asked = (name: string): Beside[] => [{ name, ...answer }, ...besideIn(c, answer)];
  if (compare === undefined) return tableOf(c, asked(unit));
  if (TimeBucket.safeParse(c.question.by).success)
    return [...tableOf(c, asked(unit)), ...tableOf(c, [{ name: unit, ...compare }, ...besideIn(c, compare)])];
  const now = whenText(c, period ?? { from: asOf, to: asOf });
  return tableOf(c, [...asked(now), { name: whenText(c, compare.period), ...compare }]);
};

/** What the app knows and a register does not. */
const keptByTheApp = ({ question: { metric }, lang }: KpiContext): string | undefined => {
  const { answersInChat, flagsRaised } = words[lang];
  if (metric === 'openFlags') return flagsRaised;
  return metric === 'progression' ? answersInChat : undefined;
};

/** What the figure is and says. Of checklists nothing is there to compute from: reviews are kept by the app. */
const saidOf = (c: KpiContext): (string | undefined)[] => {
  const { question: q, answer, lang } = c;
  const sentence = sentenceOf(c, answer.total);
  if (findKpi(q.metric).kind === 'compliance') return [sentence, assumedNote(c), words[lang].reviewsInChat];
  const hasValue = answer.total.value !== null;
  return [
    shownFigure(c, answer.total),
    sentence,
    hasValue ? companionText(c) : undefined,
    hasValue && answer.companion !== undefined ? texts[lang].kpi.meanRises : undefined,
    comparisonText(c),
    assumedNote(c),
    keptByTheApp(c),
    fewText(c),
    ...tablesOf(c),
    ...groupCautions(c),
  ];
};

/** A figure for a terminal: how the question was understood, the number and what it says, the groups, and how it is computed. */
export const figureText = (c: KpiContext): string[] => {
  const { question: q, lang } = c;
  const t = texts[lang].kpi;
  const lines = [
    titleOf(c),
    t.understood(uncapitalised(questionWords(askedAgain(q), c))),
    '',
    ...saidOf(c),
    '',
    `${t.howComputed}: ${findKpi(q.metric).meaning[lang]}`,
  ];
  return lines.filter((line) => line !== undefined);
};
