import { askedItems, type Given } from './progress';
import { type ChecklistItem, type ChecklistTemplate, Rating } from './template';

/** How many ratings say "ja", of those that say "ja", "delvis" or "nej". "Ej tillämpligt" counts in neither. */
export interface Compliance {
  numerator: number;
  denominator: number;
}

/** The ratings that count. */
const Counted = Rating.exclude(['notApplicable']);

/** Is the requirement fulfilled, by the code of a rating? Undefined where that does not count. */
export const isFulfilled = ({ type }: ChecklistItem, value: unknown): boolean | undefined => {
  const rating = type === 'rating' ? Counted.safeParse(value).data : undefined;
  return rating === undefined ? undefined : rating === 'yes';
};

/** What a review says by section id, as counts: sections are never blended into one grade. */
export const complianceBySection = (template: ChecklistTemplate, given: Given): ReadonlyMap<string, Compliance> => {
  const sections = new Map<string, Compliance>();
  for (const { section, item } of askedItems(template, given)) {
    const { numerator, denominator } = sections.get(section.id) ?? { numerator: 0, denominator: 0 };
    const fulfilled = isFulfilled(item, given.get(item.id)?.value);
    sections.set(section.id, {
      numerator: numerator + (fulfilled === true ? 1 : 0),
      denominator: denominator + (fulfilled === undefined ? 0 : 1),
    });
  }
  return sections;
};
