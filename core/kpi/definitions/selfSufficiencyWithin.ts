import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const selfSufficiencyWithin = defineKpi({
  id: 'selfSufficiencyWithin',
  kind: 'incidence',
  among: 'overlapping',
  /** About half a year, a year and two years. */
  days: [180, 365, 730],
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Egen försörjning inom viss tid', en: 'Self-sufficiency within a time' },
  meaning: {
    sv: 'Andel som har nått egen försörjning inom 180, 365 eller 730 dagar från start, skattad enligt Aalen-Johansen av alla insatsperioder som pågick någon dag under perioden. Var och en räknas med hela sin tid från start. Den som avslutas av annan orsak kan inte längre nå egen försörjning i insatsen; den som fortfarande pågår räknas så länge den har pågått.',
    en: 'Share that has reached self-sufficiency within 180, 365 or 730 days from the start, estimated by Aalen-Johansen from all placements that ran on some day of the period. Each counts with its whole time from the start. One that ends for another reason can no longer reach self-sufficiency in the placement; one that still runs counts for as long as it has run.',
  },
  source: {
    sv: 'Aalen och Johansen (1978), Scandinavian Journal of Statistics 5',
    en: 'Aalen and Johansen (1978), Scandinavian Journal of Statistics 5',
  },
});
