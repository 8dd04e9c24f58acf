import * as z from 'zod';
import { Bilingual } from '../language';

/** What a rating can say: ja, delvis, nej, ej tillämpligt. */
export const Rating = z.enum(['yes', 'partly', 'no', 'notApplicable']);
export type Rating = z.infer<typeof Rating>;

const Reference = z.strictObject({
  source: z.enum(['SOSFS 2011:9', 'authorisationTerms', 'qualityReport2021', 'GDPR']),
  place: z.string().min(1).optional(),
});
export type Reference = z.infer<typeof Reference>;

export const ItemId = z.string().regex(/^[A-Z]\d{1,2}$/);

const ChecklistItem = z.strictObject({
  id: ItemId,
  text: Bilingual,
  type: z.enum(['rating', 'number', 'percent', 'date', 'text']),
  /** Something that shows it (a link or a registration number) is always required. */
  evidence: z.boolean().default(false),
  /** A date of something that has been. */
  notAfterToday: z.boolean().default(false),
  /** A number of things: no decimals. */
  whole: z.boolean().default(false),
  /** Ratings that need a comment. */
  commentWhen: z.array(Rating).default([]),
  reference: Reference,
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const Section = z.strictObject({
  id: z.string().regex(/^[A-Z]$/),
  name: Bilingual,
  items: z.array(ChecklistItem).min(1),
});
export type Section = z.infer<typeof Section>;

/** A checklist as data: sections of items. Checks itself: ids are unique and begin with their section's letter. */
export const ChecklistTemplate = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    name: Bilingual,
    sections: z.array(Section).min(1),
  })
  .check((ctx) => {
    const seen = new Set<string>();
    for (const section of ctx.value.sections)
      for (const item of section.items) {
        const fault = (message: string): void => {
          ctx.issues.push({ code: 'custom', message: `item ${item.id}: ${message}`, input: item });
        };
        if (seen.has(item.id)) fault('stands twice');
        seen.add(item.id);
        if (!item.id.startsWith(section.id)) fault(`stands in section ${section.id}`);
        if (item.type !== 'rating' && item.commentWhen.length > 0) fault('only a rating can ask for a comment');
        if (item.type !== 'date' && item.notAfterToday) fault('only a date can be later than today');
        if (item.type !== 'number' && item.whole) fault('only a number can be whole');
      }
  });
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

/** All items in order, each with its section. */
export const itemsOf = (template: ChecklistTemplate): { section: Section; item: ChecklistItem }[] =>
  template.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
