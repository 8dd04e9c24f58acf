import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { providerChecklist as template } from '../../core/catalogue/checklists/anordnare';
import { type RawAnswer, readAnswer } from '../../core/checklists/answer';
import { placeOf, type ProviderReview, type StoredAnswer } from '../../core/checklists/review';
import { itemsOf } from '../../core/checklists/template';
import type { Language } from '../../core/language';
import { checklistItemCard } from '../checklistItem.card';
import { checklistOverviewCard } from '../checklistOverview.card';
import { checklistStartCard } from '../checklistStart.card';
import type { Card } from '../element';
import type { MakeCards } from './sample';

const eva = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
const omar = { id: '33333333-3333-4333-8333-333333333333', name: 'Omar Lindqvist' };

const TODAY = day('2021-05-04');

const itemOf = (itemId: string) => {
  const place = placeOf(template, itemId);
  if (place === undefined) throw new TypeError(`No item ${itemId}`);
  return place.item;
};

const stored = (itemId: string, raw: RawAnswer, by = eva): StoredAnswer => {
  const read = readAnswer(itemOf(itemId), raw, TODAY);
  if (!read.ok) throw new TypeError(`The sample answer to ${itemId} has faults`);
  return { answer: read.answer, by, at: Instant.parse('2021-05-04T07:30:00Z'), version: 1 };
};

const yes = (itemId: string): StoredAnswer => {
  const values = { rating: 'yes', number: '12', percent: '92', date: '2021-03-15', text: 'IPS, med handbok.' };
  return stored(itemId, { value: values[itemOf(itemId).type], evidence: 'AFN 2021/87' });
};

const review = (answers: readonly StoredAnswer[] = []): ProviderReview => ({
  key: { template: template.id, provider: 'Språkbron', year: 2021 },
  templateVersion: template.version,
  startedBy: eva,
  startedAt: Instant.parse('2021-05-04T07:00:00Z'),
  answers: new Map(answers.map((a) => [a.answer.itemId, a])),
});

const ids = itemsOf(template).map(({ item }) => item.id);
const firstSeven = review(ids.slice(0, 7).map(yes));

type More = Partial<Omit<Parameters<typeof checklistItemCard>[0], 'template' | 'itemId' | 'lang'>>;
const item =
  (itemId: string, more: More = {}) =>
  (lang: Language): Card =>
    checklistItemCard({ template, review: review(), itemId, lang, ...more });

/** The card after a save that did not go: what was typed, and why. */
const refused = (itemId: string, typed: RawAnswer) => {
  const read = readAnswer(itemOf(itemId), typed, TODAY);
  return item(itemId, { typed, faults: read.ok ? [] : read.faults });
};

const overview =
  (answers: readonly string[]) =>
  (lang: Language): Card =>
    checklistOverviewCard({ template, review: review(answers.map(yes)), lang });

const partly = { value: 'partly', comment: 'Ny ledning är inte anmäld.', evidence: 'AFN 2021/87' };

export const checklistSamples: MakeCards = {
  'checklist-start': (lang) =>
    checklistStartCard(['Väg & Mål', 'Språkbron', 'Jobbsteget', 'Arbetsbryggan i Nacka AB', 'Åkersberga Resurs'], lang),
  'checklist-item-rating-first': item('A1'),
  'checklist-item-number': item('F4'),
  'checklist-item-number-with-evidence': item('G1'),
  'checklist-item-percent': item('C1'),
  'checklist-item-date': item('B4'),
  'checklist-item-text': item('D1'),
  'checklist-item-last': item('K2', { review: review(ids.slice(0, -1).map(yes)) }),
  'checklist-item-answered-before': item('A1', { review: review([stored('A1', partly)]) }),
  'checklist-item-just-saved': item('C1', { review: firstSeven, saved: 'B4' }),
  'checklist-item-with-faults': refused('A1', { value: 'no', comment: '', evidence: '' }),
  'checklist-item-personal-number': refused('A2', { value: 'no', comment: 'Se 121212-1212.' }),
  'checklist-item-not-a-number': refused('F4', { value: 'många' }),
  'checklist-item-out-of-bounds': refused('C1', { value: '120', evidence: 'AFN 2021/87' }),
  'checklist-item-changed-meanwhile': item('A1', {
    review: review([stored('A1', partly, omar)]),
    typed: { value: 'yes', comment: '', evidence: 'AFN 2021/91' },
    changed: stored('A1', partly, omar),
  }),
  'checklist-item-changed-number': item('G1', {
    review: review([stored('G1', { value: '12,5', evidence: 'AFN 2021/88' }, omar)]),
    typed: { value: '3', evidence: 'AFN 2021/90' },
    changed: stored('G1', { value: '12,5', evidence: 'AFN 2021/88' }, omar),
  }),
  'checklist-item-not-whole': refused('F4', { value: '12,5' }),
  'checklist-item-day-to-come': refused('B4', { value: '2021-05-05' }),
  'checklist-item-stale': item('A1', { typed: partly, stale: true }),
  'checklist-overview-empty': overview([]),
  'checklist-overview-partial': overview(ids.slice(0, 7)),
  'checklist-overview-all': overview(ids),
};
