import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const selfSufficiencyOfEnded = defineKpi({
  id: 'selfSufficiencyOfEnded',
  kind: 'ratio',
  of: 'selfSufficientIn',
  among: 'endedIn',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Egen försörjning av avslutade', en: 'Self-sufficiency of ended' },
  meaning: {
    sv: 'Insatsperioder som avslutades i perioden med arbete, studier eller eget företagande, som andel av alla som avslutades i perioden. Det är det tidigare sättet att räkna och ger en högre andel.',
    en: 'Placements that ended in the period in work, studies or own business, as a share of all that ended in the period. This is the earlier method and gives a higher share.',
  },
  source: { sv: 'Enhetens metod före 2021', en: "The unit's method before 2021" },
});
