import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import type { RawAnswer } from '../../core/checklists/answer';
import type { ChecklistItem, Rating } from '../../core/checklists/template';
import { choice, pickDay, write } from './card';

const t = sv.checklist;

/** What is answered when a test does not care, as it is stored; the day is on the first page of the calendar. */
const USUAL = {
  rating: 'yes',
  number: '12',
  percent: '92',
  date: '2021-12-15',
  text: 'Stegvis, med stöd.',
  choice: '',
};

/** An answer that an item takes; what `given` says stands instead. */
export const answerTo = ({ id, type, evidence }: ChecklistItem, given: RawAnswer = {}): RawAnswer => ({
  value: USUAL[type],
  ...(evidence ? { evidence: `Dnr 2021/${id}` } : {}),
  ...given,
});

const fillValue = (card: Locator, { type }: ChecklistItem, value: string): Promise<void> => {
  switch (type) {
    case 'rating':
      return choice(card, t.value.rating, t.ratings[value as Rating]).check();
    case 'number':
    case 'percent':
      return card.getByRole('spinbutton', { name: t.value[type] }).fill(value);
    case 'date':
      return pickDay(card, t.value.date, `${Number(value.slice(-2))}, December, 2021`);
    case 'text':
      return write(card, t.value.text, value);
    case 'choice':
      throw new TypeError('The checklist of providers has no choices');
  }
};

/** Fills in an item's inputs as a person does, each by its type. */
export const fillIn = async (card: Locator, item: ChecklistItem, answer: RawAnswer): Promise<void> => {
  if (answer.value !== undefined) await fillValue(card, item, answer.value);
  if (answer.comment !== undefined) await write(card, t.commentOf, answer.comment);
  if (answer.evidence !== undefined) await write(card, t.evidence, answer.evidence);
};
