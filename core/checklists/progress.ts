import type { ItemAnswer } from './answer';
import { type ChecklistItem, type ChecklistTemplate, itemsOf, type Section } from './template';

/** What was answered, by item id: whole answers, or only the codes of ratings and choices. */
export type Given = ReadonlyMap<string, Pick<ItemAnswer, 'value'>>;

/**
 * The items that are asked, in order: those without a condition, and those whose condition is met. While the item that
 * a condition looks at is not asked or not answered, neither is what hangs on it.
 */
export const askedItems = (template: ChecklistTemplate, given: Given): { section: Section; item: ChecklistItem }[] => {
  const asked = new Set<string>();
  return itemsOf(template).filter(({ item }) => {
    const condition = item.onlyIf;
    const value = condition === undefined ? undefined : given.get(condition.item)?.value;
    const isAsked =
      condition === undefined ||
      (asked.has(condition.item) && typeof value === 'string' && condition.is.includes(value));
    if (isAsked) asked.add(item.id);
    return isAsked;
  });
};

/** Where an item stands: "punkt 4 av 35", and its neighbours. */
export interface Place {
  section: Section;
  item: ChecklistItem;
  /** From 1. */
  number: number;
  of: number;
  previous?: string;
  next?: string;
}

/** The place of an item among those asked; undefined when it is not asked or not there. */
export const placeOf = (template: ChecklistTemplate, itemId: string, given: Given): Place | undefined => {
  const items = askedItems(template, given);
  const index = items.findIndex(({ item }) => item.id === itemId);
  const found = items[index];
  if (found === undefined) return undefined;
  const previous = items[index - 1]?.item.id;
  const next = items[index + 1]?.item.id;
  return {
    ...found,
    number: index + 1,
    of: items.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
};

/** What is left to answer, in order. */
export const missingItems = (template: ChecklistTemplate, given: Given): ChecklistItem[] =>
  askedItems(template, given).flatMap(({ item }) => (given.has(item.id) ? [] : [item]));

/** Where to go on: the first item without an answer; undefined when all have one. */
export const firstUnanswered = (template: ChecklistTemplate, given: Given): string | undefined =>
  missingItems(template, given)[0]?.id;

export interface Progress {
  answered: number;
  of: number;
  /** Ratings that say "nej". */
  deficiencies: number;
}

export interface SectionProgress extends Progress {
  section: Section;
}

/** A rating that says "nej" (brist). */
export const isDeficiency = (item: ChecklistItem, given: Given): boolean =>
  item.type === 'rating' && given.get(item.id)?.value === 'no';

/** Answered items and deficiencies by section and in all. A section of which nothing is asked is left out. */
export const progressOf = (template: ChecklistTemplate, given: Given): Progress & { sections: SectionProgress[] } => {
  const sections = new Map<Section, SectionProgress>();
  for (const { section, item } of askedItems(template, given)) {
    const before = sections.get(section) ?? { section, answered: 0, of: 0, deficiencies: 0 };
    sections.set(section, {
      section,
      of: before.of + 1,
      answered: before.answered + (given.has(item.id) ? 1 : 0),
      deficiencies: before.deficiencies + (isDeficiency(item, given) ? 1 : 0),
    });
  }
  const all = [...sections.values()];
  const sum = (count: (s: Progress) => number): number => all.reduce((n, s) => n + count(s), 0);
  return {
    answered: sum((s) => s.answered),
    of: sum((s) => s.of),
    deficiencies: sum((s) => s.deficiencies),
    sections: all,
  };
};

/** The given values of a review, for the functions above. */
export const givenIn = (answers: ReadonlyMap<string, { answer: ItemAnswer }>): Given =>
  new Map([...answers].map(([id, { answer }]) => [id, answer]));
