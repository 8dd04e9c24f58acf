import type { Texts } from './sv';

const ONE = '1';
const monthsOf = (n: string): string => `${n} ${n === ONE ? 'month' : 'months'}`;
const placementsOf = (n: string): string => `${n} ${n === ONE ? 'placement' : 'placements'}`;
const respondentsOf = (n: string): string => `${n} ${n === ONE ? 'respondent' : 'respondents'}`;

/** English: the words around a figure. `when` is a period in a sentence: "in 2021", "on 31 December 2021". */
export const enKpi: Texts['kpi'] = {
  howComputed: 'How it is computed',
  showFigure: 'Show this year’s figure',
  asTable: 'Show table',
  understood: (question) => `How I understood the question: ${question}.`,
  source: (s) => `Source: ${s}`,
  between: (low, high) => `allowing for chance, the share lies between ${low} and ${high} (95% confidence interval)`,
  assumed: (period) => `I assume you mean this year (${period}).`,
  total: 'Total',
  grouped: {
    intervention: 'by intervention',
    provider: 'by provider',
    officer: 'by officer',
    endReason: 'by end reason',
    month: 'by month',
    quarter: 'by quarter',
    year: 'by year',
  },
  columns: {
    intervention: 'Intervention',
    provider: 'Provider',
    officer: 'Officer',
    endReason: 'End reason',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    count: 'Number',
    share: 'Share',
    days: 'Days',
    score: 'Score',
    interval: '95% interval',
  },
  nOf: (n, d) => `${n} of ${d}`,
  activeBehind: (d) => `of ${d} active`,
  placementsBehind: (d) => placementsOf(d),
  respondentsBehind: (d) => respondentsOf(d),
  overlap: 'Where the intervals overlap, the difference may be chance.',
  notASum: {
    month: 'What runs for long counts in several months, so the months do not add up to the total.',
    quarter: 'What runs for long counts in several quarters, so the quarters do not add up to the total.',
    year: 'What runs for long counts in several years, so the years do not add up to the total.',
  },
  fewInGroups: (least) => `Where fewer than ${least} stand behind a figure, single cases can change it a lot.`,
  few: (n, least) => `Read the figure with care: only ${n} stand behind it (fewer than ${least}).`,
  up: (size, before) => `↑ Up ${size} compared with ${before}`,
  down: (size, before) => `↓ Down ${size} compared with ${before}`,
  same: (before) => `→ Unchanged compared with ${before}`,
  noComparison: (before) => `It cannot be compared with ${before}`,
  differenceMayBeChance: 'The intervals overlap, so the difference may be chance.',
  meanRises: 'The mean rises when old cases finally end.',
  medianBeside: (median, d) => `Median: ${median} (Kaplan-Meier, ${placementsOf(d)}).`,
  medianNotReached: (d) =>
    `The median is not reached: fewer than half of ${placementsOf(d)} have become self-sufficient, counting those that still run.`,
  median: 'Median',
  fromVersion: (version) => `Counted on register no. ${version}, not the latest.`,
  chartElsewhere: 'The chart is shown in Teams on a computer.',
  chartShows: (n, of) => `The chart shows the first ${n} of ${of}; the table shows more.`,
  tableShowsFirst: (n, of) => `The table shows the first ${n} of ${of}.`,
  tableShowsLast: (n, of) => `The table shows the latest ${n} of ${of}.`,
  none: (when) => `There were no active placements ${when}.`,
  notComputable: (when) => `There is nothing to compute from ${when}.`,
  progression: {
    indicator: 'Indicator',
    change: 'Change',
    placements: 'Placements',
    chart: 'Change by indicator',
    unit: 'Steps',
    nothing: (when) => `No placement whose last measurement was ${when} has an indicator that was rated twice.`,
  },
  checklists: {
    section: 'Section',
    fulfilled: 'Fulfilled',
    chart: 'Requirements fulfilled by section',
    nothing: (when) => `No requirements of checklists were rated ${when}.`,
    before: (period, count) => `${period}: ${count}.`,
    legend: (sections) => `Sections: ${sections}.`,
    bySection: 'Compare section by section: how many requirements were rated can differ.',
  },
  within: (days) => `Self-sufficiency within ${days} days`,
  sentence: {
    customers: (n, when) =>
      `${n} ${n === ONE ? 'person' : 'people'} had at least one placement ${when}; a person counts once.`,
    placements: (n, when) => `${placementsOf(n)} ran ${when}; a customer can have several.`,
    starts: (n, when) => `${placementsOf(n)} started ${when}.`,
    endings: (n, when) => `${placementsOf(n)} ended ${when}.`,
    selfSufficiency: (n, d, when) =>
      `${n} of ${placementsOf(d)} that ran ${when} ended in self-sufficiency in that time`,
    selfSufficiencyOfEnded: (n, d, when) => `${n} of ${placementsOf(d)} that ended ${when} led to self-sufficiency`,
    daysToSelfSufficiency: (d, when) =>
      d === ONE
        ? `A single placement ended in self-sufficiency ${when}.`
        : `Mean of the ${d} placements that ended in self-sufficiency ${when}.`,
    medianDaysToSelfSufficiency: (d, when) =>
      `So many days pass until half have become self-sufficient, estimated from ${placementsOf(d)} that ran ${when}.`,
    selfSufficiencyWithin: (d, when, days) =>
      `So large a share becomes self-sufficient within ${days} days from the start, estimated from ${placementsOf(d)} that ran ${when}.`,
    satisfaction: (d, when) => `Mean score on a scale of 1–5 from ${respondentsOf(d)} ${when}.`,
    openFlags: (n, when) => `${n} ${n === ONE ? 'flag is' : 'flags are'} open ${when}; a placement can have several.`,
    progression: (d, when) =>
      `So many steps (scale 1–5) the ratings have changed on average from the first to the last measurement, in ${placementsOf(d)} whose last measurement was ${when}.`,
    checklistCompliance: (n, d, when) =>
      `${n} of ${d} ${d === ONE ? 'requirement' : 'requirements'} rated ${when} ${n === ONE ? 'is' : 'are'} fulfilled.`,
    longStay: (n, d, when, share, months) =>
      `${n} of ${placementsOf(d)} active ${when} had lasted longer than ${monthsOf(months)}: ${share}.`,
  },
  followUp: {
    whoTheyAre: 'Show who they are',
    compare: (before) => `Compare with ${before}`,
    trend: 'Development by year',
  },
  feedback: {
    ask: 'Was the answer right?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you! It helps us to answer correctly.',
    thanksForWrong: 'Thank you! The question has been kept without your name, so that the fault can be found.',
  },
  explain: {
    formula: 'Formula',
    withFigures: (question) => `With today's figures, ${question}:`,
    nothing: (when) => `There is nothing to compute from ${when}, so the formula stands without figures.`,
    counted: (what) => `Number of ${what}`,
    people: (what) => `Number of different people behind ${what}`,
    divided: (n, d) => `${n} ÷ ${d}`,
    days: (what) => `Sum of days from start to end ÷ number of ${what}`,
    median: 'The day on which half have become self-sufficient, estimated by Kaplan-Meier',
    incidence: (days) => `Share that has become self-sufficient by day ${days}, estimated by Aalen-Johansen`,
    survey: 'Sum of scores ÷ number of respondents',
    compliance: 'Requirements that got yes ÷ requirements that got yes, partly or no, section by section',
    flags: 'Number of flags that wait for an answer, a follow-up or a decision, or are put off',
    progression: 'Last rating − first, as a mean of each placement and then over the placements',
    meanOfPlacements: (d) => `mean of ${placementsOf(d)}`,
    ofSection: (section, filled) => `For example ${section}: ${filled}`,
    estimatedFrom: (d) => `estimated from ${placementsOf(d)}`,
    sumOfDays: (sum, d) => `${sum} days ÷ ${d}`,
    meanOf: (d) => `mean score of ${respondentsOf(d)}`,
    selection: {
      overlapping: 'placements that ran on some day of the period',
      startedIn: 'placements that started in the period',
      endedIn: 'placements that ended in the period',
      selfSufficientIn: 'placements that ended in self-sufficiency in the period',
      activeOn: 'active placements on that day',
      activeLongerThanMonths: 'active placements that have lasted longer than so many months',
    },
  },
};
