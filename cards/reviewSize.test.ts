import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import { summaryOf } from '../core/checklists/reviewChanges';
import { reviewStatus } from '../core/checklists/status';
import type { ChecklistTemplate } from '../core/checklists/template';
import { itemOf } from '../core/checklists/template';
import { actionFormCard } from './actionForm.card';
import { actionListCard } from './actionList.card';
import { checklistOverviewCard } from './checklistOverview.card';
import { checklistStartCard } from './checklistStart.card';
import { checklistStatusCard } from './checklistStatus.card';
import type { Card, Element } from './element';
import { answerTo, at, eva, firstIds, omar, reviewOf, TODAY } from './testing/reviews';
import { elementsIn, ofType } from './testing/walk';

// Teams cuts off what is more than six actions, and does not show a card of more than 28 KB.
const MOST_BYTES = 28 * 1024;
const MOST_ACTIONS = 6;

const expectToFit = (card: Card): void => {
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MOST_BYTES);
  for (const list of [card.actions ?? [], ...ofType(card, 'ActionSet').map((s) => s['actions'] as Element[])])
    expect(list.length).toBeLessThanOrEqual(MOST_ACTIONS);
};

const lang = 'sv';
const today = TODAY;
const template = providerChecklist;
/** The longest name there can be, of characters of two bytes. */
const longName = (i: number): string => `${i} ${'å'.repeat(196)}`;
const reason = 'ö'.repeat(500);

const withName = (provider: string, answered: number, rating = 'yes', comment = 'Kort.') => {
  const review = reviewOf(firstIds(answered).map((id) => answerTo(id, rating, { comment })));
  return { ...review, key: { ...review.key, provider } };
};

const locked = { by: eva, at: at('2021-05-05T12:15:00Z') };
const earlier = Array.from({ length: 9 }, (_, i) => ({
  ...{ revision: i + 1, locked },
  reopened: { ...locked, reason },
}));

const has = (card: Card, type: string, id: string): boolean => ofType(card, type).some((e) => e['id'] === id);
const opens = (card: Card): number =>
  elementsIn(card.body).filter((e) => e.type === 'Action.Execute' && e['verb'] === 'checklist.show').length;

test.each([0, 1, 20, 34, 35])('an overview of 35 items, %i of them answered, fits with all its buttons', (answered) => {
  const card = checklistOverviewCard({ template, review: withName('Språkbron', answered, 'no'), lang, today });
  expectToFit(card);
  expect(opens(card)).toBeGreaterThanOrEqual(template.sections.length);
  expect(has(card, 'Input.ChoiceSet', 'itemId')).toBe(true);
});

test.each([0, 20, 35])(
  'with the longest name it still fits, and every item can be reached (%i answered)',
  (answered) => {
    const card = checklistOverviewCard({ template, review: withName(longName(1), answered, 'no'), lang, today });
    expectToFit(card);
    expect(has(card, 'Input.ChoiceSet', 'itemId')).toBe(true);
  },
);

test('one that was locked ten times, with the longest reasons, fits', () => {
  const review = { ...withName('Språkbron', 35), locked, earlier, revision: 10 };
  const card = checklistOverviewCard({ template, review, lang, today, reopening: { fault: 'tooLong', typed: reason } });
  expectToFit(card);
  expect(JSON.stringify(card)).toContain('Och 4 äldre versioner.');
});

/** 26 sections of as many items as this, with the longest texts. */
const large = (items: number): ChecklistTemplate => ({
  ...template,
  sections: Array.from({ length: 26 }, (_, s) => {
    const id = String.fromCharCode(65 + s);
    const text = { sv: 'ä'.repeat(100), en: 'a'.repeat(100) };
    return {
      ...{ id, name: text },
      items: Array.from({ length: items }, (__, i) => ({ ...itemOf(template, 'A1')!, id: `${id}${i + 1}`, text })),
    };
  }),
});
test.each([4, 10, 99])('a checklist of 26 sections of %i items fits', (items) => {
  expectToFit(checklistOverviewCard({ template: large(items), review: reviewOf([]), lang, today }));
});

const statusOf = (providers: readonly string[], begun: number) =>
  reviewStatus({
    providers,
    summaries: providers.slice(0, begun).map((name) => summaryOf(withName(name, 35, 'no'))),
    templates: () => template,
    year: 2021,
  });

test.each<[string, (i: number) => string, number]>([
  ['no begun ones', (i) => `Anordnare ${i}`, 0],
  ['all begun', (i) => `Anordnare ${i}`, 60],
  ['the longest names', longName, 60],
])('the status of sixty providers fits page by page: %s', (_, name, begun) => {
  const providers = Array.from({ length: 60 }, (__, i) => name(i));
  const pages = [1, 2, 3, 4, 5].map((page) =>
    checklistStatusCard({ rows: statusOf(providers, begun), year: 2021, page, lang, today }),
  );
  pages.forEach(expectToFit);
  const shown = pages.flatMap((card) => ofType(card, 'TextBlock').map((e) => String(e['text'])));
  for (const provider of providers) expect(shown).toContain(provider);
  expect(pages.map((card) => JSON.stringify(card)).every((json) => json.includes('av 5'))).toBe(true);
});

test.each<[string, (i: number) => string, number, boolean]>([
  ['60 providers', (i) => `Anordnare ${i} i Nacka AB`, 60, true],
  ['60 of the longest names', longName, 60, false],
  ['500 providers', (i) => `Anordnare ${i} i Nacka AB`, 500, false],
])('to begin among %s fits, with a choice as long as that does', (_, name, n, choice) => {
  const providers = Array.from({ length: n }, (__, i) => name(i));
  const ongoing = statusOf(providers.slice(0, 9), 9);
  const card = checklistStartCard({ ongoing, providers, lang, today });
  expectToFit(card);
  expect(has(card, 'Input.ChoiceSet', 'provider')).toBe(choice);
  expect(JSON.stringify(card)).toContain('Och 5 till');
});

const long = 'ö'.repeat(1000);
const longAction = { ...reviewOf([answerTo('A1', 'no', { comment: long })]).actions.get('A1-1')!, owner: omar };

test('a list of long actions fits', () => {
  const open = Array.from({ length: 40 }, (_, i) => ({
    key: { ...withName(longName(i), 0).key },
    action: { ...longAction, id: `A1-${i + 1}` },
    item: itemOf(template, 'A1')!.text,
  }));
  expectToFit(actionListCard({ which: {}, open, page: 3, lang, today }));
});

test('the form of a long action fits, with all that was typed and is too long', () => {
  const review = withName(longName(1), 1, 'no', `${long}${long}`);
  const typed = { owner: omar.id, due: '2021-05-31', text: 'ö'.repeat(20_000), note: 'ö'.repeat(20_000) };
  const people = Array.from({ length: 60 }, (_, i) => ({ ...eva, name: `Förnamn Efternamn ${i}` }));
  expectToFit(actionFormCard({ template, review, action: longAction, people, today, lang, changed: true, typed }));
});
