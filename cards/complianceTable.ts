import { TimeBucket } from '../core/calendar/period';
import type { Figure, Figures, SectionFigure } from '../core/kpi/answer';
import type { Grouping } from '../core/questions/question';
import type { Element } from './element';
import { formatCount, formatShare } from './format';
import type { KpiContext } from './kpiContext';
import { whenText } from './kpiWords';
import { labelOf, sectionName } from './labels';
import { type Cell, compact, note, table } from './parts/elements';
import { fittingTable } from './parts/fittingTable';
import { texts } from './texts/texts';

type Counts = Pick<SectionFigure, 'numerator' | 'denominator'>;

/** "3 av 4". */
export const countsText = ({ numerator = 0, denominator = 0 }: Partial<Counts>, { lang }: KpiContext): string =>
  texts[lang].kpi.nOf(formatCount(numerator, lang), formatCount(denominator, lang));

const shareText = ({ numerator, denominator }: Counts, { lang }: KpiContext): string =>
  formatShare(numerator, denominator, lang);

const isSame = (a: SectionFigure, b: SectionFigure): boolean =>
  a.key === b.key && a.name.sv === b.name.sv && a.name.en === b.name.en;

/** The sections in which something was rated, now or in the period compared with, by their letters. */
const sectionsOf = ({ answer }: KpiContext): SectionFigure[] => {
  const now = answer.total.sections ?? [];
  const before = (answer.compare?.total.sections ?? []).filter((b) => !now.some((n) => isSame(n, b)));
  return [...now, ...before].sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
};

/** The heads of the columns: a period each when two are compared. */
const headOf = (first: string, c: KpiContext, compare: KpiContext['answer']['compare'], more: string[]): string[] => {
  const { period } = c.answer;
  return compare === undefined || period === undefined
    ? [first, texts[c.lang].kpi.checklists.fulfilled, ...more]
    : [first, whenText(c, period), whenText(c, compare.period)];
};

/** Section by section: "3 av 4" and its share; of two periods both stand in one cell. */
const bySection = (c: KpiContext): Element[] => {
  const { answer, lang } = c;
  const t = texts[lang].kpi;
  const { compare } = answer;
  const both = (section: SectionFigure, { sections = [] }: Figure): Cell => {
    const found = sections.find((s) => isSame(s, section));
    return found === undefined ? '–' : [countsText(found, c), shareText(found, c)];
  };
  const rows = sectionsOf(c).map((s): Cell[] => [
    sectionName(s, lang),
    ...(compare === undefined ? [countsText(s, c), shareText(s, c)] : [both(s, answer.total), both(s, compare.total)]),
  ]);
  const header = headOf(t.checklists.section, c, compare, [t.columns.share]);
  return rows.length === 0 ? [] : [table(header, rows, compare === undefined ? [6, 4, 3] : [3, 2, 2])];
};

/** "32 av 40" over "A 3/3 · B 2/4 · …". */
const groupCell = (f: Figure | undefined, c: KpiContext): Cell => {
  const { sections = [] } = f ?? {};
  if (f === undefined || sections.length === 0) return '–';
  const { lang } = c;
  const short = sections.map(
    (s) => `${s.key}\u00a0${formatCount(s.numerator, lang)}/${formatCount(s.denominator, lang)}`,
  );
  return [countsText(f, c), short.join(' · ')];
};

/** A row for each group, its sections by their letters, and what the letters stand for. */
const byGroup = (by: Grouping, c: KpiContext): Element[] => {
  const { answer, catalogue, lang } = c;
  const t = texts[lang].kpi;
  const isTime = TimeBucket.safeParse(by).success;
  // The months of another year have other keys: only groups of one kind stand beside each other.
  const compare = isTime ? undefined : answer.compare;
  const row = (name: string, now: Figure, of: (figures: Figures) => Figure | undefined): Cell[] => [
    name,
    groupCell(now, c),
    ...(compare === undefined ? [] : [groupCell(of(compare), c)]),
  ];
  const rows = answer.rows.map((r) =>
    row(labelOf(r.key, by, catalogue, lang), r, (before) => before.rows.find((b) => b.key === r.key)),
  );
  if (rows.length === 0) return [];
  const total = row(t.total, answer.total, (before) => before.total);
  const legend = sectionsOf(c).map((s) => sectionName(s, lang));
  return compact([
    ...fittingTable({ header: headOf(t.columns[by], c, compare, []), rows, total, widths: [5, 6], isTime }, lang),
    legend.length === 0 ? undefined : note(t.checklists.legend(legend.join(', '))),
    rows.length < 2 ? undefined : note(t.checklists.bySection),
  ]);
};

/** The fulfilled requirements as a table: section by section, or of each group. */
export const complianceTable = (c: KpiContext): Element[] =>
  c.question.by === undefined ? bySection(c) : byGroup(c.question.by, c);
