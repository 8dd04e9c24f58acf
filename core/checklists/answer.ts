import * as z from 'zod';
import { Day } from '../calendar/day';
import { hasPersonalNumber } from '../personalNumber';
import { type ChecklistItem, ItemId, Rating } from './template';

/** The longest text that an answer, a comment or an evidence may hold. */
export const MOST_TEXT = 2000;

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

/** Decimal comma or point; blanks in thousands. */
const readNumber = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0]/gu, '').replace(',', '.');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
};

const readValue = (item: ChecklistItem, text: string, today: Day): ValueResult => {
  if (text === '') return 'missing';
  switch (item.type) {
    case 'rating': {
      const rating = Rating.safeParse(text);
      return rating.success ? { value: rating.data } : 'notAChoice';
    }
    case 'number':
    case 'percent': {
      const n = readNumber(text);
      if (n === undefined) return 'notANumber';
      if (item.whole && !Number.isInteger(n)) return 'notWhole';
      return n < 0 || (item.type === 'percent' && n > 100) ? 'outOfBounds' : { value: n };
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
export const needsComment = (item: ChecklistItem, value: string): boolean => {
  const rating = Rating.safeParse(value);
  return rating.success && item.commentWhen.includes(rating.data);
};

/** Reads what was typed for an item: an answer, or every fault by field. Personal identity numbers are refused. */
export const readAnswer = (
  item: ChecklistItem,
  raw: RawAnswer,
  today: Day,
): { ok: true; answer: ItemAnswer } | { ok: false; faults: AnswerFault[] } => {
  const text = (field: AnswerField): string => (raw[field] ?? '').trim();
  const faults: AnswerFault[] = [];
  for (const field of ['value', 'comment', 'evidence'] as const) {
    if (text(field).length > MOST_TEXT) faults.push({ field, kind: 'tooLong' });
    else if (hasPersonalNumber(text(field))) faults.push({ field, kind: 'personalNumber' });
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
