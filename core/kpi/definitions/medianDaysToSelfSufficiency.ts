import { BY_ALL_BUT_REASON, defineKpi } from '../definition';

export const medianDaysToSelfSufficiency = defineKpi({
  id: 'medianDaysToSelfSufficiency',
  kind: 'medianDays',
  among: 'overlapping',
  by: BY_ALL_BUT_REASON,
  name: { sv: 'Mediantid till egen försörjning', en: 'Median days to self-sufficiency' },
  meaning: {
    sv: 'Antal dagar från start tills hälften har nått egen försörjning, skattat enligt Kaplan-Meier av alla insatsperioder som pågick någon dag under perioden. Var och en räknas med hela sin tid från start. Den som fortfarande pågår, eller som avslutades av annan orsak, räknas så länge den pågick. Medianen saknas om hälften aldrig nås.',
    en: 'Days from the start until half have reached self-sufficiency, estimated by Kaplan-Meier from all placements that ran on some day of the period. Each counts with its whole time from the start. One that still runs, or ended for another reason, counts for as long as it ran. There is no median when half is never reached.',
  },
  source: {
    sv: 'Kaplan och Meier (1958), Journal of the American Statistical Association 53',
    en: 'Kaplan and Meier (1958), Journal of the American Statistical Association 53',
  },
});
