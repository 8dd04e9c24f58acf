import { day } from '../../core/calendar/day';
import { wholeYear } from '../../core/calendar/period';
import { nacka } from '../../core/catalogue/nacka';
import type { Figure } from '../../core/kpi/answer';
import { kpiCatalogue } from '../../core/kpi/catalogue';
import { unitOf } from '../../core/kpi/figure';
import type { Metric } from '../../core/questions/question';
import { isOfOneDay } from '../../core/questions/refiners/pairs';
import { explainCard } from '../explain.card';
import { fulfilled } from './complianceFigures';
import { changed } from './progressionFigures';
import type { MakeCards } from './sample';

const asOf = day('2021-12-31');
const period = wholeYear(2021);

/** The figures of 2021 as the report has them, where it does. */
const figures: Partial<Record<Metric, Figure>> = {
  selfSufficiency: { value: 113 / 385, numerator: 113, denominator: 385 },
  selfSufficiencyOfEnded: { value: 113 / 214, numerator: 113, denominator: 214 },
  selfSufficiencyWithin: { value: 0.2318, denominator: 385 },
  daysToSelfSufficiency: { value: 24122 / 58, denominator: 58 },
  medianDaysToSelfSufficiency: { value: 611, denominator: 171 },
  customers: { value: 359 },
  placements: { value: 385 },
  starts: { value: 160 },
  endings: { value: 214 },
  longStay: { value: 21, denominator: 120 },
  satisfaction: { value: 4.18, denominator: 212 },
  openFlags: { value: 27 },
  progression: changed([0.4271, 32], { P1: [0.8125, 32] }),
  checklistCompliance: fulfilled({ A: [2, 3], B: [2, 3], C: [3, 3] }),
};

const explained: MakeCards = Object.fromEntries(
  kpiCatalogue.map((definition) => [
    `explain-${definition.id}`,
    (lang) => {
      const { id: metric } = definition;
      const total = figures[metric];
      if (total === undefined) throw new TypeError(`No figure of ${metric} to fill in`);
      const ofOneDay = isOfOneDay(metric);
      const months = metric === 'longStay' ? { months: 12 } : {};
      const when = { asOf, ...months, ...(ofOneDay ? {} : { period }) };
      const question = { kind: 'kpi', metric, ...when, assumedPeriod: !ofOneDay } as const;
      const days = metric === 'selfSufficiencyWithin' ? { days: 365 } : {};
      const answer = { metric, unit: unitOf(definition), total, rows: [], asOf, ...(ofOneDay ? {} : { period }) };
      return explainCard({ definition, today: { question: { ...question, ...days }, answer }, catalogue: nacka, lang });
    },
  ]),
);

const [first] = kpiCatalogue;

export const explainSamples: MakeCards = {
  ...explained,
  ...(first === undefined
    ? {}
    : {
        'explain-without-figures': (lang) => explainCard({ definition: first, catalogue: nacka, lang }),
        'explain-nothing-to-compute': (lang) =>
          explainCard({
            definition: first,
            today: {
              question: { kind: 'kpi', metric: first.id, period, asOf, assumedPeriod: true },
              answer: {
                ...{ metric: first.id, unit: 'share', period, asOf, rows: [] },
                total: { value: null, numerator: 0, denominator: 0 },
              },
            },
            catalogue: nacka,
            lang,
          }),
      }),
};
