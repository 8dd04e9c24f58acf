import type { Action } from '../../core/checklists/action';
import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import { type RawAnswer, readAnswer } from '../../core/checklists/answer';
import type { ProviderReview, StoredAnswer } from '../../core/checklists/review';
import { type ChecklistItem, type ChecklistTemplate, itemOf, itemsOf } from '../../core/checklists/template';
import type { Language } from '../../core/language';
import { checklistItemCard, type ItemCard } from '../checklistItem.card';
import { checklistNotAskedCard } from '../checklistNotAsked.card';
import type { Card } from '../element';
import { OVERVIEW } from '../verbs';
import type { MakeCards } from './sample';
import { siteVisit } from './siteVisit';

const eva = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
const omar = { id: '33333333-3333-4333-8333-333333333333', name: 'Omar Lindqvist' };

const TODAY = day('2021-05-04');
const AT = Instant.parse('2021-05-04T07:30:00Z');

const itemIn = (template: ChecklistTemplate, itemId: string): ChecklistItem => {
  const item = itemOf(template, itemId);
  if (item === undefined) throw new TypeError(`No item ${itemId}`);
  return item;
};

const stored = (itemId: string, raw: RawAnswer, by = eva, template = providerChecklist): StoredAnswer => {
  const read = readAnswer(itemIn(template, itemId), raw, TODAY);
  if (!read.ok) throw new TypeError(`The sample answer to ${itemId} has faults`);
  return { answer: read.answer, by, at: AT, version: 1 };
};

const VALUES = {
  rating: 'yes',
  number: '12',
  percent: '92',
  date: '2021-03-15',
  text: 'IPS, med handbok.',
  choice: '',
};
const yes = (itemId: string): StoredAnswer =>
  stored(itemId, { value: VALUES[itemIn(providerChecklist, itemId).type], evidence: 'AFN 2021/87' });

type Change = Partial<Omit<ProviderReview, 'answers' | 'actions'>> & { actions?: readonly Action[] };
const review = (answers: readonly StoredAnswer[] = [], { actions = [], ...change }: Change = {}): ProviderReview => ({
  key: { template: providerChecklist.id, provider: 'Språkbron', year: 2021 },
  templateVersion: 1,
  started: { by: eva, at: Instant.parse('2021-05-04T07:00:00Z') },
  revision: 1,
  earlier: [],
  answers: new Map(answers.map((a) => [a.answer.itemId, a])),
  actions: new Map(actions.map((a) => [a.id, a])),
  changes: answers.length,
  ...change,
});

const ids = itemsOf(providerChecklist).map(({ item }) => item.id);
const firstSeven = review(ids.slice(0, 7).map(yes));

type More = Partial<Omit<ItemCard, 'itemId' | 'lang'>>;
const item =
  (itemId: string, more: More = {}) =>
  (lang: Language): Card =>
    checklistItemCard({ template: providerChecklist, review: review(), itemId, lang, today: TODAY, ...more });

/** The card after a save that did not go: what was typed, and why. */
const refused = (itemId: string, typed: RawAnswer, more: More = {}) => {
  const read = readAnswer(itemIn(more.template ?? providerChecklist, itemId), typed, TODAY);
  return item(itemId, { typed, faults: read.ok ? [] : read.faults, ...more });
};

const partly = { value: 'partly', comment: 'Ny ledning är inte anmäld.', evidence: 'AFN 2021/87' };
const no = { value: 'no', comment: 'Ingen är utsedd sedan i mars.' };

const action: Action = {
  id: 'A2-1',
  itemId: 'A2',
  text: no.comment,
  owner: eva,
  due: day('2021-06-03'),
  opened: { by: eva, at: AT },
  version: 1,
};
const closed: Action = {
  ...action,
  id: 'A2-2',
  text: 'Rutin saknas.',
  closed: { by: omar, at: AT, note: 'Rutinen finns och är känd.' },
};

const visit = { key: { template: siteVisit.id, provider: 'Språkbron', year: 2021 } };
const onSiteVisit = (answers: readonly StoredAnswer[] = []): More => ({
  template: siteVisit,
  review: review(answers, visit),
});
const inPerson = stored('A1', { value: 'in-person' }, eva, siteVisit);

const lockedBy = { by: omar, at: Instant.parse('2021-05-05T12:00:00Z') };
const locked = review([stored('A1', partly), stored('A2', no)], { locked: lockedBy, actions: [action] });
const reopened = { ...lockedBy, reason: 'Ett underlag kom in sent.' };
const second = review([stored('A1', partly)], {
  ...{ locked: lockedBy, revision: 2, earlier: [{ revision: 1, locked: lockedBy, reopened }] },
});

export const checklistSamples: MakeCards = {
  'checklist-item-rating-first': item('A1'),
  'checklist-item-number': item('F4'),
  'checklist-item-number-with-evidence': item('G1'),
  'checklist-item-number-with-bounds': item('A3', onSiteVisit()),
  'checklist-item-percent': item('C1'),
  'checklist-item-date': item('B4'),
  'checklist-item-text': item('D1'),
  'checklist-item-choice': item('A1', onSiteVisit()),
  'checklist-item-many-choices': item('A2', onSiteVisit([inPerson])),
  'checklist-item-source-not-yet': item('A4', onSiteVisit()),
  'checklist-item-source-no-longer': item('A3', { ...onSiteVisit(), today: day('2025-07-01') }),
  'checklist-item-last': item('K2', { review: review(ids.slice(0, -1).map(yes)) }),
  'checklist-item-answered-before': item('A1', { review: review([stored('A1', partly)]) }),
  'checklist-item-last-year': item('A1', {
    lastYear: {
      item: itemIn(providerChecklist, 'A1'),
      stored: { ...stored('A1', partly), at: Instant.parse('2020-05-04T07:30:00Z') },
    },
  }),
  'checklist-item-just-saved': item('C1', { review: firstSeven, saved: { itemId: 'B4' } }),
  'checklist-item-action-opened': item('A3', {
    review: review([stored('A2', no)], { actions: [action] }),
    saved: { itemId: 'A2', opened: action },
  }),
  'checklist-item-actions': item('A2', { review: review([stored('A2', no)], { actions: [action, closed] }) }),
  'checklist-item-with-faults': refused('A1', { value: 'no', comment: '', evidence: '' }),
  'checklist-item-leaving-with-faults': refused(
    'A3',
    { value: 'no', comment: 'Inget är skrivet.' },
    { leavingTo: 'A2' },
  ),
  'checklist-item-personal-number': refused('A2', { value: 'no', comment: 'Se 121212-1212.' }),
  'checklist-item-not-a-number': refused('F4', { value: 'många' }),
  'checklist-item-out-of-bounds': refused('C1', { value: '140', evidence: 'AFN 2021/87' }),
  'checklist-item-too-long': refused('A2', { value: 'partly', comment: 'Lång kommentar. '.repeat(625) }),
  'checklist-item-changed-meanwhile': item('A1', {
    review: review([stored('A1', partly, omar)]),
    typed: { value: 'yes', comment: '', evidence: 'AFN 2021/91' },
    changed: stored('A1', partly, omar),
  }),
  'checklist-item-leaving-changed': item('G1', {
    review: review([stored('G1', { value: '12,5', evidence: 'AFN 2021/88' }, omar)]),
    typed: { value: '3', evidence: 'AFN 2021/90' },
    changed: stored('G1', { value: '12,5', evidence: 'AFN 2021/88' }, omar),
    leavingTo: OVERVIEW,
  }),
  'checklist-item-not-whole': refused('F4', { value: '12,5' }),
  'checklist-item-day-to-come': refused('B4', { value: '2021-05-05' }),
  'checklist-item-day-that-is-none': refused('B4', { value: '2021-02-30' }),
  'checklist-item-stale': item('A1', { typed: partly, stale: true }),
  'checklist-item-locked': item('A2', { review: locked }),
  'checklist-item-locked-meanwhile': refused(
    'A1',
    { value: 'no', comment: 'Se 121212-1212.', evidence: 'AFN 2021/95' },
    { review: locked },
  ),
  'checklist-item-earlier-revision': item('A1', { review: second, revision: 2 }),
  'checklist-item-not-asked': (lang) =>
    checklistNotAskedCard({ template: siteVisit, review: review([], visit), item: itemIn(siteVisit, 'A2'), lang }),
  'checklist-item-not-asked-unsaved': (lang) =>
    checklistNotAskedCard({
      ...{ template: siteVisit, review: review([], visit), item: itemIn(siteVisit, 'A2'), lang },
      typed: { value: 'beta', comment: 'I nya lokaler.' },
    }),
};
