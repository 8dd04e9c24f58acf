import { oneDay } from '../core/calendar/period';
import type { Figure } from '../core/kpi/answer';
import { LONG_STAY_MONTHS, type Risen } from '../core/kpi/earlyWarning';
import type { Language } from '../core/language';
import type { KpiQuestion } from '../core/questions/question';
import { behind, countOf, daysLine, type Line, longStayLine, type Warned } from './earlyWarningLines';
import type { Card, Element } from './element';
import { formatCount, formatFigure, formatShare, roundedRatio, shownValue } from './format';
import { formatDay, formatPeriod } from './formatDay';
import { shortInterventionName } from './labels';
import { submit } from './parts/actions';
import { MOST_BUTTONS } from './parts/ask';
import { card } from './parts/card';
import { groupedBarChart, type Point } from './parts/chart';
import { compact, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** As many as fit a card well; the rest is counted. */
const MOST_ROWS = 6;

const linesOf = (lines: readonly Line[], lang: Language): Element[] =>
  compact([
    ...lines
      .slice(0, MOST_ROWS)
      .flatMap(({ main, beside }) => [text(main, { spacing: 'Medium' }), note(beside, 'None')]),
    lines.length > MOST_ROWS ? note(texts[lang].warning.more(formatCount(lines.length - MOST_ROWS, lang))) : undefined,
  ]);

interface Drawn {
  title: string;
  unit: string;
  /** What is said of the times, the earlier first. */
  times: readonly [before: string, now: string];
  pointOf: (f: Figure) => Omit<Point, 'label'>;
}

/** What rose, then and now side by side; the lines say the same in words. */
const chartOf = (
  all: readonly Risen[],
  { title, unit, times, pointOf }: Drawn,
  { catalogue, lang }: Warned,
): Element => {
  const pointsOf = (when: 'before' | 'now'): Point[] =>
    all.slice(0, MOST_ROWS).map((risen) => ({
      label: shortInterventionName(risen.intervention, catalogue, lang),
      ...pointOf(risen[when]),
    }));
  const series = [
    { legend: times[0], points: pointsOf('before') },
    { legend: times[1], points: pointsOf('now') },
  ];
  return groupedBarChart({ title, unit, series, instead: texts[lang].kpi.chartElsewhere });
};

const daysSection = (c: Warned): { lines: Line[]; elements: Element[] } => {
  const { risen, periods } = c.warning.days;
  if (risen.length === 0) return { lines: [], elements: [] };
  const t = texts[c.lang].warning;
  const [now, before] = [formatPeriod(periods.now, c.lang), formatPeriod(periods.before, c.lang)];
  const lines = risen.map((r) => daysLine(r, c));
  const drawn: Drawn = {
    title: t.days,
    unit: texts[c.lang].kpi.columns.days,
    times: [before, now],
    pointOf: (f) => ({ value: shownValue(f, 'days')?.shown ?? 0, shown: formatFigure(f, 'days', c.lang) }),
  };
  return {
    lines,
    elements: [
      text(t.days, { bold: true, spacing: 'Medium' }),
      note(t.daysCompared(now, before), 'None'),
      ...linesOf(lines, c.lang),
      chartOf(risen, drawn, c),
      note(t.meanRises),
    ],
  };
};

const longStaysSection = (c: Warned): { lines: Line[]; elements: Element[] } => {
  const { risen, on } = c.warning.longStays;
  if (risen.length === 0) return { lines: [], elements: [] };
  const t = texts[c.lang].warning;
  const [now, before] = [formatDay(on.now, c.lang), formatDay(on.before, c.lang)];
  const lines = risen.map((r) => longStayLine(r, c));
  const drawn: Drawn = {
    title: t.longStays,
    unit: `${texts[c.lang].kpi.columns.share}, %`,
    times: [before, now],
    pointOf: (f) => ({
      value: roundedRatio(countOf(f) * 100, behind(f), 1),
      shown: formatShare(countOf(f), behind(f), c.lang),
    }),
  };
  return {
    lines,
    elements: [
      text(t.longStays, { bold: true, spacing: 'Large' }),
      note(t.longStaysCompared(now, before), 'None'),
      ...linesOf(lines, c.lang),
      chartOf(risen, drawn, c),
    ],
  };
};

/** The questions behind what rose: each is asked again by a button. */
const buttonsOf = ({ warning: { days, longStays }, catalogue, lang }: Warned): Element[] => {
  const t = texts[lang].warning;
  const ask = (title: (what: string) => string, { intervention }: Risen, rest: Partial<KpiQuestion>): Element =>
    submit(title(shortInterventionName(intervention, catalogue, lang)), {
      ...{ verb: 'ask', lang },
      question: { kind: 'kpi', metric: 'longStay', filter: { intervention: [intervention] }, ...rest },
    });
  const { periods } = days;
  const { on } = longStays;
  const inDays = { metric: 'daysToSelfSufficiency', period: periods.now, compare: periods.before } as const;
  const inShares = { months: LONG_STAY_MONTHS, asOf: on.now, compare: oneDay(on.before) };
  const all = [
    ...days.risen.map((risen) => ask(t.askDays, risen, inDays)),
    ...longStays.risen.map((risen) => ask(t.askLongStays, risen, inShares)),
  ];
  return all.slice(0, MOST_BUTTONS);
};

/** Sent by itself to the unit head when figures have risen: which, by how much, what to read beside them, and the questions. */
export const earlyWarningCard = (c: Warned): Card => {
  const { lang } = c;
  const t = texts[lang].warning;
  const sections = [daysSection(c), longStaysSection(c)];
  const lines = sections.flatMap((s) => s.lines);
  const title = t.title(lines.length);
  return card(
    lang,
    `${title}. ${lines.map((l) => `${l.main}.`).join(' ')}`,
    compact([
      heading(title),
      ...sections.flatMap((s) => s.elements),
      lines.length > 1 ? note(t.notRanked) : undefined,
      text(t.look, { spacing: 'Medium' }),
      { type: 'ActionSet', actions: buttonsOf(c) },
      note(t.why, 'Medium'),
    ]),
  );
};
