import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const selfSufficiency = defineKpi({
  id: 'selfSufficiency',
  kind: 'ratio',
  of: 'selfSufficientIn',
  among: 'overlapping',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Egen försörjning', en: 'Self-sufficiency' },
  meaning: {
    sv: 'Insatsperioder som avslutades i perioden med arbete, studier eller eget företagande, som andel av alla insatsperioder som pågick någon dag under perioden.',
    en: 'Placements that ended in the period in work, studies or own business, as a share of all placements that ran on some day of the period.',
  },
  source: {
    sv: 'Kvalitetsrapport Arbetsmarknadsinsatser 2021 (113 av 385 = 29,4 %)',
    en: 'Quality report 2021 (113 of 385 = 29.4%)',
  },
});
