import { defineKpi } from '../definition';

export const satisfaction = defineKpi({
  id: 'satisfaction',
  kind: 'survey',
  by: ['provider', 'intervention', 'year'],
  name: { sv: 'Kundnöjdhet (NKI)', en: 'Customer satisfaction (NKI)' },
  meaning: {
    sv: 'Medelbetyg 1 till 5 i kundenkäten. Flera år vägs ihop efter antal svarande.',
    en: 'Mean score, 1 to 5, of the customer survey. Several years are weighted by respondents.',
  },
  source: { sv: 'Enhetens kundenkät', en: "The unit's customer survey" },
});
