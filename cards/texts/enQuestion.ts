import type { Texts } from './sv';

const ONE = '1';
const monthsOf = (n: string): string => `${n} ${n === ONE ? 'month' : 'months'}`;

/** English: a question in a short phrase, "Share that became self-sufficient by intervention, 2021". */
export const enQuestion: Texts['question'] = {
  metrics: {
    customers: 'Customers',
    placements: 'Placements',
    starts: 'Started placements',
    endings: 'Ended placements',
    selfSufficiency: 'Share that became self-sufficient',
    selfSufficiencyOfEnded: 'Share of the ended that became self-sufficient',
    daysToSelfSufficiency: 'Mean time to self-sufficiency',
    medianDaysToSelfSufficiency: 'Median time to self-sufficiency',
    selfSufficiencyWithin: 'Share that became self-sufficient within a time',
    satisfaction: 'Customer satisfaction (NKI)',
    longStay: 'Long stays',
    openFlags: 'Open flags',
    checklistCompliance: 'Checklist requirements fulfilled',
    progression: 'Progression',
  },
  within: (days) => `Share that became self-sufficient within ${days} days`,
  longStay: (months) => `More than ${monthsOf(months)} in an intervention`,
  cases: 'Active cases',
  longCases: (months) => `Cases over ${monthsOf(months)}`,
  explain: (metric) => `How it is computed: ${metric}`,
  flags: 'My flags',
  checklist: 'Checklist',
  checklistFor: (provider) => `Checklist for ${provider}`,
  help: 'What I can answer',
  clarify: 'A question with several meanings',
  unsupported: 'A question that I cannot answer',
  inIntervention: (names) => `in ${names}`,
  atProvider: (names) => `at ${names}`,
  withOfficer: (name) => `with officer ${name}`,
  withMe: 'among my customers',
  and: (first, last) => `${first} and ${last}`,
  andMore: (names, more) => `${names} and ${more} more`,
  in: (period) => `, ${period}`,
  thisYear: ' this year',
  onDay: (day) => ` on ${day}`,
  comparedWith: (period) => `, compared with ${period}`,
  ofVersion: (version) => `, by register no. ${version}`,
};
