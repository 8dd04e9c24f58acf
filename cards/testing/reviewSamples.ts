import { day } from '../../core/calendar/day';
import { providerChecklist as template } from '../../core/catalogue/checklists/anordnare';
import type { Action } from '../../core/checklists/action';
import type { ProviderReview } from '../../core/checklists/review';
import { summaryOf } from '../../core/checklists/reviewChanges';
import type { ReviewSummary } from '../../core/checklists/reviewStore';
import { reviewStatus, type StatusRow } from '../../core/checklists/status';
import type { Language } from '../../core/language';
import { actionClosedCard } from '../actionClosed.card';
import { actionFormCard } from '../actionForm.card';
import { actionListCard, type ListedAction } from '../actionList.card';
import { checklistOverviewCard } from '../checklistOverview.card';
import { checklistStartCard } from '../checklistStart.card';
import { checklistStatusCard } from '../checklistStatus.card';
import { checklistWhichYearCard } from '../checklistWhichYear.card';
import type { Card } from '../element';
import type { MakeCards } from './sample';
import { actionIn, answerTo, at, eva, firstIds, itemText, omar, reviewOf, TODAY, vera } from './reviews';

const comment = 'Ingen fastställd rutin finns för frånvaro från dag 1.';
const no = (itemId: string) => answerTo(itemId, 'no', { comment });
const answers = (ids: readonly string[], deficient: readonly string[] = []) =>
  ids.map((id) => (deficient.includes(id) ? no(id) : answerTo(id)));

const partial = reviewOf(answers(firstIds(8), ['A2', 'B3']));
const threeLeft = reviewOf(answers(firstIds().filter((id) => !['B4', 'G1', 'K2'].includes(id))));
const complete = reviewOf(answers(firstIds(), ['B3', 'J2']));
const locked: ProviderReview = { ...complete, locked: { by: eva, at: at('2021-05-05T12:15:00Z') } };
const reopened = {
  revision: 1,
  locked: { by: eva, at: at('2021-05-05T12:15:00Z') },
  reopened: { by: omar, at: at('2021-05-06T06:40:00Z'), reason: 'Anordnaren har lämnat nya underlag om personalen.' },
};
const secondRevision: ProviderReview = {
  ...{ ...locked, revision: 2, earlier: [reopened] },
  locked: { by: omar, at: at('2021-05-07T09:00:00Z') },
};

type OverviewMore = Partial<Omit<Parameters<typeof checklistOverviewCard>[0], 'review' | 'lang'>>;
const overview =
  (review: ProviderReview, more: OverviewMore = {}) =>
  (lang: Language): Card =>
    checklistOverviewCard({ template, review, today: TODAY, lang, ...more });

const of = (provider: string, review: ProviderReview): ProviderReview => ({
  ...review,
  key: { ...review.key, provider },
});
const rowsOf = (providers: readonly string[], reviews: readonly ProviderReview[]): StatusRow[] => {
  const summaries: ReviewSummary[] = reviews.map(summaryOf);
  return reviewStatus({ providers, summaries, templates: () => template, year: 2021 });
};

const PROVIDERS = ['Väg & Mål', 'Språkbron', 'Jobbsteget', 'Arbetsbryggan i Nacka AB', 'Åkersberga Resurs'];
const someRows = rowsOf(PROVIDERS, [partial, of('Jobbsteget', reviewOf([])), of('Väg & Mål', secondRevision)]);

const start =
  (ongoing: readonly StatusRow[]) =>
  (lang: Language): Card =>
    checklistStartCard({ ongoing, providers: PROVIDERS, lang, today: TODAY });
const [partialRow = { provider: 'Språkbron', state: 'ongoing' }] = rowsOf([], [partial]);
const whichYear = (lang: Language): Card =>
  checklistWhichYearCard({ last: partialRow, lang, today: day('2022-02-07') });
const status =
  (rows: readonly StatusRow[], page = 1, year = 2021) =>
  (lang: Language): Card =>
    checklistStatusCard({ rows, year, page, lang, today: TODAY });
const sixty = Array.from({ length: 60 }, (_, i) => `Anordnare ${i + 1} i Nacka AB`);

const action: Action = { ...actionIn(complete, 'B3-1'), due: day('2021-06-03') };
const overdue: Action = { ...action, due: day('2021-05-07') };
const closed: Action = {
  ...{ ...action, owner: omar, version: 2 },
  closed: { by: omar, at: at('2021-05-10T08:00:00Z'), note: 'Rutinen är fastställd och personalen är informerad.' },
};
const listed = (change: Partial<Action> = {}, provider = 'Språkbron'): ListedAction => ({
  key: { ...complete.key, provider },
  action: { ...action, ...change },
  item: itemText(change.itemId ?? action.itemId),
});
const two = [listed(), listed({ id: 'J2-1', itemId: 'J2', due: day('2021-05-07'), owner: omar }, 'Jobbsteget')];
const many = Array.from({ length: 12 }, (_, i) => listed({ id: `B3-${i + 1}` }));

type ListMore = Partial<Omit<Parameters<typeof actionListCard>[0], 'open' | 'lang'>>;
const list =
  (open: readonly ListedAction[], more: ListMore = {}) =>
  (lang: Language): Card =>
    actionListCard({ which: {}, open, page: 1, today: TODAY, lang, ...more });

type FormMore = Partial<Omit<Parameters<typeof actionFormCard>[0], 'lang'>>;
const form =
  (more: FormMore = {}) =>
  (lang: Language): Card =>
    actionFormCard({ template, review: complete, action, people: [omar, eva], today: TODAY, lang, ...more });
const typed = { owner: omar.id, due: '2021-05-31', text: 'Rutinen ska fastställas av ledningen.' };
const done =
  (more: Partial<Parameters<typeof actionClosedCard>[0]> = {}) =>
  (lang: Language): Card =>
    actionClosedCard({ template, review: complete, action: closed, lang, ...more });

export const reviewSamples: MakeCards = {
  'review-start-none': start([]),
  'review-start-ongoing': start(someRows.filter((row) => row.state === 'ongoing')),
  'review-start-many': start(
    rowsOf(
      [],
      PROVIDERS.map((p) => of(p, partial)),
    ),
  ),
  'review-start-which-year': whichYear,
  'review-overview-empty': overview(reviewOf([])),
  'review-overview-partial': overview(partial, { today: day('2021-06-10') }),
  'review-overview-few-left': overview(threeLeft, { notice: 'missing' }),
  'review-overview-complete': overview(complete),
  'review-overview-just-locked': overview(locked, { notice: 'completed' }),
  'review-overview-second-revision': overview(secondRevision),
  'review-overview-reopening-refused': overview(locked, { reopening: { fault: 'missing', typed: '' } }),
  'review-overview-earlier-revision': overview({ ...locked, actions: new Map() }, { past: reopened }),
  'review-status': status(someRows),
  'review-status-last-year': status(rowsOf(PROVIDERS, []), 1, 2020),
  'review-status-year-before-last': status(rowsOf(PROVIDERS, []), 1, 2019),
  'review-status-sixty': status(rowsOf(sixty, [of('Anordnare 7 i Nacka AB', partial)]), 2),
  'review-status-nobody': status([]),
  'review-actions': list(two),
  'review-actions-of-provider': list([listed()], { which: { provider: 'Språkbron' }, closed: 3 }),
  'review-actions-none': list([], { which: { provider: 'Språkbron' }, closed: 1 }),
  'review-actions-many': list(many, { page: 2 }),
  'review-actions-own-late': list(two, { which: { own: true, late: true } }),
  'review-action': form(),
  'review-action-overdue-saved': form({ action: overdue, saved: true }),
  'review-action-of-somebody-who-left': form({ action: { ...action, owner: vera } }),
  'review-action-with-faults': form({
    typed: { owner: omar.id, due: '2021-05-09', text: '' },
    faults: [
      { field: 'due', kind: 'outOfBounds' },
      { field: 'text', kind: 'missing' },
    ],
  }),
  'review-action-personal-number': form({
    typed: { ...typed, due: '2021-05-31' },
    faults: [{ field: 'note', kind: 'personalNumber' }],
  }),
  'review-action-changed-meanwhile': form({ action: { ...action, owner: omar, version: 2 }, changed: true, typed }),
  'review-action-closed': done({ now: true }),
  'review-action-closed-meanwhile': done({ typed: { ...typed, note: 'Klart sedan i fredags.' } }),
};
