import { enAlerts } from './enAlerts';
import { enChecklist } from './enChecklist';
import { enFlag } from './enFlag';
import { enFlagList } from './enFlagList';
import { enDigest } from './enDigest';
import { enKpi } from './enKpi';
import { enQuestion } from './enQuestion';
import { enReview } from './enReview';
import { enReminder } from './enReminder';
import { enWarning } from './enWarning';
import { enWeekly } from './enWeekly';
import type { Texts } from './sv';

const ONE = '1';
const monthsOf = (n: string): string => `${n} ${n === ONE ? 'month' : 'months'}`;

/** English: as complete as the Swedish. */
export const en: Texts = {
  assistant: 'Labour-market assistant',
  answeredBelow: 'The answer is below.',
  kpi: enKpi,
  question: enQuestion,
  reminder: enReminder,
  warning: enWarning,
  weekly: enWeekly,
  alerts: enAlerts,
  digest: enDigest,
  cases: {
    title: (months) => (months === undefined ? 'Active cases' : `More than ${monthsOf(months)} in an intervention`),
    count: (n, day) => (n === 1 ? `1 active placement on ${day}.` : `${n} active placements on ${day}, longest first.`),
    months: (n) => monthsOf(n),
    openFlag: 'Follow up',
    hasFlag: 'Has an open flag',
    flagRests: (day) => `rests until ${day}`,
    flagAwaits: 'awaits a decision',
    flagElsewhere: (officer) => `followed up by ${officer}`,
    own: 'You see only your own cases.',
    none: (day) => `No cases match the question on ${day}.`,
    columns: {
      customer: 'Customer',
      intervention: 'Intervention and provider',
      months: 'Time and start',
    },
    page: (page, of) => `Page ${page} of ${of}`,
    next: 'Next page',
    previous: 'Previous page',
  },
  help: {
    title: 'Hello! I answer questions about your interventions.',
    welcome: (name) => `Hello ${name}! I answer questions about your interventions.`,
    can: 'Ask me for figures, fill in checklists and go through your flags.',
    canShared: 'Ask me for figures. Cases and flags I show in a one-to-one chat only.',
    examples: 'Write in your own words, or start here:',
    cases: 'Write a case number, and I open the case.',
    weekly: 'Write "send the weekly summary here" in a channel, and the figures of each week come there.',
    alerts:
      'When a case has gone on for long, I write to its officer here. Write "pause alerts" if you want to be left in peace, or turn them off for the app in Teams.',
    today: (day) => `Today counts as ${day}.`,
    questions: {
      selfSufficiency: 'Self-sufficiency this year',
      byIntervention: 'Self-sufficiency by intervention',
      customers: 'How many customers do we have?',
      longStay: 'Which cases are over 12 months?',
      flags: 'My flags',
      checklist: 'Checklist',
    },
  },
  unsupported: {
    title: {
      notYet: 'I cannot answer that yet.',
      never: 'I cannot answer that.',
      more: 'I need to know a little more.',
      noRegister: 'I have no data to answer from yet.',
      personalNumber: 'Never write a personal identity number here.',
    },
    leftover: (words) => `I did not understand: ${words}.`,
    nearest: 'The nearest that I can answer:',
    noGuess: 'I do not guess.',
    hint: 'This I can answer:',
    reason: {
      future: 'I cannot answer about the future.',
      monthsMissing:
        'How many months? Write for example: How many customers have been in an intervention for more than 12 months?',
      monthsNotWhole: 'I count in whole months.',
      monthsUnused: 'Months do not belong to that question.',
      tooFine: (most) => `That makes more than ${most} rows. Ask about a shorter period.`,
      dayOrPeriod: 'Long stays are of one day, other figures of a period.',
      onlyToday: 'Open flags are counted as they are today only, so I cannot compare them or look back.',
      noVersions:
        'Flags and their answers do not belong to an import of the register, so I count them only as they are now.',
      daysMissing: 'Within how many days? I count 180, 365 or 730 days from the start.',
      daysNotOffered: (days) => `I count only so many days from the start: ${days}.`,
      daysUnused: 'Days do not belong to that question.',
      version: (version) => `I do not have register no. ${version}.`,
      grouping: 'That figure cannot be split that way.',
      officerOfSurvey: 'Customer satisfaction is not known by officer.',
      wholeUnit: 'Progression is shown for the whole unit only, neither split nor narrowed.',
      wholeProvider: 'The checklist is about the whole provider, not one intervention or officer.',
      unknown: (name) => `I cannot find ${name} in the register.`,
      noOwnCases: 'You have no cases of your own in the register.',
      clarify: 'The question can mean several things. Write for example which intervention, provider or time you mean.',
      noRegister: 'The register has not been imported yet. Ask the administrator to import it.',
      personalNumber: 'I have not stored it. Delete your message and use the customer number instead.',
    },
  },
  clarify: {
    title: 'Did you mean one of these?',
    why: 'The question can mean several things. Choose, or write what you mean.',
    more: 'There are more possibilities than fit here: write what you mean.',
  },
  refusal: {
    unknownPerson:
      "Hello! I cannot find you among the unit's staff, so I cannot answer. Ask the administrator to add you.",
    onlyPersonal: 'I show cases in a one-to-one chat only. Write to me there.',
    smallCells: 'The answer could point at someone, so I give it in a one-to-one chat only. Ask me there.',
    noCases: 'Your role does not show single cases. You can ask for figures.',
    noChecklists: 'Your role does not fill in checklists.',
    unknownProvider: (name) => `The register has no provider ${name}.`,
    staleCard: 'That card is no longer valid. Ask me again.',
    noFlag: 'You no longer have that flag.',
  },
  language: { chosen: 'I answer in English from now on. A question in Swedish gets an answer in Swedish.' },
  error: {
    title: 'Something went wrong on my side.',
    what: 'Nothing is half saved. Try again in a moment.',
    id: (id) => `If it does not help: give error number ${id} to the administrator.`,
  },
  flag: enFlag,
  flagList: enFlagList,
  checklist: enChecklist,
  review: enReview,
};
