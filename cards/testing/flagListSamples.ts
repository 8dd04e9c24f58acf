import { Instant } from '../../core/calendar/clock';
import { addDays, day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import type { Flag } from '../../core/flags/flag';
import { byUrgency, type OwnedFlag, type RankedFlag } from '../../core/flags/urgency';
import type { Language } from '../../core/language';
import { flagWith } from '../../core/testing/flags';
import type { Card } from '../element';
import { flagListCard } from '../flagList.card';
import { unitFlagsCard } from '../unitFlags.card';
import { whoseFlagsCard } from '../whoseFlags.card';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const patience = { reminderDays: 7, escalationDays: 14 };
const anna = 'anna.berg@nacka.example';
const karim = 'karim.haddad@nacka.example';
const at = Instant.parse('2021-12-29T09:00:00Z');

const INTERVENTIONS = ['jobbpeng-forstarkt', 'sai', 'jobbpeng-grund'] as const;
const PROVIDERS = ['Arbetsbryggan i Nacka AB', 'Språkbron'] as const;

/** The case number `n`: 12, 6 or 3 months. */
const flag = (n: number, change: Partial<Flag> = {}, owner = anna): OwnedFlag => ({
  owner,
  flag: flagWith({
    placementId: `P-${2000 + n}`,
    customerId: `K-${1000 + n}`,
    months: [12, 6, 3][n % 3] ?? 3,
    intervention: INTERVENTIONS[n % 3] ?? 'sai',
    provider: PROVIDERS[n % 2] ?? 'Språkbron',
    officer: owner,
    start: addDays(day('2020-11-02'), 10 * n),
    since: addDays(today, -n),
    ...change,
  }),
});

const ranked = (flags: readonly OwnedFlag[]): RankedFlag[] => byUrgency(flags, today, patience);

const by = { id: '11111111-1111-4111-8111-111111111111', name: 'Karim Haddad' };

/** One of each kind that an officer meets. */
const each: readonly OwnedFlag[] = [
  flag(0),
  flag(1, { history: [{ event: 'handOver', at, by }] }),
  flag(2, { history: [{ event: 'move', at }] }),
  flag(8, {
    history: [
      { event: 'wake', at },
      { event: 'remind', at },
    ],
  }),
  flag(15, { history: [{ event: 'sendBack', at, by: { ...by, name: 'Maria Lindqvist' } }] }),
  flag(9, { state: 'followUp', followUpOn: day('2021-12-20') }),
  flag(3, {
    ...({ state: 'followUp', followUpOn: day('2021-12-28') } as const),
    ...({ toBeDone: 'change', decidedOn: day('2021-11-30') } as const),
  }),
  flag(4, { state: 'followUp', followUpOn: today }),
  flag(5, { state: 'snoozed', snoozedUntil: day('2022-01-14') }),
  flag(6, { state: 'awaitingDecision' }),
];

const list =
  (flags: readonly OwnedFlag[], more: { officer?: string; page?: number } = {}) =>
  (lang: Language): Card =>
    flagListCard({ flags: ranked(flags), page: 1, ...more, today, catalogue: nacka, lang });

const unit =
  (flags: readonly OwnedFlag[], page = 1) =>
  (lang: Language): Card =>
    unitFlagsCard({ flags: ranked(flags), staff: new Set([anna, karim]), page, today, catalogue: nacka, lang });

const several = (count: number, change: Partial<Flag> = {}): OwnedFlag[] =>
  Array.from({ length: count }, (_, n) => flag(n, change));

/** An officer each: two cases, of which one has waited for long. */
const manyOfficers = (count: number): OwnedFlag[] =>
  Array.from({ length: count }, (_, n) => `officer.number${n}@nacka.example`).flatMap((owner, n) => [
    flag(2 * n, { since: addDays(today, -1) }, owner),
    flag(2 * n + 1, { since: addDays(today, -8 - n) }, owner),
  ]);

export const flagListSamples: MakeCards = {
  'flag-list-none': list([]),
  'flag-list-one': list([flag(1)]),
  'flag-list-each': list(each),
  'flag-list-resting': list(each.slice(-2)),
  'flag-list-first-page': list(several(24)),
  'flag-list-last-page': list(several(24), { page: 9 }),
  'flag-list-of-officer': list(each, { officer: anna }),
  'flag-list-of-officer-none': list([], { officer: anna }),
  'flag-list-whose': (lang) => whoseFlagsCard([anna, 'anna.lund@nacka.example'], lang),
  'flag-list-whose-many': (lang) =>
    whoseFlagsCard(
      Array.from({ length: 12 }, (_, n) => `anna.number${n}@nacka.example`),
      lang,
    ),
  'flag-unit-none': unit([]),
  'flag-unit': unit([
    ...each,
    flag(16, {}, karim),
    flag(7, { state: 'awaitingDecision' }, karim),
    flag(10, {}, 'eva.sund@nacka.example'),
  ]),
  'flag-unit-decisions-only': unit(several(2, { state: 'awaitingDecision' })),
  'flag-unit-many-decisions': unit([...several(12, { state: 'awaitingDecision' }), flag(30, {}, karim)]),
  'flag-unit-many-officers': unit(manyOfficers(14)),
  'flag-unit-last-page': unit(manyOfficers(14), 2),
};
