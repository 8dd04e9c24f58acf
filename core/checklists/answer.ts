import * as z from 'zod';
import { Day } from '../calendar/day';
import { hasPersonalNumber } from '../personalNumber';
import { type ChecklistItem, ItemId, Rating } from './template';

/** The longest text that an answer, a comment or an evidence may hold. */
export const MOST_TEXT = 2000;

const MOST_PERCENT = 100;

/** One item's answer. `value` is a rating's code, or the number, percent, day or text as it was given. */
export const ItemAnswer = z.strictObject({
  itemId: ItemId,
  value: z.union([z.string().min(1).max(MOST_TEXT), z.number()]),
  comment: z.string().min(1).max(MOST_TEXT).optional(),
  evidence: z.string().min(1).max(MOST_TEXT).optional(),
});
export type ItemAnswer = z.infer<typeof ItemAnswer>;

export type AnswerField = 'value' | 'comment' | 'evidence';
export interface AnswerFault {
  field: AnswerField;
  kind: 'missing' | 'notAChoice' | 'notANumber' | 'notWhole' | 'outOfBounds' | 'notADay' | 'tooLong' | 'personalNumber';
}

/** What a person typed into the card. */
export type RawAnswer = Partial<Record<AnswerField, string>>;

type ValueResult = { value: string | number } | AnswerFault['kind'];

const NUMBER = /^-?(?:\d{1,9}|\d{1,3}(?:\s\d{3}){1,2})(?:[.,]\d{1,6})?$/u;

/** Decimal comma or point; a blank between thousands; the minus of a keyboard or of print. Zero has no sign. */
const readNumber = (text: string): number | undefined => {
  const typed = text.replace('\u2212', '-');
  return NUMBER.test(typed) ? Number(typed.replace(/\s/gu, '').replace(',', '.')) + 0 : undefined;
};

/** The least and the most of a number or a percent, both included. */
export const boundsOf = ({ type, min = 0, max }: ChecklistItem): { min: number; max?: number | undefined } => ({
  min,
  max: max ?? (type === 'percent' ? MOST_PERCENT : undefined),
});

const readValue = (item: ChecklistItem, text: string, today: Day): ValueResult => {
  if (text === '') return 'missing';
  switch (item.type) {
    case 'rating': {
      const rating = Rating.safeParse(text);
      return rating.success ? { value: rating.data } : 'notAChoice';
    }
    case 'choice':
      return item.choices?.some((c) => c.code === text) === true ? { value: text } : 'notAChoice';
    case 'number':
    case 'percent': {
      const n = readNumber(item.type === 'percent' ? text.replace(/\s*%$/u, '') : text);
      if (n === undefined) return 'notANumber';
      if (item.whole && !Number.isInteger(n)) return 'notWhole';
      const { min, max } = boundsOf(item);
      return n < min || (max !== undefined && n > max) ? 'outOfBounds' : { value: n };
    }
    case 'date': {
      const d = Day.safeParse(text);
      if (!d.success) return 'notADay';
      return item.notAfterToday && d.data > today ? 'outOfBounds' : { value: d.data };
    }
    case 'text':
      return { value: text };
  }
};

/** Does the item ask for a comment, given what was answered? */
export const needsComment = (item: ChecklistItem, value: string): boolean => item.commentWhen.includes(value);

/** Reads what was typed for an item: an answer, or every fault by field. Personal identity numbers are refused. */
export const readAnswer = (
  item: ChecklistItem,
  raw: RawAnswer,
  today: Day,
): { ok: true; answer: ItemAnswer } | { ok: false; faults: AnswerFault[] } => {
  const text = (field: AnswerField): string => (raw[field] ?? '').trim();
  const faults: AnswerFault[] = [];
  for (const field of ['value', 'comment', 'evidence'] as const) {
    // First, however long it is: what has such a number is not shown again, what is too long is.
    if (hasPersonalNumber(text(field))) faults.push({ field, kind: 'personalNumber' });
    else if (text(field).length > MOST_TEXT) faults.push({ field, kind: 'tooLong' });
  }
  const value = readValue(item, text('value'), today);
  if (typeof value === 'string' && faults.every((f) => f.field !== 'value'))
    faults.push({ field: 'value', kind: value });
  if (needsComment(item, text('value')) && text('comment') === '') faults.push({ field: 'comment', kind: 'missing' });
  if (item.evidence && text('evidence') === '') faults.push({ field: 'evidence', kind: 'missing' });
  if (faults.length > 0 || typeof value === 'string') return { ok: false, faults };
  return {
    ok: true,
    answer: {
      itemId: item.id,
      value: value.value,
      ...(text('comment') === '' ? {} : { comment: text('comment') }),
      ...(text('evidence') === '' ? {} : { evidence: text('evidence') }),
    },
  };
};
