import { defineKpi } from '../definition';

export const checklistCompliance = defineKpi({
  id: 'checklistCompliance',
  kind: 'compliance',
  by: ['provider', 'month', 'quarter', 'year'],
  name: { sv: 'Uppfyllda checklistekrav', en: 'Checklist requirements fulfilled' },
  meaning: {
    sv: 'Krav i anordnarnas checklistor som bedömdes i perioden och fick ja, av alla som fick ja, delvis eller nej. Det svar som gäller räknas, den dag det gavs. Ej tillämpligt och punkter som inte bedöms räknas inte. Visas avsnitt för avsnitt, aldrig som ett enda betyg.',
    en: "Requirements in the providers' checklists that were rated in the period and got yes, of all that got yes, partly or no. The answer in force counts, on the day it was given. Not applicable, and items that are not rated, do not count. Shown section by section, never as one score.",
  },
  source: {
    sv: 'Enhetens granskningar av anordnare enligt checklistan',
    en: "The unit's reviews of providers by the checklist",
  },
});
