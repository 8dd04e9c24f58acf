import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { addDays, Day } from '../calendar/day';
import { Author } from '../checklists/author';
import { Bilingual } from '../language';
import { hasPersonalNumber } from '../personalNumber';
import data from './reviewForm.json';

const Months = z.int().positive();
const Need = z.enum(['required', 'optional', 'notAsked']);
export type Need = z.infer<typeof Need>;

const FieldId = z.string().regex(/^[A-Za-z0-9]+$/);

const Field = z.strictObject({
  id: FieldId,
  type: z.enum(['one', 'many', 'scale', 'text', 'date']),
  text: Bilingual,
  options: z.array(z.strictObject({ code: z.string().regex(/^[A-Za-z0-9]+$/), name: Bilingual })).default([]),
  /** From which flag threshold on it is asked, and how. Rising. */
  need: z.array(z.strictObject({ from: Months, need: Need })).min(1),
  maxLength: z.int().positive().optional(),
  /** A date at most so many days away. Rising by threshold. */
  within: z.array(z.strictObject({ from: Months, days: z.int().positive() })).optional(),
  notAfterToday: z.boolean().default(false),
  /** `elseNone`: it contradicts any other answer to that field. */
  requiredWhen: z
    .strictObject({ field: FieldId, is: z.array(z.string()).min(1), elseNone: z.boolean().default(false) })
    .optional(),
  /** Who is asked. */
  by: z.enum(['officer', 'unitHead']).default('officer'),
});
export type ReviewField = z.infer<typeof Field>;

/** Who fills in a part of the form. */
export type Part = ReviewField['by'];

/** What is asked when a placement has passed a threshold (DOMAIN: the flag review form): of the officer, then of the unit head. */
export const reviewForm: readonly ReviewField[] = z.strictObject({ fields: z.array(Field).min(1) }).parse(data).fields;

const lastFrom = <T extends { from: number }>(steps: readonly T[] | undefined, months: number): T | undefined =>
  steps?.filter((s) => s.from <= months).at(-1);

/** How a field is asked for at a threshold. */
export const needOf = (field: ReviewField, months: number): Need => lastFrom(field.need, months)?.need ?? 'notAsked';

/** The fields of a part of the form at a threshold, in order. */
export const fieldsFor = (months: number, part: Part = 'officer'): ReviewField[] =>
  reviewForm.filter((f) => f.by === part && needOf(f, months) !== 'notAsked');

/** Does the unit head decide on a case of that threshold? */
export const hasDecision = (months: number): boolean => fieldsFor(months, 'unitHead').length > 0;

/** The days between which a date must lie; undefined for no bound. */
export const boundsOf = (field: ReviewField, months: number, today: Day): { min?: Day; max?: Day } => {
  if (field.notAfterToday) return { max: today };
  const within = lastFrom(field.within, months);
  return within === undefined ? {} : { min: today, max: addDays(today, within.days) };
};

/** The answers by field id: a code, several codes, a day or a text. */
export const ReviewAnswers = z.record(FieldId, z.union([z.string(), z.array(z.string())]));
export type ReviewAnswers = z.infer<typeof ReviewAnswers>;

/**
 * A recorded version of a review: who, when and what, with all answers that are in force then. Locked: what follows is
 * the next version. `answered`: the officer's part. `corrected`: the same with something mended, and why. `decided`: the
 * unit head's part beside it.
 */
export const FlagReview = z.strictObject({
  placementId: z.string().min(1),
  months: Months,
  version: z.int().positive(),
  kind: z.enum(['answered', 'corrected', 'decided']),
  answers: ReviewAnswers,
  /** Of a correction. */
  reason: z.string().min(1).optional(),
  by: Author,
  at: Instant,
});
export type FlagReview = z.infer<typeof FlagReview>;

export interface ReviewFault {
  field: string;
  kind: 'missing' | 'notAChoice' | 'notADay' | 'outOfBounds' | 'tooLong' | 'personalNumber' | 'contradicts';
}

const choicesIn = (text: string): string[] =>
  [...new Set(text.split(',').map((s) => s.trim()))].filter((s) => s !== '');

const faultIn = (field: ReviewField, text: string, months: number, today: Day): ReviewFault['kind'] | undefined => {
  if (hasPersonalNumber(text)) return 'personalNumber';
  switch (field.type) {
    case 'one':
    case 'scale':
      return field.options.some((o) => o.code === text) ? undefined : 'notAChoice';
    case 'many':
      return choicesIn(text).every((c) => field.options.some((o) => o.code === c)) ? undefined : 'notAChoice';
    case 'text':
      return field.maxLength !== undefined && text.length > field.maxLength ? 'tooLong' : undefined;
    case 'date': {
      const d = Day.safeParse(text);
      if (!d.success) return 'notADay';
      const { min, max } = boundsOf(field, months, today);
      return (min !== undefined && d.data < min) || (max !== undefined && d.data > max) ? 'outOfBounds' : undefined;
    }
  }
};

/**
 * Reads what was filled in of a part (by field id, several choices separated by commas) for a threshold: the answers, or
 * every fault by field. Fields that are not asked are left out.
 */
export const readReview = (
  months: number,
  raw: Readonly<Record<string, string | undefined>>,
  today: Day,
  part: Part = 'officer',
): { ok: true; answers: ReviewAnswers } | { ok: false; faults: ReviewFault[] } => {
  const faults: ReviewFault[] = [];
  const answers: ReviewAnswers = {};
  for (const field of fieldsFor(months, part)) {
    const text = (raw[field.id] ?? '').trim();
    const condition = field.requiredWhen;
    const chosen = (condition && raw[condition.field]?.trim()) ?? '';
    const isMet = condition?.is.includes(chosen);
    const required = isMet ?? needOf(field, months) === 'required';
    const choices = field.type === 'many' ? choicesIn(text) : undefined;
    if (text === '' || choices?.length === 0) {
      if (required) faults.push({ field: field.id, kind: 'missing' });
      continue;
    }
    const kind = faultIn(field, text, months, today);
    if (kind !== undefined) faults.push({ field: field.id, kind });
    else if (condition?.elseNone === true && chosen !== '' && isMet === false)
      faults.push({ field: field.id, kind: 'contradicts' });
    else answers[field.id] = choices ?? text;
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers };
};
