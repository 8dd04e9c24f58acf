import { day } from '../../core/calendar/day';
import { Instant } from '../../core/calendar/clock';
import { nacka } from '../../core/catalogue/nacka';
import type { Flag, FlagStep } from '../../core/flags/flag';
import { type FlagReview, readReview } from '../../core/flags/reviewForm';
import type { FlagDraft } from '../../core/flags/stores';
import { flagWith } from '../../core/testing/flags';
import type { Language } from '../../core/language';
import type { Card } from '../element';
import { flagDecisionCard } from '../flagDecision.card';
import { flagFormCard } from '../flagForm.card';
import { flagGoneCard } from '../flagGone.card';
import { flagHandedOverCard, flagHandOverCard } from '../flagHandOver.card';
import { flagRecordedCard } from '../flagRecorded.card';
import { flagSnoozeCard, flagSnoozedCard } from '../flagSnooze.card';
import { texts } from '../texts/texts';
import type { MakeCards } from './sample';

const today = day('2021-12-31');

const flag = (months: number, more: Partial<Flag> = {}): Flag =>
  flagWith({
    ...{ placementId: 'P-2001', months, customerId: 'K-1001', start: day('2020-11-02'), raisedOn: today, since: today },
    ...more,
  });

const form =
  (
    months: number,
    { change, ...more }: Partial<Parameters<typeof flagFormCard>[0]> & { change?: Partial<Flag> } = {},
  ) =>
  (lang: Language): Card =>
    flagFormCard({
      ...{ flag: flag(months, change), kind: 'answered', version: 0, today, catalogue: nacka, lang, filled: {} },
      ...more,
    });

/** A whole form, as Teams sends it. */
const filledIn = {
  F01: 'language,noWorkplace',
  F02: 'yesWithChange',
  F03: 'language',
  F04: 'yes',
  F05: 'Vill arbeta i kök och söker praktik.',
  F06: 'workTraining,threePartyMeeting',
  F08: '2022-01-28',
  ...{ P1: '3', P2: '3', P3: 'unknown', P4: '4', P5: '4', P6: '3', P7: '4' },
  F10: 'yes',
  F10date: '2021-12-14',
  F11: 'Praktik i restaurangkök från januari.',
};

/** No reason chosen, a date too far off, and a personal identity number. */
const faulty = { ...filledIn, F01: '', F05: 'Kunden 121212-1212 vill byta.', F08: '2022-06-01' };

const faultsIn = (months: number, filled: Record<string, string>) => {
  const read = readReview(months, filled, today);
  return read.ok ? [] : read.faults;
};

const annaBerg = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
const maria = { id: '33333333-3333-4333-8333-333333333333', name: 'Maria Lindqvist' };

const review = (months: number, more: Partial<FlagReview> = {}): FlagReview => {
  const read = readReview(months, filledIn, today);
  if (!read.ok) throw new TypeError('The sample form has faults');
  const at = Instant.parse('2021-12-31T13:05:00Z');
  return {
    ...{ placementId: 'P-2001', months, version: 1, kind: 'answered', answers: read.answers },
    by: annaBerg,
    at,
    ...more,
  };
};

const answered = review(12);
const corrected = review(12, {
  ...({ version: 2, kind: 'corrected', reason: 'Fel hinder var valt.' } as const),
  ...{ answers: { ...answered.answers, F03: 'skills' }, at: Instant.parse('2022-01-03T09:12:00Z') },
});
const decided = review(12, {
  ...({ version: 3, kind: 'decided', by: maria, at: Instant.parse('2022-01-04T08:00:00Z') } as const),
  answers: {
    ...corrected.answers,
    ...{ F12: 'approveUntil', F12date: '2022-03-31', F12text: 'Bra plan. Följ upp praktiken.' },
  },
});
const before12 = { ...decided, at: Instant.parse('2021-11-30T08:00:00Z') };
const sentBack = review(12, {
  ...({ version: 2, kind: 'decided', by: maria, at: Instant.parse('2022-01-04T08:00:00Z') } as const),
  answers: { ...answered.answers, F12: 'sendBack', F12text: 'Vad händer om praktiken inte blir av?' },
});
const before = review(6, { at: Instant.parse('2021-10-14T08:00:00Z') });

const draft: FlagDraft = {
  ...{ placementId: 'P-2001', months: 12, kind: 'answered', filled: filledIn, by: annaBerg },
  at: Instant.parse('2021-12-31T09:00:00Z'),
};

const history: FlagStep[] = [
  { event: 'snooze', at: Instant.parse('2021-12-20T09:00:00Z'), by: annaBerg },
  { event: 'wake', at: Instant.parse('2021-12-27T05:30:00Z') },
  { event: 'handOver', at: Instant.parse('2021-12-28T10:00:00Z'), by: maria },
];

const recorded =
  (change: Partial<Parameters<typeof flagRecordedCard>[0]> & { state?: Flag['state'] } = {}) =>
  (lang: Language): Card => {
    const { state = 'reviewed', ...more } = change;
    return flagRecordedCard({
      ...{ flag: flag(12, { state, history }), catalogue: nacka, lang, newest: answered },
      ...{ round: { answered, newest: answered }, ...more },
    });
  };

const decision =
  (more: Partial<Parameters<typeof flagDecisionCard>[0]> = {}) =>
  (lang: Language): Card =>
    flagDecisionCard({
      ...{ flag: flag(12, { state: 'awaitingDecision', history }), catalogue: nacka, lang, today, filled: {} },
      ...{ round: { answered, corrected, newest: corrected }, ...more },
    });

/** As long as it can be typed, in letters of two bytes. */
const long = { F05: 'å'.repeat(600), F11: 'ö'.repeat(2000), reason: 'ä'.repeat(1000) };
const longAnswers = { ...answered.answers, F05: 'å'.repeat(300), F11: 'ö'.repeat(1000) };
const longBefore = { ...before, answers: longAnswers };
const longHistory = Array.from({ length: 30 }, () => history).flat();
const longFilled = { ...filledIn, ...long, F01: '', F02: '', F08: '2022-06-01' };
const longDecision = { F12: 'sendBack', F12text: 'å'.repeat(2000) };
const longDecided = { ...decided, answers: { ...longAnswers, ...longDecision, F12: 'change' } };
const longSentBack = { ...sentBack, answers: { ...longAnswers, ...longDecision } };
const officers = ['Karim Haddad', 'Lena Sund'].map((name, i) => ({ id: `o${String(i)}`, name }));
const longRound = { answered: review(12, { answers: longAnswers }), newest: review(12, { answers: longAnswers }) };

export const flagSamples: MakeCards = {
  'flag-form-3': form(3),
  'flag-form-6': form(6, { before: review(3, { at: Instant.parse('2021-10-14T08:00:00Z') }) }),
  'flag-form-12': form(12, { before, change: { history } }),
  'flag-form-12-with-faults': form(12, { filled: faulty, faults: faultsIn(12, faulty), draft }),
  'flag-form-12-empty-with-faults': form(12, { faults: faultsIn(12, {}) }),
  'flag-form-12-long': form(12, {
    ...{ filled: longFilled, faults: faultsIn(12, longFilled), draft, before: longBefore, sentBack: longSentBack },
    decided: longDecided,
    change: { history: longHistory },
  }),
  'flag-form-3-with-one-fault': form(3, {
    filled: { ...filledIn, F08: '' },
    faults: faultsIn(3, { ...filledIn, F08: '' }),
  }),
  'flag-form-decided': form(12, {
    ...{ before, change: { state: 'followUp', followUpOn: today } },
    decided: { ...decided, answers: { ...decided.answers, F12: 'end', F12text: 'Avsluta i samråd med kunden.' } },
  }),
  'flag-form-draft': form(12, { filled: filledIn, draft, notices: [{ kind: 'draftKept' }] }),
  'flag-form-refused': form(12, { notices: [{ kind: 'refused', fields: ['F05', 'F11'] }] }),
  'flag-form-nothing-kept': form(12, { notices: [{ kind: 'nothingKept' }] }),
  'flag-form-snoozed': form(6, { change: { state: 'snoozed', snoozedUntil: day('2022-01-10') } }),
  'flag-form-sent-back': form(12, { sentBack, version: 2, filled: filledIn, before }),
  'flag-form-changed': form(12, {
    sentBack,
    version: 2,
    notices: [{ kind: 'changed', by: { own: false, name: 'Maria Lindqvist' } }],
  }),
  'flag-form-too-late-to-correct': form(6, { version: 1, notices: [{ kind: 'tooLateToCorrect' }] }),
  'flag-correction': form(12, { kind: 'corrected', version: 1, filled: filledIn, before }),
  'flag-correction-with-faults': form(12, {
    ...{ kind: 'corrected', version: 1, filled: long },
    faults: [{ field: 'reason', kind: 'tooLong' }, ...faultsIn(12, long)],
    ...{ before: longBefore, change: { history: longHistory, state: 'reviewed' } },
  }),
  'flag-decision': decision(),
  'flag-decision-again': decision({ decided: before12 }),
  'flag-decision-first-part': decision({ notices: [{ kind: 'firstPartRecorded' }] }),
  'flag-decision-changed': decision({
    notices: [{ kind: 'decisionChanged', by: { own: false, name: 'Anna Berg' } }],
    draft,
    filled: { F12: 'end' },
  }),
  'flag-decision-with-faults': decision({ faults: [{ field: 'F12', kind: 'missing' }] }),
  'flag-decision-long': decision({
    ...{ round: longRound, filled: longDecision, faults: [{ field: 'F12text', kind: 'tooLong' }], draft },
    flag: flag(12, { state: 'awaitingDecision', history: longHistory }),
  }),
  'flag-recorded': recorded(),
  'flag-recorded-awaits': recorded({ state: 'awaitingDecision' }),
  'flag-recorded-corrected': recorded({ round: { answered, corrected, newest: corrected }, newest: corrected }),
  'flag-recorded-decided': recorded({ round: { answered, corrected, decided, newest: decided }, newest: decided }),
  'flag-recorded-earlier': recorded({ round: { answered, corrected, newest: corrected }, newest: decided }),
  'flag-recorded-follow-up': recorded({ newest: corrected, state: 'followUp' }),
  'flag-recorded-meanwhile': recorded({
    notices: [{ kind: 'meanwhileAsDraft', by: { own: false, name: 'Maria Lindqvist' } }],
  }),
  'flag-recorded-unsaved': recorded({
    ...{ round: { answered, decided, newest: decided }, newest: decided },
    ...{
      notices: [
        { kind: 'meanwhile', by: { own: false, name: 'Maria Lindqvist' } },
        { kind: 'unsaved', filled: { F12: 'end', F12date: 'i maj' } },
      ],
    },
  }),
  'flag-form-changed-by-oneself': form(12, { sentBack, version: 2, notices: [{ kind: 'changed', by: { own: true } }] }),
  'flag-decision-changed-by-oneself': decision({ notices: [{ kind: 'decisionChanged', by: { own: true } }] }),
  'flag-recorded-by-oneself': recorded({ notices: [{ kind: 'meanwhileAsDraft', by: { own: true } }] }),
  'flag-recorded-only-unit-head': recorded({ state: 'awaitingDecision', notices: [{ kind: 'onlyUnitHead' }] }),
  'flag-sent-back': recorded({
    ...{ round: { answered, decided: sentBack, newest: sentBack }, newest: sentBack, state: 'open' },
    notices: [{ kind: 'sentBack' }],
  }),
  'flag-snooze': (lang) => flagSnoozeCard({ flag: flag(6), today, lang, notices: [{ kind: 'draftKept' }] }),
  'flag-snooze-anew': (lang) =>
    flagSnoozeCard({ flag: flag(6, { state: 'snoozed', snoozedUntil: day('2022-01-10') }), today, lang }),
  'flag-snooze-out-of-bounds': (lang) =>
    flagSnoozeCard({ flag: flag(12), today, lang, typed: '2022-06-01', fault: 'outOfBounds' }),
  'flag-snooze-missing': (lang) => flagSnoozeCard({ flag: flag(12), today, lang, fault: 'missing' }),
  'flag-snoozed': (lang) => flagSnoozedCard({ flag: flag(12), until: day('2022-01-10'), lang }),
  'flag-hand-over': (lang) => flagHandOverCard({ flag: flag(12), officers, lang }),
  'flag-hand-over-with-fault': (lang) => flagHandOverCard({ flag: flag(12), officers, faulty: true, lang }),
  'flag-hand-over-to-nobody': (lang) => flagHandOverCard({ flag: flag(12), officers: [], lang }),
  'flag-handed-over': (lang) => flagHandedOverCard({ flag: flag(12), to: 'Karim Haddad', lang }),
  'flag-obsolete': (lang) => flagGoneCard(texts[lang].flag.obsolete, [], lang),
  'flag-gone-unsaved': (lang) =>
    flagGoneCard(
      texts[lang].refusal.noFlag,
      [{ kind: 'unsaved', filled: { ...filledIn, reason: 'Fel hinder.' } }],
      lang,
    ),
};
