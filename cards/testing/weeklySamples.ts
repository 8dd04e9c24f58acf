import { day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import type { Weekly } from '../../core/kpi/weekly';
import type { Language } from '../../core/language';
import type { KpiQuestion } from '../../core/questions/question';
import type { Card } from '../element';
import { weeklyCard } from '../weekly.card';
import type { MakeCards } from './sample';

const usual: Weekly = {
  week: { from: day('2021-12-20'), to: day('2021-12-26') },
  starts: 5,
  endings: 10,
  selfSufficient: 'few',
  customers: 1205,
  longStays: { percent: 25, of: 125 },
  selfSufficiency: {
    now: { period: { from: day('2021-01-01'), to: day('2021-12-26') }, share: { percent: 30, of: 385 } },
    before: { period: { from: day('2020-01-01'), to: day('2020-12-26') }, share: { percent: 24, of: 490 } },
  },
};

/** A unit so small that hardly anything may be told, in a week in which nothing happened. */
const small: Weekly = {
  ...usual,
  starts: 0,
  endings: 'few',
  selfSufficient: undefined,
  customers: 'few',
  longStays: undefined,
  selfSufficiency: {
    now: { ...usual.selfSufficiency.now, share: undefined },
    before: { ...usual.selfSufficiency.before, share: undefined },
  },
};

const questions: KpiQuestion[] = [
  { kind: 'kpi', metric: 'selfSufficiency' },
  { kind: 'kpi', metric: 'longStay', months: 12 },
];

const sample =
  (weekly: Weekly, offered: readonly KpiQuestion[] = []) =>
  (lang: Language): Card =>
    weeklyCard({ weekly, importedOn: day('2022-01-03'), questions: offered, catalogue: nacka, lang });

/** In January nobody has reached self-sufficiency yet. */
const january: Weekly = {
  ...usual,
  week: { from: day('2022-01-03'), to: day('2022-01-09') },
  selfSufficiency: {
    now: { period: { from: day('2022-01-01'), to: day('2022-01-09') }, share: { percent: 0, of: 125 } },
    before: { period: { from: day('2021-01-01'), to: day('2021-01-09') }, share: undefined },
  },
};

export const weeklySamples: MakeCards = {
  'weekly-usual': sample(usual, questions),
  'weekly-january': sample(january, questions),
  'weekly-small-unit': sample(small),
};
