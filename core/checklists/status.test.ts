import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { providerChecklist } from '../catalogue/checklists/anordnare';
import type { ReviewSummary } from './reviewStore';
import { reviewStatus, type StatusRow } from './status';

const anna = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Berg' };
const at = Instant.parse('2021-09-15T08:00:00Z');
const signed = { by: anna, at };

const summary = (provider: string, given: Record<string, string> = {}, more: Partial<ReviewSummary> = {}) => ({
  key: { template: providerChecklist.id, provider, year: 2021 },
  templateVersion: 1,
  started: signed,
  revision: 1,
  given: new Map(Object.entries(given).map(([id, value]) => [id, { value, day: day('2021-09-15') }])),
  openActions: 0,
  ...more,
});

const status = (providers: string[], ...summaries: ReviewSummary[]): StatusRow[] =>
  reviewStatus({
    providers,
    summaries,
    templates: (id, version) => (id === providerChecklist.id && version === 1 ? providerChecklist : undefined),
    year: 2021,
  });

const states = (rows: StatusRow[]) => rows.map((r) => `${r.provider} ${r.state}`);

test.each<[string, ReviewSummary[], string]>([
  ['a provider without a review is not started', [], 'notStarted'],
  ['a review that was begun goes on', [summary('Arbetsvägen')], 'ongoing'],
  ['a locked review is done', [summary('Arbetsvägen', {}, { locked: signed })], 'done'],
  ['a reopened review goes on', [summary('Arbetsvägen', {}, { revision: 2 })], 'ongoing'],
  [
    'the review of another year does not count',
    [summary('Arbetsvägen', {}, { key: { template: providerChecklist.id, provider: 'Arbetsvägen', year: 2020 } })],
    'notStarted',
  ],
])('%s', (_, summaries, state) => {
  expect(states(status(['Arbetsvägen'], ...summaries))).toEqual([`Arbetsvägen ${state}`]);
});

test('a review has its template, what was answered, and deficiencies, by section too', () => {
  const begun = summary('Språkbron', { A1: 'yes', A2: 'no', B4: '', F2: 'no', X9: 'no' }); // X9 is no item
  const [row] = status([], begun);
  expect(row).toMatchObject({ summary: begun, template: { id: 'anordnare-2021', version: 1 } });
  const { answered, of, deficiencies, sections } = row!.progress!;
  expect({ answered, of, deficiencies }).toEqual({ answered: 4, of: 35, deficiencies: 2 });
  expect(sections.filter((s) => s.answered > 0).map((s) => [s.section.id, s.answered, s.of, s.deficiencies])).toEqual([
    ['A', 2, 3, 1],
    ['B', 1, 4, 0],
    ['F', 1, 6, 1],
  ]);
});

test('providers come in Swedish order, those that have left among them', () => {
  const rows = status(['Östra vägen', 'Arbetsvägen', 'Ängen', 'Åhlunds', 'arbete nu'], summary('Zenit'));
  expect(rows.map((r) => r.provider)).toEqual(['arbete nu', 'Arbetsvägen', 'Zenit', 'Åhlunds', 'Ängen', 'Östra vägen']);
  expect(rows.filter((r) => r.state === 'ongoing').map((r) => r.provider)).toEqual(['Zenit']);
});

test('a provider that was reviewed by two templates has a row for each', () => {
  const site = { template: 'site-visit', provider: 'Språkbron', year: 2021 };
  const rows = status(['Språkbron'], summary('Språkbron', {}, { key: site }), summary('Språkbron'));
  expect(rows.map((r) => [r.summary?.key.template, r.template?.id, r.progress?.of])).toEqual([
    ['anordnare-2021', 'anordnare-2021', 35],
    ['site-visit', undefined, undefined],
  ]);
});

test('a provider that the register names twice has one row; without providers and reviews there is none', () => {
  expect(states(status(['Språkbron', 'Språkbron']))).toEqual(['Språkbron notStarted']);
  expect(status([])).toEqual([]);
});
