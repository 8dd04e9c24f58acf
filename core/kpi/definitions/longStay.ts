import { defineKpi } from '../definition';

export const longStay = defineKpi({
  id: 'longStay',
  kind: 'ratio',
  of: 'activeLongerThanMonths',
  among: 'activeOn',
  counted: true,
  by: ['intervention', 'provider', 'officer'],
  name: { sv: 'Långa insatstider', en: 'Long stays' },
  meaning: {
    sv: 'Pågående insatsperioder som den dagen har varat längre än så många kalendermånader, och deras andel av alla pågående.',
    en: 'Active placements that on that day have lasted longer than so many calendar months, and their share of all active ones.',
  },
  source: { sv: 'Kvalitetsrapport Arbetsmarknadsinsatser 2021', en: 'Quality report 2021' },
});
