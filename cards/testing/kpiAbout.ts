import { day } from '../../core/calendar/day';
import { wholeYear } from '../../core/calendar/period';
import { nacka } from '../../core/catalogue/nacka';
import type { Figure, KpiAnswer, Unit } from '../../core/kpi/answer';
import type { Language } from '../../core/language';
import type { CompleteKpiQuestion } from '../../core/questions/complete';
import { followUpsOf } from '../../core/questions/followUps';
import type { Grouping, Metric } from '../../core/questions/question';
import { isOfOneDay } from '../../core/questions/refiners/pairs';
import type { Card } from '../element';
import { kpiAnswerCard } from '../kpiAnswer.card';

const YEAR = wholeYear(2021);
export const share = (numerator: number, denominator: number): Figure => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});
export const count = (value: number): Figure => ({ value });
export const mean = (sum: number, denominator: number): Figure => ({ value: sum / denominator, denominator });

interface Asked {
  metric: Metric;
  unit: Unit;
  total: Figure;
  by?: Grouping;
  rows?: Readonly<Record<string, Figure>>;
  question?: Partial<CompleteKpiQuestion>;
  answer?: Partial<KpiAnswer>;
}

/** A question about 2021 with its answer, as a card. */
export const about =
  ({ metric, unit, total, by, rows = {}, question, answer }: Asked) =>
  (lang: Language): Card => {
    const ofOneDay = isOfOneDay(metric);
    const asOf = day('2021-12-31');
    const period = ofOneDay ? {} : { period: YEAR };
    const grouped = Object.entries(rows).map(([key, figure]) => ({ key, ...figure }));
    const asked: CompleteKpiQuestion = {
      kind: 'kpi',
      metric,
      ...period,
      asOf,
      assumedPeriod: false,
      ...(by === undefined ? {} : { by }),
      ...question,
    };
    return kpiAnswerCard({
      question: asked,
      followUps: followUpsOf(asked, asOf, () => true),
      answerId: '5f0c2b8e-6d0a-4b53-9f0e-1d2c3b4a5f60',
      answer: { metric, unit, ...period, asOf, total, rows: grouped, ...answer },
      catalogue: nacka,
      currentVersion: 7,
      lang,
    });
  };
