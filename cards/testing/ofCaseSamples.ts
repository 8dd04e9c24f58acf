import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import type { Flag } from '../../core/flags/flag';
import { byUrgency } from '../../core/flags/urgency';
import type { Language } from '../../core/language';
import { flagWith } from '../../core/testing/flags';
import { placement } from '../../core/testing/placements';
import type { Card } from '../element';
import { caseFlagsCard, caseRestsCard, type RestingPlacement } from '../ofCase.card';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const anna = 'anna.berg@nacka.example';

const of = (lang: Language, own: boolean) => ({ own, today, catalogue: nacka, lang });

const flag = (n: number, change: Partial<Flag> = {}): Flag =>
  flagWith({ placementId: `P-${2000 + n}`, customerId: 'K-1001', since: day('2021-12-28'), ...change });

const flags = [flag(1), flag(2, { months: 3, intervention: 'jobbpeng-grund', provider: 'Arbetsbryggan i Nacka AB' })];
const ranked = byUrgency(
  flags.map((each) => ({ flag: each, owner: anna })),
  today,
  { reminderDays: 7, escalationDays: 14 },
);

const running = placement(day('2020-11-02')).with({ customerId: 'K-1001', placementId: 'P-2001' });
const ended = placement(day('2019-03-01'))
  .with({ customerId: 'K-1001', placementId: 'P-2002', intervention: 'jobbpeng-forstarkt' })
  .endedIn('annan-insats', '2020-10-30');

const followedUp: RestingPlacement = {
  placement: running.build(),
  elsewhere: undefined,
  latest: {
    ...({ placementId: 'P-2001', months: 12, version: 1, kind: 'answered', answers: { F02: 'yes' } } as const),
    ...{
      by: { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' },
      at: Instant.parse('2021-12-30T13:05:00Z'),
    },
  },
  flag: flag(1, { state: 'reviewed', reviewVersion: 1, followUpOn: day('2022-01-28') }),
};
const never = { elsewhere: undefined, latest: undefined, flag: undefined };

const rests =
  (own: boolean, ...placements: readonly RestingPlacement[]) =>
  (lang: Language): Card =>
    caseRestsCard({ ...of(lang, own), placements });

export const ofCaseSamples: MakeCards = {
  'flag-case-several': (lang) => caseFlagsCard({ ...of(lang, true), flags: ranked }),
  'flag-case-rests': rests(true, { ...never, placement: ended.build() }, followedUp),
  'flag-case-rests-of-unit': rests(false, { ...never, placement: running.build() }),
  'flag-case-elsewhere': rests(true, { ...never, placement: running.build(), elsewhere: 'karim.haddad@nacka.example' }),
};
