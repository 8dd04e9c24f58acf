import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const customers = defineKpi({
  id: 'customers',
  kind: 'count',
  among: 'overlapping',
  distinct: 'customer',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Kunder', en: 'Customers' },
  meaning: {
    sv: 'Antal personer med minst en insats som pågick någon dag under perioden. En person räknas en gång, även med flera insatser.',
    en: 'People with at least one placement that ran on some day of the period. A person counts once, even with several placements.',
  },
  source: { sv: 'Kvalitetsrapport Arbetsmarknadsinsatser 2021', en: 'Quality report 2021' },
});
