import { dayInStockholm, Instant } from '../../core/calendar/clock';
import { type Day, day } from '../../core/calendar/day';
import { providerChecklist as template } from '../../core/catalogue/checklists/anordnare';
import { type Action, actionFor } from '../../core/checklists/action';
import type { Author } from '../../core/checklists/author';
import type { ProviderReview, StoredAnswer } from '../../core/checklists/review';
import { itemOf, itemsOf } from '../../core/checklists/template';
import type { Language } from '../../core/language';

export const eva: Author = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
export const omar: Author = { id: '33333333-3333-4333-8333-333333333333', name: 'Omar Lindqvist' };
/** No longer of the unit. */
export const vera: Author = { id: '44444444-4444-4444-8444-444444444444', name: 'Vera Holm' };

export const TODAY: Day = day('2021-05-10');
export const at = (text: string): Instant => Instant.parse(text);
const ANSWERED = at('2021-05-04T07:30:00Z');

const VALUES = { number: 12, percent: 92, date: '2021-03-15', text: 'IPS, med handbok.', choice: 'other' };

/** An answer to an item of the product's checklist: a rating, or a likely value of another type. */
export const answerTo = (itemId: string, rating = 'yes', more: Partial<StoredAnswer['answer']> = {}): StoredAnswer => {
  const type = itemOf(template, itemId)?.type ?? 'rating';
  const value = type === 'rating' ? rating : VALUES[type];
  return { answer: { itemId, value, evidence: 'AFN 2021/87', ...more }, by: eva, at: ANSWERED, version: 1 };
};

/** The ids of the first items of the product's checklist; of all 35. */
export const firstIds = (n = Number.POSITIVE_INFINITY): string[] =>
  itemsOf(template)
    .slice(0, n)
    .map(({ item }) => item.id);

/** Språkbron's review of 2021 with these answers; each "nej" has the action that it opened. */
export const reviewOf = (answers: readonly StoredAnswer[], change: Partial<ProviderReview> = {}): ProviderReview => {
  const today = dayInStockholm(ANSWERED);
  const actions = answers
    .filter(({ answer }) => answer.value === 'no')
    .map(({ answer, by }): Action => actionFor(answer, [], { by, at: ANSWERED, today }));
  return {
    key: { template: template.id, provider: 'Språkbron', year: 2021 },
    templateVersion: template.version,
    started: { by: eva, at: at('2021-05-04T07:00:00Z') },
    revision: 1,
    earlier: [],
    answers: new Map(answers.map((a) => [a.answer.itemId, a])),
    actions: new Map(actions.map((a) => [a.id, a])),
    changes: answers.length,
    ...(answers.length === 0 ? {} : { changed: { by: eva, at: ANSWERED } }),
    ...change,
  };
};

/** An action that is there. */
export const actionIn = (review: ProviderReview, id: string): Action => {
  const action = review.actions.get(id);
  if (action === undefined) throw new TypeError(`No action ${id}`);
  return action;
};

/** What an item of the product's checklist says. */
export const itemText = (itemId: string): Record<Language, string> => {
  const item = itemOf(template, itemId);
  if (item === undefined) throw new TypeError(`No item ${itemId}`);
  return item.text;
};
