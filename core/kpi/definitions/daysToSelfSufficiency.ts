import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const daysToSelfSufficiency = defineKpi({
  id: 'daysToSelfSufficiency',
  kind: 'meanDays',
  among: 'selfSufficientIn',
  companion: 'medianDaysToSelfSufficiency',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Dagar till egen försörjning', en: 'Days to self-sufficiency' },
  meaning: {
    sv: 'Medelvärdet av antalet dagar från start till slut för de insatsperioder som ledde till egen försörjning i perioden. Medelvärdet stiger när gamla ärenden till slut avslutas; läs det tillsammans med medianen och antalet bakom.',
    en: 'Mean days from start to end of the placements that ended in self-sufficiency in the period. The mean rises when old cases finally end; read it together with the median and the number behind it.',
  },
  source: { sv: 'Kvalitetsrapport Arbetsmarknadsinsatser 2021', en: 'Quality report 2021' },
});
