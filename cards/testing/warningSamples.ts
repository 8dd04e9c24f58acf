import { day } from '../../core/calendar/day';
import { wholeYear } from '../../core/calendar/period';
import { nacka } from '../../core/catalogue/nacka';
import type { EarlyWarning } from '../../core/kpi/earlyWarning';
import type { Language } from '../../core/language';
import { earlyWarningCard } from '../earlyWarning.card';
import type { Card } from '../element';
import type { MakeCards } from './sample';

const periods = { now: wholeYear(2021), before: wholeYear(2020) };
const on = { now: day('2022-01-03'), before: day('2021-01-03') };

/** Of the report: 415.9 days (58 placements), 368 the year before (56). */
const days: EarlyWarning['days']['risen'] = [
  {
    intervention: 'jobbpeng-forstarkt',
    now: { value: 24_122 / 58, denominator: 58 },
    before: { value: 368, denominator: 56 },
    median: { now: { value: 486, denominator: 171 }, before: { value: null, denominator: 205 } },
  },
];

const longStays: EarlyWarning['longStays']['risen'] = [
  {
    intervention: 'jobbpeng-forstarkt',
    now: { value: 23, denominator: 66 },
    before: { value: 31, denominator: 105 },
  },
  { intervention: 'sai', now: { value: 6, denominator: 18 }, before: { value: 0, denominator: 42 } },
];

const warning =
  (rose: { days?: EarlyWarning['days']['risen']; longStays?: EarlyWarning['longStays']['risen'] }) =>
  (lang: Language): Card =>
    earlyWarningCard({
      warning: { days: { periods, risen: rose.days ?? [] }, longStays: { on, risen: rose.longStays ?? [] } },
      catalogue: nacka,
      lang,
    });

export const warningSamples: MakeCards = {
  'early-warning-days': warning({ days }),
  'early-warning-long-stays': warning({ longStays }),
  'early-warning-both': warning({ days, longStays }),
};
