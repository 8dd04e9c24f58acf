import { day } from '../../core/calendar/day';
import { wholeYear } from '../../core/calendar/period';
import { nacka } from '../../core/catalogue/nacka';
import type { Question } from '../../core/questions/question';
import { clarifyCard } from '../clarify.card';
import { helpCard } from '../help.card';
import { errorCard, noticeCard } from '../notice.card';
import { texts } from '../texts/texts';
import { type NoAnswer, unsupportedCard } from '../unsupported.card';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const everything = { cases: true, checklists: true, weekly: true };
const figures = { cases: false, checklists: false, weekly: false };

const reasons: readonly NoAnswer[] = [
  { kind: 'future' },
  { kind: 'monthsMissing' },
  { kind: 'monthsNotWhole' },
  { kind: 'monthsUnused' },
  { kind: 'daysMissing' },
  { kind: 'daysNotOffered', offered: [180, 365, 730] },
  { kind: 'daysUnused' },
  { kind: 'version', version: 3 },
  { kind: 'grouping', by: 'officer' },
  { kind: 'officerOfSurvey' },
  { kind: 'wholeProvider' },
  { kind: 'wholeUnit' },
  { kind: 'onlyToday' },
  { kind: 'noVersions' },
  { kind: 'unknown', what: 'provider', name: 'Brospråket' },
  { kind: 'noOwnCases' },
  { kind: 'clarify' },
  { kind: 'noRegister' },
  { kind: 'personalNumber' },
];

const unsupported: MakeCards = Object.fromEntries(
  reasons.map((reason) => [
    `unsupported-${reason.kind}`,
    (lang) => unsupportedCard({ lang, today, catalogue: nacka, offers: everything, reason }),
  ]),
);

const clarified: readonly Question[] = [
  { kind: 'kpi', metric: 'longStay', months: 3, asOf: today },
  { kind: 'kpi', metric: 'longStay', months: 6, asOf: today },
  { kind: 'kpi', metric: 'longStay', months: 12, asOf: today },
];
const nearest: readonly Question[] = [
  { kind: 'kpi', metric: 'selfSufficiency', period: wholeYear(2021) },
  { kind: 'kpi', metric: 'selfSufficiency', by: 'provider', period: wholeYear(2021) },
  { kind: 'explain', metric: 'selfSufficiency' },
];

export const talkSamples: MakeCards = {
  'help-personal': (lang) => helpCard({ lang, today, personal: true, offers: everything }),
  'help-shared': (lang) => helpCard({ lang, today, personal: false, offers: figures }),
  'help-welcome': (lang) => helpCard({ lang, today, personal: true, offers: everything, name: 'Anna' }),
  'unsupported-leftover': (lang) =>
    unsupportedCard({
      lang,
      today,
      catalogue: nacka,
      offers: everything,
      leftover: lang === 'sv' ? ['väder', 'imorgon'] : ['weather'],
    }),
  'unsupported-shared': (lang) => unsupportedCard({ lang, today, catalogue: nacka, offers: figures }),
  ...unsupported,
  'unsupported-nearest': (lang) =>
    unsupportedCard({ lang, today, catalogue: nacka, offers: everything, leftover: ['kvinnor'], nearest }),
  clarify: (lang) => clarifyCard(clarified, { catalogue: nacka, lang, today }),
  'clarify-more-than-fit': (lang) =>
    clarifyCard(
      ['Vägen A', 'Vägen B', 'Vägen C', 'Vägen D', 'Vägen E', 'Vägen F', 'Vägen G'].map((name) => ({
        kind: 'kpi',
        metric: 'customers',
        period: wholeYear(2021),
        filter: { provider: [name] },
      })),
      { catalogue: nacka, lang, today },
    ),
  notice: (lang) => noticeCard(lang, texts[lang].refusal.onlyPersonal),
  'notice-unknown-person': (lang) => noticeCard(lang, texts[lang].refusal.unknownPerson),
  error: (lang) => errorCard(lang, 'f3a91c'),
};
