import type { Texts } from './sv';

const placementsOf = (n: string): string => `${n} ${n === '1' ? 'placement' : 'placements'}`;

/** Early warning to the unit head, once a month. `now` and `before` are periods or days. */
export const enWarning: Texts['warning'] = {
  title: (n) => (n === 1 ? 'Early warning: one figure has risen' : `Early warning: ${n} figures have risen`),
  days: 'Days to self-sufficiency',
  daysCompared: (now, before) => `The mean of ${now} is at least 10% above that of ${before}.`,
  longStays: 'More than 12 months in an intervention',
  longStaysCompared: (now, before) =>
    `The share of the active ones is at least 10% larger on ${now} than on ${before}: of the share itself, not in percentage points.`,
  risen: (what, now, by, before) => `${what}: ${now}, up ${by} from ${before}`,
  risenFromNone: (what, now, before) => `${what}: ${now}, up from ${before}`,
  of: (share, n, d) => `${share} (${n} of ${d})`,
  behind: (now, nNow, before, nBefore) =>
    `Behind the figure: ${placementsOf(nNow)} in ${now}, ${placementsOf(nBefore)} in ${before}.`,
  medians: (now, medianNow, before, medianBefore) =>
    `Median: ${medianNow} in ${now}, ${medianBefore} in ${before} (Kaplan-Meier).`,
  intervals: (now, before) => `95% interval: ${now} now, ${before} then.`,
  apart: 'The intervals do not overlap.',
  meanRises: 'The mean rises when old cases finally end, so read it together with the median and the number behind it.',
  notRanked: 'The interventions are not ranked: they stand in their usual order.',
  more: (n) => `And ${n} more: ask me for the figure by intervention.`,
  look: 'Look at the figures behind it, and bring it up when you go through the interventions:',
  askDays: (what) => `${what}: days`,
  askLongStays: (what) => `${what}: more than 12 months`,
  why: 'You get this because you are the unit head, at most once a month and only when something has risen. Write "pause alerts" to wait, or turn off notifications for the app in Teams.',
};
