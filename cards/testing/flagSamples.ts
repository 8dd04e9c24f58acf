import { addDays, day } from '../../core/calendar/day';
import { Instant } from '../../core/calendar/clock';
import { nacka } from '../../core/catalogue/nacka';
import type { Flag } from '../../core/flags/flag';
import { type FlagReview, readReview } from '../../core/flags/reviewForm';
import { flagWith } from '../../core/testing/flags';
import type { Language } from '../../core/language';
import type { Card } from '../element';
import { flagFormCard } from '../flagForm.card';
import { flagRecordedCard } from '../flagRecorded.card';
import { noticeCard } from '../notice.card';
import { texts } from '../texts/texts';
import type { MakeCards } from './sample';

const today = day('2021-12-31');

const flag = (months: number, more: Partial<Flag> = {}): Flag =>
  flagWith({
    ...{ placementId: 'P-2001', months, customerId: 'K-1001', start: day('2020-11-02'), raisedOn: today, since: today },
    ...more,
  });

const many = (count: number): Flag[] =>
  Array.from({ length: count }, (_, i) =>
    flag([12, 6, 3][i % 3] ?? 3, {
      placementId: `P-${2001 + i}`,
      customerId: `K-${1001 + i}`,
      start: addDays(day('2020-11-02'), 10 * i),
    }),
  );

const form =
  (months: number, more: Pick<Parameters<typeof flagFormCard>[0], 'filled' | 'faults'> = {}) =>
  (lang: Language): Card =>
    flagFormCard({ flag: flag(months), today, catalogue: nacka, lang, ...more });

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

const review = (months: number): FlagReview => {
  const read = readReview(months, filledIn, today);
  if (!read.ok) throw new TypeError('The sample form has faults');
  const by = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
  const at = Instant.parse('2021-12-31T13:05:00Z');
  return { placementId: 'P-2001', months, version: 1, kind: 'answered', answers: read.answers, by, at };
};

const recorded =
  (before: boolean) =>
  (lang: Language): Card =>
    flagRecordedCard({ flag: flag(12, { state: 'reviewed' }), review: review(12), before, lang });

export const flagSamples: MakeCards = {
  'flag-form-3': form(3),
  'flag-form-6': form(6),
  'flag-form-12': form(12),
  'flag-form-12-with-faults': form(12, { filled: faulty, faults: faultsIn(12, faulty) }),
  'flag-form-3-with-one-fault': form(3, {
    filled: { ...filledIn, F08: '' },
    faults: faultsIn(3, { ...filledIn, F08: '' }),
  }),
  'flag-recorded': recorded(false),
  'flag-recorded-before': recorded(true),
  'flag-obsolete': (lang) => noticeCard(lang, texts[lang].flags.obsolete),
};
