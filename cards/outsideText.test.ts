import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { providerChecklist as template } from '../core/catalogue/checklists/anordnare';
import { nacka } from '../core/catalogue/nacka';
import type { ProviderReview } from '../core/checklists/review';
import { type ChecklistTemplate, itemOf } from '../core/checklists/template';
import type { Flag } from '../core/flags/flag';
import type { FlagReview } from '../core/flags/reviewForm';
import { byUrgency } from '../core/flags/urgency';
import { checklistCompliance } from '../core/kpi/definitions/checklistCompliance';
import { casesCard } from './cases.card';
import { checklistItemCard, type ItemCard } from './checklistItem.card';
import { checklistNotAskedCard } from './checklistNotAsked.card';
import { checklistOverviewCard } from './checklistOverview.card';
import type { Card } from './element';
import { explainCard } from './explain.card';
import { flagDigestCard } from './flagDigest.card';
import { flagDecisionCard } from './flagDecision.card';
import { flagFormCard } from './flagForm.card';
import { flagHandedOverCard, flagHandOverCard } from './flagHandOver.card';
import { flagListCard } from './flagList.card';
import { flagRecordedCard } from './flagRecorded.card';
import { flagSnoozeCard, flagSnoozedCard } from './flagSnooze.card';
import { helpCard } from './help.card';
import { officerName } from './labels';
import type { KpiContext } from './kpiContext';
import { kpiAnswerCard } from './kpiAnswer.card';
import { noticeCard } from './notice.card';
import { plain } from './parts/plain';
import { activeMarkup } from './testing/markdown';
import { flagWith } from '../core/testing/flags';
import { elementsIn, markdownIn } from './testing/walk';
import { texts } from './texts/texts';
import { unitFlagsCard } from './unitFlags.card';
import { unitDigestCard } from './unitDigest.card';
import { unsupportedCard } from './unsupported.card';

// Providers, officers and case numbers come from a file; names, comments and answers from people.

const offers = { cases: true, checklists: true, weekly: true };
const today = day('2021-12-31');
const at = Instant.parse('2021-12-31T09:00:00Z');
const lang = 'sv';

const flagOf = (evil: string): Flag =>
  flagWith({ customerId: evil, intervention: evil, provider: evil, officer: evil, start: day('2020-11-02') });

const flagReview = (evil: string, kind: FlagReview['kind']): FlagReview => ({
  ...{ placementId: 'P-1', months: 12, version: 1, kind, reason: evil, at },
  answers: { F05: evil, F02: evil, F08: evil, P1: evil, F12text: evil },
  by: { id: '22222222-2222-4222-8222-222222222222', name: evil },
});

/** A form with everything around it that people wrote. */
const flagForm = (evil: string) => {
  const before = flagReview(evil, 'answered');
  const { by } = before;
  const flag = { ...flagOf(evil), history: [{ event: 'snooze', at, by } as const] };
  const draft = { placementId: 'P-1', months: 12, kind: 'answered', filled: {}, by, at } as const;
  return { flag, kind: 'answered', version: 0, today, catalogue: nacka, lang, filled: {}, before, draft } as const;
};

/** One handed over by somebody, one to decide on. */
const flagsOf = (evil: string) => {
  const by = { id: '22222222-2222-4222-8222-222222222222', name: evil };
  const handed = { ...flagOf(evil), history: [{ event: 'handOver' as const, at, by }] };
  const flags = [handed, { ...flagOf(evil), state: 'awaitingDecision' as const }];
  const owned = flags.map((flag) => ({ flag, owner: evil }));
  const ranked = byUrgency(owned, today, { reminderDays: 7, escalationDays: 14 });
  return { flags: ranked, today, catalogue: nacka, lang } as const;
};

const reviewOf = (evil: string, change: Partial<ProviderReview> = {}) => {
  const by = { id: '22222222-2222-4222-8222-222222222222', name: evil };
  const given = { value: evil, comment: evil, evidence: evil };
  const answer = { answer: { itemId: 'D1', ...given }, by, at, version: 1 };
  const action = { id: 'D1-1', itemId: 'D1', text: evil, owner: by, due: today, opened: { by, at }, version: 1 };
  const closed = { ...action, id: 'D1-2', closed: { by, at, note: evil } };
  const review: ProviderReview = {
    key: { template: template.id, provider: evil, year: 2021 },
    ...{ templateVersion: 1, started: { by, at }, revision: 1, earlier: [], changes: 2 },
    answers: new Map([['D1', answer]]),
    actions: new Map([action, closed].map((a) => [a.id, a])),
    ...change,
  };
  return { review, given, answer, action, by };
};

const itemCard = (evil: string, more: Partial<ItemCard>): Card =>
  checklistItemCard({ template, review: reviewOf(evil).review, itemId: 'D1', lang, today, ...more });

/** The product's checklist with texts from somebody who adds one. */
const addedTemplate = (evil: string): ChecklistTemplate => {
  const words = { sv: evil, en: evil };
  const added = structuredClone(template);
  added.sources = added.sources.map((s) => ({ ...s, name: words, validTo: day('2021-06-30') }));
  const section = added.sections[0]!;
  const choices = ['a', 'b'].map((code) => ({ code, text: words }));
  section.items = [
    { ...section.items[0]!, text: words, help: words, type: 'choice', choices, commentWhen: ['a'], onlyIf: undefined },
    { ...section.items[1]!, text: words, onlyIf: { item: 'A1', is: ['b'] } },
  ];
  return { ...added, name: words };
};

/** Sections have their names from a template, which comes from people. */
const ofChecklists = (evil: string, by?: 'provider'): Pick<KpiContext, 'question' | 'answer'> => {
  const sections = ['A', 'B'].map((key) => ({ key, name: { sv: evil, en: evil }, numerator: 1, denominator: 2 }));
  const total = { value: 0.5, numerator: 2, denominator: 4, sections };
  const asked = { metric: 'checklistCompliance', asOf: today } as const;
  return {
    question: { ...asked, kind: 'kpi', assumedPeriod: false, ...(by === undefined ? {} : { by }) },
    answer: { ...asked, unit: 'share', total, rows: by === undefined ? [] : [{ ...total, key: evil }] },
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
  'a figure of checklists': (evil) => kpiAnswerCard({ ...ofChecklists(evil, 'provider'), catalogue: nacka, lang }),
  'a figure of checklists by section': (evil) => kpiAnswerCard({ ...ofChecklists(evil), catalogue: nacka, lang }),
  'how the figure of checklists is computed': (evil) =>
    explainCard({ definition: checklistCompliance, today: ofChecklists(evil), catalogue: nacka, lang }),
  'a list of cases': (evil) =>
    casesCard({
      question: { kind: 'cases', filter: { provider: [evil] }, asOf: today },
      rows: [{ ...flagOf(evil), days: 424, months: 13 }],
      ...{ page: 1, own: false, catalogue: nacka, lang },
    }),
  'a list of flags': (evil) => flagListCard({ ...flagsOf(evil), page: 1, officer: evil }),
  'a list of the own flags': (evil) => flagListCard({ ...flagsOf(evil), page: 1 }),
  "the unit's flags": (evil) => unitFlagsCard({ ...flagsOf(evil), page: 1, staff: new Set() }),
  'the form of a flag': (evil) => flagFormCard(flagForm(evil)),
  'the form of a flag that was sent back': (evil) =>
    flagFormCard({ ...flagForm(evil), sentBack: flagReview(evil, 'decided') }),
  'a decision on a flag': (evil) => {
    const answered = flagReview(evil, 'answered');
    const corrected = flagReview(evil, 'corrected');
    return flagDecisionCard({ ...flagForm(evil), round: { answered, corrected, newest: corrected } });
  },
  'a recorded flag': (evil) => {
    const answered = flagReview(evil, 'answered');
    const decided = flagReview(evil, 'decided');
    return flagRecordedCard({
      ...{ ...flagForm(evil), round: { answered, decided, newest: decided }, newest: decided },
      ...{
        notices: [
          { kind: 'meanwhile', by: { own: false, name: evil } },
          { kind: 'unsaved', filled: { F12: evil, F12date: evil, F12text: evil, reason: evil } },
        ],
      },
    });
  },
  'a flag that is put off': (evil) => flagSnoozeCard({ flag: flagOf(evil), today, lang }),
  'a flag that was put off': (evil) => flagSnoozedCard({ flag: flagOf(evil), until: today, lang }),
  'a flag that is handed over': (evil) =>
    flagHandOverCard({ flag: flagOf(evil), officers: [{ id: 'x', name: evil }], lang }),
  'a flag that was handed over': (evil) => flagHandedOverCard({ flag: flagOf(evil), to: evil, lang }),
  "an officer's digest": (evil) =>
    flagDigestCard({
      cases: [
        {
          flag: { ...flagOf(evil), news: 'sentBack' },
          decision: {
            ...{ placementId: 'P-1', months: 12, version: 2, kind: 'decided', by: reviewOf(evil).answer.by, at },
            answers: { F12: 'sendBack', F12text: evil },
          },
        },
      ],
      ...{ today, catalogue: nacka, lang },
    }),
  "a unit head's digest": (evil) =>
    unitDigestCard({
      cases: [{ flag: { ...flagOf(evil), unitNews: 'escalation' }, owner: evil }],
      notArrived: [
        {
          ...{ whom: { kind: 'person', name: evil, maySee: true }, why: 'blocked', cases: 1, actions: 0, others: 0 },
          ...{ since: today, givenUp: false },
        },
      ],
      ...{ today, catalogue: nacka, lang },
    }),
  'a checklist item with its actions': (evil) => itemCard(evil, {}),
  'a checklist item that somebody else has changed': (evil) => {
    const { given, answer } = reviewOf(evil);
    return itemCard(evil, { typed: given, changed: answer });
  },
  'a checklist item after a save that opened an action': (evil) =>
    itemCard(evil, { saved: { itemId: 'C1', opened: reviewOf(evil).action } }),
  'a checklist item with the answer of last year': (evil) =>
    itemCard(evil, { lastYear: { item: itemOf(template, 'D1')!, stored: reviewOf(evil).answer } }),
  'a locked checklist item': (evil) => {
    const { by, given } = reviewOf(evil);
    return itemCard(evil, { review: reviewOf(evil, { locked: { by, at } }).review, typed: given });
  },
  'a checklist item with what is no number': (evil) =>
    itemCard(evil, { itemId: 'F4', typed: { value: evil }, faults: [{ field: 'value', kind: 'notANumber' }] }),
  'an item of a checklist that was added': (evil) =>
    itemCard(evil, { template: addedTemplate(evil), itemId: 'A1', typed: { value: 'a' } }),
  'an item that is not asked': (evil) => {
    const added = addedTemplate(evil);
    const { review, given } = reviewOf(evil);
    return checklistNotAskedCard({ template: added, review, item: itemOf(added, 'A2')!, typed: given, lang });
  },
  'an overview': (evil) => checklistOverviewCard({ template, review: reviewOf(evil).review, lang, today }),
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
