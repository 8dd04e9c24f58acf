import { Instant } from '../../core/calendar/clock';
import { addDays, day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import type { Flag, FlagState, OfficerNews, UnitHeadNews } from '../../core/flags/flag';
import type { FlagReview, ReviewAnswers } from '../../core/flags/reviewForm';
import { untoldFlag } from '../../core/testing/flags';
import type { Language } from '../../core/language';
import type { Card } from '../element';
import { type DigestCase, flagDigestCard } from '../flagDigest.card';
import type { NotArrived } from '../undeliveredWords';
import { type UnitCase, unitDigestCard } from '../unitDigest.card';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const at = Instant.parse('2021-12-30T13:05:00Z');
const maria = { id: '33333333-3333-4333-8333-333333333333', name: 'Maria Lindqvist' };
const karim = { id: '22222222-2222-4222-8222-222222222222', name: 'Karim Haddad' };

const flagOf = (i: number, months: number, more: Partial<Flag>): Flag =>
  untoldFlag({
    ...{ placementId: `P-${2001 + i}`, months, customerId: `K-${1001 + i}`, since: today },
    start: addDays(day('2020-11-02'), 10 * i),
    ...more,
  });

const told = (i: number, news: OfficerNews, more: Partial<Flag> = {}): DigestCase => ({
  flag: flagOf(i, [12, 6, 3][i % 3] ?? 3, { news, ...more }),
});

/** A case of which the unit head said something. */
const answered = (i: number, news: 'decided' | 'sentBack' | 'corrected', answers: ReviewAnswers): DigestCase => {
  const { flag } = told(i, news, {
    ...{ months: 12, ...(news === 'sentBack' ? {} : { state: 'reviewed' }) },
    ...(news === 'corrected' ? { history: [{ event: 'correctByUnitHead', at, by: maria }] } : {}),
  });
  const decision: FlagReview = {
    ...{ placementId: flag.placementId, months: 12, version: 2, kind: 'decided', answers, by: maria, at },
  };
  return { flag, decision };
};

const digest =
  (...cases: DigestCase[]) =>
  (lang: Language): Card =>
    flagDigestCard({ cases, today, catalogue: nacka, lang });

const everything: DigestCase[] = [
  told(0, 'reminder', { since: day('2021-12-24') }),
  told(1, 'followUp', { state: 'followUp', followUpOn: today, toBeDone: 'end', decidedOn: day('2021-12-01') }),
  told(2, 'handedOver', { history: [{ event: 'handOver', at, by: karim }] }),
  answered(3, 'sentBack', { F12: 'sendBack', F12text: 'Vad säger kunden själv? Fråga om praktiken.' }),
  answered(4, 'decided', { F12: 'approveUntil', F12date: '2022-03-31', F12text: 'Bra plan.' }),
  answered(5, 'decided', { F12: 'end' }),
  answered(6, 'corrected', { F12: 'approve' }),
];

const manyCases: DigestCase[] = [
  ...Array.from({ length: 6 }, (_, i) => told(i, 'reminder', { since: day('2021-12-24') })),
  ...Array.from({ length: 20 }, (_, i) => told(6 + i, i % 2 === 0 ? 'raised' : 'moved')),
  answered(26, 'decided', { F12: 'change', F12text: 'Byt anordnare.' }),
  answered(27, 'decided', { F12: 'approve' }),
];

const STATES: Readonly<Record<UnitHeadNews, FlagState>> = {
  decision: 'awaitingDecision',
  decisionReminder: 'awaitingDecision',
  corrected: 'reviewed',
  notEnded: 'followUp',
  escalation: 'open',
};

const ofUnit = (i: number, unitNews: UnitHeadNews, waited: number, owner = 'anna.berg@nacka.example'): UnitCase => ({
  flag: flagOf(i, unitNews === 'escalation' ? ([6, 3][i % 2] ?? 3) : 12, {
    unitNews,
    since: addDays(today, -waited),
    state: STATES[unitNews],
    ...(unitNews === 'notEnded' ? { toBeDone: 'end', decidedOn: day('2021-12-01') } : {}),
    history: unitNews === 'corrected' ? [{ event: 'correctDecided', at, by: karim }] : [],
  }),
  owner,
});

const missed = (name: string, why: NotArrived['why'], cases: number, actions = 0): NotArrived => ({
  ...{ whom: { kind: 'person', name, maySee: true }, why, cases, actions, others: 0, since: day('2021-12-12') },
  givenUp: why === 'disabled' || why === 'refused',
});

const unit =
  (cases: UnitCase[], notArrived: NotArrived[] = []) =>
  (lang: Language): Card =>
    unitDigestCard({ cases, notArrived, today, catalogue: nacka, lang });

export const digestSamples: MakeCards = {
  'flag-digest-one': digest(told(0, 'raised')),
  'flag-digest-everything': digest(...everything),
  'flag-digest-decided': digest(answered(0, 'decided', { F12: 'approve' })),
  'flag-digest-more-than-fit': digest(...manyCases),
  'unit-digest-decision': unit([ofUnit(0, 'decision', 1)]),
  'unit-digest-everything': unit(
    [
      ofUnit(0, 'decision', 1),
      ofUnit(1, 'decisionReminder', 7),
      ofUnit(5, 'corrected', 3, 'karim.haddad@nacka.example'),
      ofUnit(6, 'notEnded', 0),
      ofUnit(2, 'escalation', 14, 'karim.haddad@nacka.example'),
      ofUnit(3, 'escalation', 21, 'karim.haddad@nacka.example'),
      ofUnit(4, 'escalation', 14),
    ],
    [missed('Karim Haddad', 'notInstalled', 3), missed('Anna Berg', 'blocked', 1, 2)],
  ),
  'unit-digest-more-than-fit': unit(
    Array.from({ length: 30 }, (_, i) =>
      i < 10 ? ofUnit(i, 'decision', i) : ofUnit(i, 'escalation', i, 'omar.lindqvist@nacka.example'),
    ),
    Array.from({ length: 7 }, (_, i) => missed(`Person ${i + 1}`, 'tooManyTries', i + 1)),
  ),
  'unit-digest-not-arrived': unit(
    [],
    [
      missed('Karim Haddad', 'disabled', 3),
      missed('Lena Sund', 'refused', 0, 1),
      { ...missed('Lena Sund', 'tooManyTries', 2), givenUp: true },
      missed('Anna Berg', 'noRecipient', 1),
      { ...missed('', 'noRecipient', 2), whom: { kind: 'officer', officer: 'omar.lindqvist@nacka.example' } },
      { ...missed('', 'noRecipient', 0, 2), whom: { kind: 'nobody' } },
      { ...missed('', 'noRecipient', 2), others: 1, whom: { kind: 'person', name: 'Erik Nyström', maySee: false } },
    ],
  ),
};
