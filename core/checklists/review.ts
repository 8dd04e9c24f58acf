import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { ItemAnswer } from './answer';
import { type ChecklistItem, type ChecklistTemplate, itemsOf, type Section } from './template';

/** Which review: one provider's, by one template, of one year. */
export const ReviewKey = z.strictObject({
  template: z.string().min(1),
  provider: z.string().min(1).max(200),
  year: z.int().min(2000).max(2100),
});
export type ReviewKey = z.infer<typeof ReviewKey>;

/** Who did something: the Entra object id, and the name as it was then. */
export const Author = z.strictObject({ id: z.guid(), name: z.string().min(1) });
export type Author = z.infer<typeof Author>;

/** An answer as it is kept. `version` counts its changes from 1. */
export const StoredAnswer = z.strictObject({
  answer: ItemAnswer,
  by: Author,
  at: Instant,
  version: z.int().positive(),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** A review going on: the answers by item id. */
export interface ProviderReview {
  key: ReviewKey;
  templateVersion: number;
  startedBy: Author;
  startedAt: Instant;
  answers: ReadonlyMap<string, StoredAnswer>;
}

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

/** The place of an item; undefined when the template has no such item. */
export const placeOf = (template: ChecklistTemplate, itemId: string): Place | undefined => {
  const items = itemsOf(template);
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

/** Where to go on: the first item without an answer; undefined when all have one. */
export const firstUnanswered = (template: ChecklistTemplate, review: ProviderReview): string | undefined =>
  itemsOf(template).find(({ item }) => !review.answers.has(item.id))?.item.id;

export interface SectionProgress {
  section: Section;
  answered: number;
  of: number;
}

/** Answered items by section and in all. */
export const progressOf = (
  template: ChecklistTemplate,
  review: ProviderReview,
): { answered: number; of: number; sections: SectionProgress[] } => {
  const sections = template.sections.map((section) => ({
    section,
    answered: section.items.filter((i) => review.answers.has(i.id)).length,
    of: section.items.length,
  }));
  return {
    answered: sections.reduce((n, s) => n + s.answered, 0),
    of: sections.reduce((n, s) => n + s.of, 0),
    sections,
  };
};
