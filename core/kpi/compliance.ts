import type { Day } from '../calendar/day';
import { bucketsOf, type Period, TimeBucket } from '../calendar/period';
import { isFulfilled } from '../checklists/compliance';
import { askedItems } from '../checklists/progress';
import type { Section } from '../checklists/template';
import type { TemplatedReview } from '../checklists/templatedReview';
import type { Filter, Grouping } from '../questions/question';
import type { AnswerRow, Figure, Figures, SectionFigure } from './answer';
import { byValue } from './rowOrder';

/** A requirement of a provider that was rated, by the answer in force. */
interface Rated {
  provider: string;
  day: Day;
  section: Section;
  isFulfilled: boolean;
}

/** What is asked depends on all answers in force, whenever they were given: conditions look at earlier items. */
const ratedIn = ({ summary, template }: TemplatedReview): Rated[] =>
  askedItems(template, summary.given).flatMap(({ section, item }) => {
    const given = summary.given.get(item.id);
    const fulfilled = isFulfilled(item, given?.value);
    if (given === undefined || fulfilled === undefined) return [];
    return [{ provider: summary.key.provider, day: given.day, section, isFulfilled: fulfilled }];
  });

/** By letter, then name. */
const inOrder = (a: SectionFigure, b: SectionFigure): number =>
  a.key === b.key ? (a.name.sv < b.name.sv ? -1 : 1) : a.key < b.key ? -1 : 1;

/**
 * Templates share sections, and each has its own: those with the same letter and name are one, also from year to year;
 * what another template calls otherwise is another section.
 */
const sectionsOf = (rated: readonly Rated[]): SectionFigure[] => {
  const sections = new Map<string, SectionFigure>();
  for (const { section, isFulfilled } of rated) {
    const { id: key, name } = section;
    const known = JSON.stringify([key, name.sv, name.en]);
    const before = sections.get(known) ?? { key, name, numerator: 0, denominator: 0 };
    const numerator = before.numerator + (isFulfilled ? 1 : 0);
    sections.set(known, { ...before, numerator, denominator: before.denominator + 1 });
  }
  return [...sections.values()].sort(inOrder);
};

const figureOf = (rated: readonly Rated[]): Figure => {
  const denominator = rated.length;
  const numerator = rated.filter((r) => r.isFulfilled).length;
  const value = denominator === 0 ? null : numerator / denominator;
  return { value, numerator, denominator, sections: sectionsOf(rated) };
};

const within = (rated: readonly Rated[], { from, to }: Period): Rated[] =>
  rated.filter(({ day }) => from <= day && day <= to);

const rowsOf = (rated: readonly Rated[], period: Period, by: Grouping | undefined): AnswerRow[] => {
  const bucket = TimeBucket.safeParse(by).data;
  if (bucket !== undefined)
    return bucketsOf(period, bucket).map((b) => ({ key: b.key, ...figureOf(within(rated, b.period)) }));
  if (by !== 'provider') return [];
  return [...new Set(rated.map((r) => r.provider))]
    .map((key) => ({ key, ...figureOf(rated.filter((r) => r.provider === key)) }))
    .sort(byValue);
};

/**
 * Requirements of provider checklists that are fulfilled, ja / (ja + delvis + nej), by section: of all reviews, by any
 * template, going on or done. An answer counts on the day it was given.
 */
export const complianceIn = (
  reviews: readonly TemplatedReview[] | undefined,
  period: Period,
  filter: Filter | undefined,
  by: Grouping | undefined,
): Figures => {
  if (reviews === undefined) throw new TypeError('The figure of checklists needs the reviews');
  const { provider } = filter ?? {};
  const asked = reviews.filter(({ summary }) => provider === undefined || provider.includes(summary.key.provider));
  const rated = within(asked.flatMap(ratedIn), period);
  return { rows: rowsOf(rated, period, by), total: figureOf(rated) };
};
