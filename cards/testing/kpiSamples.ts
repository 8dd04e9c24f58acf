import { day } from '../../core/calendar/day';
import { wholeYear } from '../../core/calendar/period';
import { about, count, mean, share } from './kpiAbout';
import type { MakeCards } from './sample';

// The figures of the report of 2021, where it has them: 385 placements = 142 SAI + 171 enhanced + 72 basic.

const selfSufficient = { metric: 'selfSufficiency', unit: 'share', total: share(113, 385) } as const;
const medianDays = 'medianDaysToSelfSufficiency';
const long = { metric: 'longStay', unit: 'count', question: { months: 12 } } as const;

export const kpiSamples: MakeCards = {
  'kpi-share': about(selfSufficient),
  'kpi-share-assumed-period': about({ ...selfSufficient, question: { assumedPeriod: true } }),
  'kpi-share-small-denominator': about({
    ...selfSufficient,
    total: share(18, 72),
    question: { filter: { intervention: ['jobbpeng-grund'] } },
  }),
  'kpi-share-filtered': about({
    ...selfSufficient,
    total: share(1, 8),
    question: { filter: { intervention: ['sai'], provider: ['Språkbron'], officer: 'anna.berg@nacka.example' } },
  }),
  'kpi-share-compared': about({
    ...selfSufficient,
    question: { compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: share(129, 490) } },
  }),
  'kpi-share-by-intervention': about({
    ...selfSufficient,
    by: 'intervention',
    rows: { 'jobbpeng-forstarkt': share(58, 171), sai: share(37, 142), 'jobbpeng-grund': share(18, 72) },
  }),
  'kpi-share-by-intervention-compared': about({
    ...selfSufficient,
    by: 'intervention',
    rows: { 'jobbpeng-forstarkt': share(58, 171), sai: share(37, 142), 'jobbpeng-grund': share(18, 72) },
    question: { compare: wholeYear(2020) },
    answer: {
      compare: {
        period: wholeYear(2020),
        rows: [
          { key: 'jobbpeng-forstarkt', ...share(51, 180) },
          { key: 'sai', ...share(78, 310) },
        ],
        total: share(129, 490),
      },
    },
  }),
  'kpi-share-by-provider': about({
    ...selfSufficient,
    by: 'provider',
    rows: {
      'Arbetsbryggan i Nacka AB': share(41, 96),
      Jobbsteget: share(38, 120),
      Språkbron: share(30, 142),
      'Väg & Mål': share(4, 27),
      Nystart: share(0, 0),
    },
  }),
  'kpi-share-by-quarter': about({
    ...selfSufficient,
    by: 'quarter',
    rows: {
      '2021-Q1': share(24, 240),
      '2021-Q2': share(31, 233),
      '2021-Q3': share(22, 218),
      '2021-Q4': share(36, 229),
    },
  }),
  'kpi-share-cannot-be-computed': about({ ...selfSufficient, total: share(0, 0) }),
  'kpi-share-by-provider-nothing': about({ ...selfSufficient, by: 'provider', total: share(0, 0) }),
  'kpi-ended': about({ metric: 'selfSufficiencyOfEnded', unit: 'share', total: share(113, 214) }),
  'kpi-count': about({ metric: 'customers', unit: 'count', total: count(359) }),
  'kpi-count-one': about({ metric: 'placements', unit: 'count', total: count(1) }),
  'kpi-count-by-year': about({
    metric: 'customers',
    unit: 'count',
    total: count(1204),
    by: 'year',
    rows: { 2019: count(692), 2020: count(462), 2021: count(359) },
    question: { period: { from: day('2019-01-01'), to: day('2021-12-31') } },
    answer: { period: { from: day('2019-01-01'), to: day('2021-12-31') } },
  }),
  'kpi-count-compared': about({
    metric: 'customers',
    unit: 'count',
    total: count(359),
    question: { compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: count(462) } },
  }),
  'kpi-count-by-month': about({
    metric: 'starts',
    unit: 'count',
    total: count(13),
    by: 'month',
    rows: { '2021-09': count(5), '2021-10': count(0), '2021-11': count(8) },
    question: { period: { from: day('2021-09-01'), to: day('2021-11-15') } },
    answer: { period: { from: day('2021-09-01'), to: day('2021-11-15') } },
  }),
  'kpi-count-by-end-reason': about({
    metric: 'endings',
    unit: 'count',
    total: count(214),
    by: 'endReason',
    rows: { arbete: count(84), 'annan-myndighet': count(61), studier: count(26), flytt: count(40), sjukdom: count(3) },
  }),
  'kpi-days': about({
    metric: 'daysToSelfSufficiency',
    unit: 'days',
    total: mean(24122, 58),
    question: { filter: { intervention: ['jobbpeng-forstarkt'] } },
    answer: { companion: { metric: medianDays, rows: [], total: { value: 611, denominator: 171 } } },
  }),
  'kpi-days-median-not-reached': about({
    metric: 'daysToSelfSufficiency',
    unit: 'days',
    total: mean(8214, 18),
    answer: { companion: { metric: medianDays, rows: [], total: { value: null, denominator: 72 } } },
  }),
  'kpi-days-nothing': about({
    metric: 'daysToSelfSufficiency',
    unit: 'days',
    total: { value: null, denominator: 0 },
    answer: { companion: { metric: medianDays, rows: [], total: { value: null, denominator: 0 } } },
  }),
  'kpi-median': about({ metric: medianDays, unit: 'days', total: { value: 611, denominator: 171 } }),
  'kpi-median-not-reached': about({ metric: medianDays, unit: 'days', total: { value: null, denominator: 72 } }),
  'kpi-median-by-intervention': about({
    metric: medianDays,
    unit: 'days',
    total: { value: 702, denominator: 385 },
    by: 'intervention',
    rows: {
      sai: { value: 733, denominator: 142 },
      'jobbpeng-forstarkt': { value: 611, denominator: 171 },
      'jobbpeng-grund': { value: null, denominator: 72 },
    },
  }),
  'kpi-within': about({
    metric: 'selfSufficiencyWithin',
    unit: 'share',
    total: { value: 0.2318, denominator: 385 },
    question: { days: 365, compare: wholeYear(2020) },
    answer: { compare: { period: wholeYear(2020), rows: [], total: { value: 0.2004, denominator: 490 } } },
  }),
  'kpi-within-by-intervention': about({
    metric: 'selfSufficiencyWithin',
    unit: 'share',
    total: { value: 0.2318, denominator: 385 },
    by: 'intervention',
    rows: {
      'jobbpeng-forstarkt': { value: 0.2611, denominator: 171 },
      sai: { value: 0.2249, denominator: 142 },
      'jobbpeng-grund': { value: 0.17, denominator: 72 },
    },
    question: { days: 730 },
  }),
  'kpi-as-reported-then': about({ ...selfSufficient, answer: { registerVersion: 4 } }),
  'kpi-days-by-year': about({
    metric: 'daysToSelfSufficiency',
    unit: 'days',
    total: mean(42890, 109),
    by: 'year',
    rows: { 2020: mean(18768, 51), 2021: mean(24122, 58) },
    question: {
      period: { from: day('2020-01-01'), to: day('2021-12-31') },
      filter: { intervention: ['jobbpeng-forstarkt'] },
    },
    answer: {
      period: { from: day('2020-01-01'), to: day('2021-12-31') },
      companion: {
        metric: medianDays,
        rows: [
          { key: '2020', value: 574, denominator: 180 },
          { key: '2021', value: 611, denominator: 171 },
        ],
        total: { value: 598, denominator: 262 },
      },
    },
  }),
  'kpi-score': about({ metric: 'satisfaction', unit: 'score', total: { value: 4.18, denominator: 212 } }),
  'kpi-score-by-provider': about({
    metric: 'satisfaction',
    unit: 'score',
    total: { value: 4.18, denominator: 212 },
    by: 'provider',
    rows: {
      Språkbron: { value: 4.31, denominator: 96 },
      Jobbsteget: { value: 4.175, denominator: 80 },
      'Väg & Mål': { value: 3.84, denominator: 36 },
    },
  }),
  'kpi-long-stay': about({ ...long, total: { value: 21, denominator: 120 } }),
  'kpi-long-stay-none': about({ ...long, total: { value: 0, denominator: 0 } }),
  'kpi-long-stay-by-officer': about({
    ...long,
    total: { value: 21, denominator: 120 },
    by: 'officer',
    rows: {
      'anna.berg@nacka.example': { value: 12, denominator: 64 },
      'omar.lindqvist@nacka.example': { value: 9, denominator: 56 },
    },
  }),
};
