import * as z from 'zod';
import { Day } from '../calendar/day';

/** What a rating can say: ja, delvis, nej, ej tillämpligt. */
export const Rating = z.enum(['yes', 'partly', 'no', 'notApplicable']);
export type Rating = z.infer<typeof Rating>;

export const ItemType = z.enum(['rating', 'number', 'percent', 'date', 'text', 'choice']);
export type ItemType = z.infer<typeof ItemType>;

export const ItemId = z.string().regex(/^[A-Z]\d{1,2}$/, 'must be a capital letter and one or two digits, such as B2');

/** A code in data: `sosfs-2011-9`, `in-person`. */
export const Code = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,49}$/, 'must be letters, digits and hyphens, at most 50');

/** Words in both languages, that can be seen. */
const words = (most: number) => {
  const text = z.string().max(most).regex(/\S/u, 'is empty');
  return z.strictObject({ sv: text, en: text });
};
const Sentence = words(500);
const LongText = words(2000);

/** No number that is answered has more digits before its decimals. */
const Bound = z.number().min(-999_999_999).max(999_999_999);

/**
 * Where requirements come from, and from when to when it is in force: the law changes (SoL 2025:400 replaced SoL
 * 2001:453 on 1 July 2025), so an item names its source and the source says its days.
 */
const Source = z.strictObject({
  id: Code,
  name: Sentence,
  validFrom: Day,
  /** The last day, when it is known. */
  validTo: Day.optional(),
});
export type Source = z.infer<typeof Source>;

/** `place` is a chapter and paragraph such as 4:2-3, or words such as "art. 5". */
const Reference = z.strictObject({ source: Code, place: z.string().max(100).regex(/\S/u, 'is empty').optional() });
export type Reference = z.infer<typeof Reference>;

/** Asked only when an earlier rating or choice was answered so. */
const Condition = z.strictObject({ item: ItemId, is: z.array(Code).min(1).max(20) });

const ChecklistItem = z.strictObject({
  id: ItemId,
  text: Sentence,
  /** What to look at, and what counts as what: shown on demand. */
  help: LongText.optional(),
  type: ItemType,
  /** Of a choice: what can be chosen, in order. */
  choices: z
    .array(z.strictObject({ code: Code, text: Sentence }))
    .min(2)
    .max(20)
    .optional(),
  /** Something that shows it (a link or a registration number) is always required. */
  evidence: z.boolean().default(false),
  /** Ratings, or codes of choices, that need a comment. */
  commentWhen: z.array(Code).max(20).default([]),
  /** Of a number: the least and the most, both included. A percent lies between 0 and 100, a number is 0 at least. */
  min: Bound.optional(),
  max: Bound.optional(),
  /** A number of things: no decimals. */
  whole: z.boolean().default(false),
  /** A date of something that has been. */
  notAfterToday: z.boolean().default(false),
  /** Asked only then; always when there is none. */
  onlyIf: Condition.optional(),
  reference: Reference,
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const SectionId = z.string().regex(/^[A-Z]$/, 'must be a capital letter');

const Section = z.strictObject({
  id: SectionId,
  name: Sentence,
  items: z.array(ChecklistItem).min(1).max(99),
});
export type Section = z.infer<typeof Section>;

/** The id of a template: `anordnare-2021`. */
export const TemplateId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be small letters, digits and hyphens, at most 50');

/** A checklist as data: sections of items. `readTemplate` also sees to it that what stands in it fits together. */
export const ChecklistTemplate = z.strictObject({
  id: TemplateId,
  /** Counts from 1. A review keeps the version that it was begun with. */
  version: z.int().positive(),
  name: Sentence,
  /** Reviews that begin on this day or later use it, until a template with a later day does. */
  usedFrom: Day,
  sources: z.array(Source).min(1).max(50),
  sections: z.array(Section).min(1).max(26),
});
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

/** All items in order, each with its section. */
export const itemsOf = (template: ChecklistTemplate): { section: Section; item: ChecklistItem }[] =>
  template.sections.flatMap((section) => section.items.map((item) => ({ section, item })));

/** An item by its id; undefined when the template has none. */
export const itemOf = (template: ChecklistTemplate, itemId: string): ChecklistItem | undefined =>
  itemsOf(template).find(({ item }) => item.id === itemId)?.item;

/** The source that an item refers to. */
export const sourceOf = (template: ChecklistTemplate, { reference }: ChecklistItem): Source => {
  const source = template.sources.find((s) => s.id === reference.source);
  if (source === undefined) throw new TypeError(`${template.id} has no source ${reference.source}`);
  return source;
};
