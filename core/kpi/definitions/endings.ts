import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const endings = defineKpi({
  id: 'endings',
  kind: 'count',
  among: 'endedIn',
  by: [...BY_ALL_BUT_REASON, 'endReason'],
  name: { sv: 'Avslutade insatser', en: 'Ended placements' },
  meaning: {
    sv: 'Antal insatsperioder vars sista dag ligger i perioden, oavsett orsak.',
    en: 'Placements whose last day lies in the period, whatever the reason.',
  },
  source: { sv: 'Enhetens egen uppföljning', en: "The unit's own follow-up" },
});
