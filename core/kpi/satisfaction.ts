import { type Period, yearNumber } from '../calendar/period';
import { foldName } from '../catalogue/catalogue';
import type { Filter, Grouping } from '../questions/question';
import type { SurveyRow } from '../register/survey';
import type { AnswerRow, Figure, Figures } from './answer';
import { byValue } from './rowOrder';

type Level = readonly ('provider' | 'intervention')[];
const DIMENSIONS = ['provider', 'intervention'] as const;

/** Which of the two a row or a question names. */
const levelOf = (named: { provider?: unknown; intervention?: unknown }): Level =>
  DIMENSIONS.filter((d) => named[d] !== undefined);

const sameLevel = (a: Level, b: Level): boolean => a.length === b.length && a.every((d) => b.includes(d));

/** The asked level first, then the finer ones that hold all it names: never a coarser one, and never two at once. */
const levelsFrom = (asked: Level): Level[] =>
  ([[], ['provider'], ['intervention'], ['provider', 'intervention']] as Level[])
    .filter((level) => asked.every((d) => level.includes(d)))
    .sort((a, b) => a.length - b.length);

const passes = (row: SurveyRow, filter: Filter | undefined): boolean =>
  DIMENSIONS.every((d) => {
    const wanted = filter?.[d];
    return wanted === undefined || row[d] === undefined || wanted.includes(row[d]);
  });

const weighted = (rows: readonly SurveyRow[]): Figure => {
  const respondents = rows.reduce((n, r) => n + r.respondents, 0);
  const sum = rows.reduce((s, r) => s + r.score * r.respondents, 0);
  return { value: respondents === 0 ? null : sum / respondents, denominator: respondents };
};

/** The rows of one year at the asked level, or at the next finer one that has any. */
const rowsOfYear = (rows: readonly SurveyRow[], asked: Level): SurveyRow[] => {
  for (const level of levelsFrom(asked)) {
    const found = rows.filter((r) => sameLevel(levelOf(r), level));
    if (found.length > 0) return found;
  }
  return [];
};

const meanOver = (rows: readonly SurveyRow[], years: readonly number[], asked: Level): Figure =>
  weighted(
    years.flatMap((year) =>
      rowsOfYear(
        rows.filter((r) => r.year === year),
        asked,
      ),
    ),
  );

/**
 * The surveys with each provider as the register spells it: the two files come from two systems, and names compare
 * without case. Done for each answer, for the next import may spell it in another way.
 */
export const spelledAs = (providers: readonly string[], surveys: readonly SurveyRow[]): SurveyRow[] => {
  const spelled = new Map(providers.map((name) => [foldName(name), name]));
  return surveys.map((row) => {
    const provider = row.provider === undefined ? undefined : spelled.get(foldName(row.provider));
    return provider === undefined ? row : { ...row, provider };
  });
};

/** Customer satisfaction of the years that the period touches: register.md, "Survey file". */
export const satisfactionIn = (
  surveys: readonly SurveyRow[],
  period: Period,
  filter: Filter | undefined,
  by: Grouping | undefined,
): Figures => {
  const first = yearNumber(period.from);
  const years = Array.from({ length: yearNumber(period.to) - first + 1 }, (_, i) => first + i);
  const rows = surveys.filter((r) => years.includes(r.year) && passes(r, filter));
  const asked = levelOf(filter ?? {});
  const total = meanOver(rows, years, asked);
  if (by === 'year') return { rows: years.map((y) => ({ key: String(y), ...meanOver(rows, [y], asked) })), total };
  if (by !== 'provider' && by !== 'intervention') return { rows: [], total };
  const level = [...new Set([...asked, by])];
  const keys = [...new Set(rows.flatMap((r) => r[by] ?? []))];
  const grouped: AnswerRow[] = keys.map((key) => ({
    key,
    ...meanOver(
      rows.filter((r) => r[by] === key),
      years,
      level,
    ),
  }));
  return {
    rows: grouped.filter((r) => r.value !== null).sort(byValue),
    total,
  };
};
