import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const starts = defineKpi({
  id: 'starts',
  kind: 'count',
  among: 'startedIn',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Påbörjade insatser', en: 'Started placements' },
  meaning: {
    sv: 'Antal insatsperioder vars första dag ligger i perioden.',
    en: 'Placements whose first day lies in the period.',
  },
  source: { sv: 'Enhetens egen uppföljning', en: "The unit's own follow-up" },
});
