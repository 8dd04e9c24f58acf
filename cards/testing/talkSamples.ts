import { day } from '../../core/calendar/day';
import { kpiCatalogue } from '../../core/kpi/catalogue';
import { explainCard } from '../explain.card';
import { helpCard } from '../help.card';
import { errorCard, noticeCard } from '../notice.card';
import { texts } from '../texts/texts';
import { type NoAnswer, unsupportedCard } from '../unsupported.card';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const everything = { cases: true, checklists: true };
const figures = { cases: false, checklists: false };

const reasons: readonly NoAnswer[] = [
  { kind: 'notYet', metric: 'progression' },
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
  { kind: 'unknown', what: 'provider', name: 'Brospråket' },
  { kind: 'noOwnCases' },
  { kind: 'clarify' },
  { kind: 'noRegister' },
  { kind: 'personalNumber' },
];

const unsupported: MakeCards = Object.fromEntries(
  reasons.map((reason) => [
    `unsupported-${reason.kind}`,
    (lang) => unsupportedCard({ lang, today, offers: everything, reason }),
  ]),
);

const explained: MakeCards = Object.fromEntries(
  kpiCatalogue.map((definition) => [`explain-${definition.id}`, (lang) => explainCard(definition, lang)]),
);

export const talkSamples: MakeCards = {
  'help-personal': (lang) => helpCard({ lang, today, personal: true, offers: everything }),
  'help-shared': (lang) => helpCard({ lang, today, personal: false, offers: figures }),
  'help-welcome': (lang) => helpCard({ lang, today, personal: true, offers: everything, name: 'Anna' }),
  'unsupported-leftover': (lang) =>
    unsupportedCard({ lang, today, offers: everything, leftover: lang === 'sv' ? ['väder', 'imorgon'] : ['weather'] }),
  'unsupported-shared': (lang) => unsupportedCard({ lang, today, offers: figures }),
  ...unsupported,
  ...explained,
  notice: (lang) => noticeCard(lang, texts[lang].refusal.onlyPersonal),
  'notice-unknown-person': (lang) => noticeCard(lang, texts[lang].refusal.unknownPerson),
  error: (lang) => errorCard(lang, 'f3a91c'),
};
