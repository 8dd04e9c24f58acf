import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { providerChecklist as template } from '../core/catalogue/checklists/anordnare';
import { nacka } from '../core/catalogue/nacka';
import type { Flag } from '../core/flags/flag';
import { casesCard } from './cases.card';
import { checklistItemCard } from './checklistItem.card';
import { checklistOverviewCard } from './checklistOverview.card';
import type { Card } from './element';
import { flagFormCard } from './flagForm.card';
import { flagListCard } from './flagList.card';
import { flagRecordedCard } from './flagRecorded.card';
import { helpCard } from './help.card';
import { officerName } from './labels';
import { kpiAnswerCard } from './kpiAnswer.card';
import { noticeCard } from './notice.card';
import { plain } from './parts/plain';
import { activeMarkup } from './testing/markdown';
import { elementsIn, markdownIn } from './testing/walk';
import { texts } from './texts/texts';
import { unsupportedCard } from './unsupported.card';

// Providers, officers and case numbers come from a file; names, comments and answers from people.

const offers = { cases: true, checklists: true };
const today = day('2021-12-31');
const at = Instant.parse('2021-12-31T09:00:00Z');
const lang = 'sv';

const flagOf = (evil: string): Flag => ({
  ...{ placementId: 'P-1', months: 12, customerId: evil, intervention: evil, provider: evil, officer: evil },
  ...{ start: day('2020-11-02'), raisedOn: today, state: 'open', alertId: 'a' },
});

const reviewOf = (evil: string) => {
  const by = { id: '22222222-2222-4222-8222-222222222222', name: evil };
  const answer = { answer: { itemId: 'D1', value: evil, comment: evil, evidence: evil }, by, at, version: 1 };
  const key = { template: template.id, provider: evil, year: 2021 };
  return {
    review: { key, templateVersion: 1, startedBy: by, startedAt: at, answers: new Map([['D1', answer]]) },
    answer,
  };
};

const cardsWith: Record<string, (evil: string) => Card> = {
  'a figure by provider': (evil) =>
    kpiAnswerCard({
      question: {
        ...{ kind: 'kpi', metric: 'selfSufficiency', by: 'provider', asOf: today, assumedPeriod: false },
        filter: { provider: [evil], officer: evil },
      },
      answer: {
        ...{
          metric: 'selfSufficiency',
          unit: 'share',
          asOf: today,
          total: { value: 0.5, numerator: 5, denominator: 10 },
        },
        rows: [evil, `${evil} 2`].map((key) => ({ key, value: 0.5, numerator: 5, denominator: 10 })),
      },
      catalogue: nacka,
      lang,
    }),
  'a figure by officer': (evil) =>
    kpiAnswerCard({
      question: { kind: 'kpi', metric: 'longStay', months: 12, by: 'officer', asOf: today, assumedPeriod: false },
      answer: {
        ...{ metric: 'longStay', unit: 'count', asOf: today, total: { value: 5, denominator: 10 } },
        rows: [evil, `${evil} 2`].map((key) => ({ key, value: 5, denominator: 10 })),
      },
      catalogue: nacka,
      lang,
    }),
  'a list of cases': (evil) =>
    casesCard({
      question: { kind: 'cases', filter: { provider: [evil] }, asOf: today },
      rows: [{ ...flagOf(evil), days: 424, months: 13 }],
      ...{ page: 1, own: false, catalogue: nacka, lang },
    }),
  'a list of flags': (evil) =>
    flagListCard({ flags: [flagOf(evil)], as: 'list', withOfficer: true, catalogue: nacka, lang }),
  'the form of a flag': (evil) => flagFormCard({ flag: flagOf(evil), today, catalogue: nacka, lang }),
  'a recorded flag': (evil) =>
    flagRecordedCard({
      flag: flagOf(evil),
      review: { placementId: 'P-1', months: 12, version: 1, answers: { F05: evil }, by: reviewOf(evil).answer.by, at },
      before: false,
      lang,
    }),
  'a checklist item that somebody else has changed': (evil) => {
    const { review, answer } = reviewOf(evil);
    return checklistItemCard({ template, review, itemId: 'D1', lang, typed: { value: evil }, changed: answer });
  },
  'a checklist item answered before': (evil) =>
    checklistItemCard({ template, review: reviewOf(evil).review, itemId: 'D1', lang }),
  'an overview': (evil) => checklistOverviewCard({ template, review: reviewOf(evil).review, lang }),
  'a welcome': (evil) => helpCard({ lang, today, personal: true, offers, name: evil }),
  'words that were not understood': (evil) =>
    unsupportedCard({ lang, today, catalogue: nacka, offers, leftover: [evil] }),
  'a name that is not known': (evil) =>
    unsupportedCard({
      lang,
      today,
      catalogue: nacka,
      offers,
      reason: { kind: 'unknown', what: 'provider', name: evil },
    }),
  'a notice': (evil) => noticeCard(lang, texts[lang].refusal.unknownProvider(evil)),
};

const evils = ['[x](http://evil)', '**b**', '<at>x</at>', '_A_ [b](http://c)', '&lt;at&gt;', '`k` ~~s~~'];

describe.each(Object.entries(cardsWith))('%s', (_name, cardWith) => {
  test.each(evils)('shows %s as text', (evil) => {
    const written = markdownIn(cardWith(evil));
    expect(written.flatMap((text) => activeMarkup(text))).toEqual([]);
    const shown = [plain(evil), plain(officerName(evil))].map((t) => t.toLowerCase());
    expect(shown.filter((t) => written.join('\n').toLowerCase().includes(t))).not.toEqual([]);
  });

  test('has no link of its own', () => {
    const types = elementsIn(cardWith('[x](http://evil)')).map((e) => e.type);
    expect(types.filter((t) => t === 'Action.OpenUrl')).toEqual([]);
  });
});
