import { day } from '../../core/calendar/day';
import { bucketsOf, wholeYear } from '../../core/calendar/period';
import { fulfilled } from './complianceFigures';
import { about } from './kpiAbout';
import type { MakeCards } from './sample';

const metric = { metric: 'checklistCompliance', unit: 'share' } as const;

/** Språkbron's review: 27 ratings in eleven sections, one of them not applicable. */
const oneReview = fulfilled({
  ...{ A: [3, 3], B: [2, 3], C: [2, 3], D: [1, 2], E: [2, 2], F: [3, 5] },
  ...{ G: [2, 2], H: [1, 2], I: [1, 1], J: [4, 4], K: [0, 1] },
});
const yearBefore = fulfilled({ A: [2, 3], B: [2, 3], C: [3, 3], E: [1, 2], F: [1, 5], J: [4, 4] });
const begun = fulfilled({ A: [1, 3], B: [0, 1] });

const many = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [`Anordnaren för arbete och språk nr ${i + 1} AB`, oneReview]),
);
const allOfMany = fulfilled({
  ...{ A: [90, 90], B: [60, 90], C: [60, 90], D: [30, 60], E: [60, 60], F: [90, 150] },
  ...{ G: [60, 60], H: [30, 60], I: [30, 30], J: [120, 120], K: [0, 30] },
});
const tenYears = { from: day('2012-01-01'), to: day('2021-12-31') };

export const complianceSamples: MakeCards = {
  'kpi-compliance': about({
    ...metric,
    total: oneReview,
    question: { filter: { provider: ['Språkbron'] }, assumedPeriod: true },
  }),
  'kpi-compliance-one': about({ ...metric, total: fulfilled({ A: [1, 1] }) }),
  'kpi-compliance-nothing': about({ ...metric, total: fulfilled({}) }),
  'kpi-compliance-by-provider-nothing': about({ ...metric, by: 'provider', total: fulfilled({}) }),
  'kpi-compliance-compared': about({
    ...metric,
    total: oneReview,
    question: { compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: yearBefore } },
  }),
  'kpi-compliance-compared-with-nothing': about({
    ...metric,
    total: begun,
    question: { compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: fulfilled({}) } },
  }),
  'kpi-compliance-by-provider': about({
    ...metric,
    by: 'provider',
    total: fulfilled({ A: [4, 6], B: [2, 4], C: [2, 3] }),
    rows: { Språkbron: fulfilled({ A: [3, 3], B: [2, 3], C: [2, 3] }), 'Väg & Mål': begun },
  }),
  'kpi-compliance-by-many-providers': about({ ...metric, by: 'provider', total: allOfMany, rows: many }),
  'kpi-compliance-by-many-providers-compared': about({
    ...metric,
    by: 'provider',
    total: allOfMany,
    rows: many,
    question: { compare: wholeYear(2020) },
    answer: {
      compare: {
        period: wholeYear(2020),
        rows: Object.keys(many)
          .slice(1)
          .map((key) => ({ key, ...yearBefore })),
        total: allOfMany,
      },
    },
  }),
  'kpi-compliance-by-quarter': about({
    ...metric,
    by: 'quarter',
    total: fulfilled({ A: [4, 6], B: [2, 4] }),
    rows: {
      '2021-Q1': begun,
      '2021-Q2': fulfilled({}),
      '2021-Q3': fulfilled({}),
      '2021-Q4': fulfilled({ A: [3, 3], B: [2, 3] }),
    },
  }),
  'kpi-compliance-by-many-months': about({
    ...metric,
    by: 'month',
    total: allOfMany,
    rows: Object.fromEntries(bucketsOf(tenYears, 'month').map(({ key }) => [key, oneReview])),
    question: { period: tenYears },
    answer: { period: tenYears },
  }),
};
