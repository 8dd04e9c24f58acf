import { day } from '../../core/calendar/day';
import { bucketsOf, wholeYear } from '../../core/calendar/period';
import { about, count, share } from './kpiAbout';
import type { MakeCards } from './sample';

// Figures that a card could say too much of: few cases, nothing to compare with, more groups than fit.

const selfSufficient = { metric: 'selfSufficiency', unit: 'share', total: share(113, 385) } as const;

const manyProviders = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [`Anordnaren för arbete och språk nr ${i + 1} AB`, share(40 - i, 90 + i)]),
);
const tenYears = bucketsOf({ from: day('2012-01-01'), to: day('2021-12-31') }, 'month');

export const kpiEdgeSamples: MakeCards = {
  'kpi-share-compared-few': about({
    ...selfSufficient,
    total: share(4, 16),
    question: { filter: { provider: ['Väg & Mål'] }, compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: share(9, 12) } },
  }),
  'kpi-share-compared-same': about({
    ...selfSufficient,
    question: { compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: share(113, 385) } },
  }),
  'kpi-share-compared-with-nothing': about({
    ...selfSufficient,
    question: { compare: wholeYear(2018) },
    answer: { compare: { period: wholeYear(2018), rows: [], total: share(0, 0) } },
  }),
  'kpi-share-by-many-providers': about({ ...selfSufficient, by: 'provider', rows: manyProviders }),
  'kpi-share-by-many-providers-compared': about({
    ...selfSufficient,
    by: 'provider',
    rows: manyProviders,
    question: { compare: wholeYear(2020) },
    answer: {
      compare: {
        period: wholeYear(2020),
        rows: Object.entries(manyProviders).map(([key, figure]) => ({ key, ...figure })),
        total: share(129, 490),
      },
    },
  }),
  'kpi-count-by-many-months': about({
    metric: 'starts',
    unit: 'count',
    total: count(900),
    by: 'month',
    rows: Object.fromEntries(tenYears.map(({ key }, i) => [key, count((i * 7) % 23)])),
    question: { period: { from: day('2012-01-01'), to: day('2021-12-31') } },
    answer: { period: { from: day('2012-01-01'), to: day('2021-12-31') } },
  }),
};
