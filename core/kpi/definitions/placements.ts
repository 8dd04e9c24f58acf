import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const placements = defineKpi({
  id: 'placements',
  kind: 'count',
  among: 'overlapping',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Insatser', en: 'Placements' },
  meaning: {
    sv: 'Antal insatsperioder som pågick någon dag under perioden. En kund kan ha flera.',
    en: 'Placements that ran on some day of the period. A customer can have several.',
  },
  source: { sv: 'Kvalitetsrapport Arbetsmarknadsinsatser 2021', en: 'Quality report 2021' },
});
