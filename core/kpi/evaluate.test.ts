import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Metric } from '../questions/question';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import type { KpiAnswer } from './answer';
import { evaluate } from './evaluate';

const period = (from: string, to: string) => ({ from: day(from), to: day(to) });
const year = period('2021-01-01', '2021-12-31');
const over = (p: Placement[], q: Partial<CompleteKpiQuestion> & { metric: Metric }): KpiAnswer =>
  evaluate(
    { kind: 'kpi', asOf: day('2021-12-31'), assumedPeriod: false, ...q },
    { register: buildRegister(p), surveys: [], catalogue: nacka },
  );

const sai = (customerId: string) => placement().with({ customerId, provider: 'Språkbron', officer: 'karim' });
const grund = (customerId: string) =>
  placement().with({ customerId, provider: 'Jobbkompassen', officer: 'anna', intervention: 'jobbpeng-grund' });

// K-1 has two placements in 2021, one after the other; K-3 one of a single day; K-4 ended before 2021.
const unit = [
  sai('K-1').from('2020-06-01').endedIn('arbete', '2021-03-31').build(), // 365 - 62 = 303 days
  grund('K-1').from('2021-04-01').build(),
  sai('K-2').from('2021-01-01').endedIn('studier', '2021-12-31').build(), // 364 days
  sai('K-3').with({ provider: 'Jobbkompassen' }).from('2021-05-10').endedIn('flytt', '2021-05-10').build(),
  grund('K-4').from('2020-12-31').endedIn('arbete', '2020-12-31').build(), // 0 days
  sai('K-5').from('2020-01-31').build(),
];

test.each<[Metric, object, string]>([
  ['customers', { value: 4 }, 'count'], // K-1, K-2, K-3, K-5
  ['placements', { value: 5 }, 'count'], // all but that of K-4
  ['starts', { value: 3 }, 'count'], // grund of K-1, K-2, K-3
  ['endings', { value: 3 }, 'count'], // sai of K-1, K-2, K-3
  ['selfSufficiency', { value: 2 / 5, numerator: 2, denominator: 5 }, 'share'],
  ['selfSufficiencyOfEnded', { value: 2 / 3, numerator: 2, denominator: 3 }, 'share'],
  ['daysToSelfSufficiency', { value: 333.5, denominator: 2 }, 'days'], // (303 + 364) / 2
])('%s of 2021', (metric, total, unitOfFigure) => {
  expect({ ...over(unit, { metric, period: year }), companion: undefined }).toEqual({
    metric,
    unit: unitOfFigure,
    period: year,
    rows: [],
    total,
    asOf: '2021-12-31',
  });
});

// One placement, from 10 March to 20 March.
test.each<[string, string, string, Record<'placements' | 'starts' | 'endings', number>]>([
  ['ends the day before it starts', '2021-03-01', '2021-03-09', { placements: 0, starts: 0, endings: 0 }],
  ['ends the day it starts', '2021-03-01', '2021-03-10', { placements: 1, starts: 1, endings: 0 }],
  ['begins the day it starts', '2021-03-10', '2021-03-19', { placements: 1, starts: 1, endings: 0 }],
  ['begins the day after', '2021-03-11', '2021-03-19', { placements: 1, starts: 0, endings: 0 }],
  ['ends the day it ends', '2021-03-11', '2021-03-20', { placements: 1, starts: 0, endings: 1 }],
  ['begins the day it ends', '2021-03-20', '2021-04-30', { placements: 1, starts: 0, endings: 1 }],
  ['begins the day after its end', '2021-03-21', '2021-04-30', { placements: 0, starts: 0, endings: 0 }],
  ['holds it', '2021-01-01', '2021-12-31', { placements: 1, starts: 1, endings: 1 }],
])('a period that %s', (_, from, to, counts) => {
  const one = [placement().from('2021-03-10').endedIn('arbete', '2021-03-20').build()];
  for (const [metric, value] of Object.entries(counts))
    expect([metric, over(one, { metric: metric as Metric, period: period(from, to) }).total]).toEqual([
      metric,
      { value },
    ]);
  // it reached self-sufficiency exactly where it ended
  const share = over(one, { metric: 'selfSufficiency', period: period(from, to) }).total;
  expect([share.numerator, share.denominator]).toEqual([counts.endings, counts.placements]);
});

test('a customer counts once in each group and once in the total', () => {
  const answer = over(unit, { metric: 'customers', period: year, by: 'intervention' });
  expect(answer.rows).toEqual([
    { key: 'sai', value: 4 }, // K-1, K-2, K-3, K-5
    { key: 'jobbpeng-grund', value: 1 }, // K-1 again
  ]);
  expect(answer.total).toEqual({ value: 4 });
});

test.each<[string, Partial<CompleteKpiQuestion> & { metric: Metric }, object[]]>([
  [
    'shares by provider, the higher first',
    { metric: 'selfSufficiency', by: 'provider' },
    [
      { key: 'Språkbron', value: 2 / 3, numerator: 2, denominator: 3 },
      { key: 'Jobbkompassen', value: 0, numerator: 0, denominator: 2 },
    ],
  ],
  [
    'endings by reason, equal ones by key',
    { metric: 'endings', by: 'endReason' },
    [
      { key: 'arbete', value: 1 },
      { key: 'flytt', value: 1 },
      { key: 'studier', value: 1 },
    ],
  ],
  [
    'only the groups in which something counts',
    { metric: 'endings', by: 'officer' },
    [{ key: 'karim', value: 3 }], // anna's placement goes on
  ],
  [
    'a figure without a denominator has no row',
    { metric: 'daysToSelfSufficiency', by: 'provider' },
    [{ key: 'Språkbron', value: 333.5, denominator: 2 }],
  ],
  [
    'customers by quarter',
    { metric: 'customers', by: 'quarter' },
    [
      { key: '2021-Q1', value: 3 }, // K-1, K-2, K-5
      { key: '2021-Q2', value: 4 }, // and K-3
      { key: '2021-Q3', value: 3 },
      { key: '2021-Q4', value: 3 },
    ],
  ],
  [
    'days by quarter, with quarters of nothing',
    { metric: 'daysToSelfSufficiency', by: 'quarter' },
    [
      { key: '2021-Q1', value: 303, denominator: 1 },
      { key: '2021-Q2', value: null, denominator: 0 },
      { key: '2021-Q3', value: null, denominator: 0 },
      { key: '2021-Q4', value: 364, denominator: 1 },
    ],
  ],
  [
    'starts by month, the months cut to the period',
    { metric: 'starts', by: 'month', period: period('2021-03-31', '2021-05-09') },
    [
      { key: '2021-03', value: 0 },
      { key: '2021-04', value: 1 },
      { key: '2021-05', value: 0 }, // K-3 starts on the 10th
    ],
  ],
  [
    'shares by year',
    { metric: 'selfSufficiencyOfEnded', by: 'year', period: period('2019-07-01', '2021-12-31') },
    [
      { key: '2019', value: null, numerator: 0, denominator: 0 },
      { key: '2020', value: 1, numerator: 1, denominator: 1 }, // K-4
      { key: '2021', value: 2 / 3, numerator: 2, denominator: 3 },
    ],
  ],
])('%s', (_, q, rows) => {
  expect(over(unit, { period: year, ...q }).rows).toEqual(rows);
});

test.each<[string, NonNullable<CompleteKpiQuestion['filter']>, number]>([
  ['an intervention', { intervention: ['sai'] }, 4],
  ['two interventions', { intervention: ['jobbpeng-grund', 'sai'] }, 5],
  ['one that nobody is in', { intervention: ['jobbpeng-forstarkt'] }, 0],
  ['a provider', { provider: ['Jobbkompassen'] }, 2],
  ['an officer', { officer: 'karim' }, 4],
  ['one without placements', { officer: 'lena' }, 0],
  ['all of them', { intervention: ['sai'], provider: ['Jobbkompassen'], officer: 'karim' }, 1],
  ['what excludes itself', { intervention: ['jobbpeng-grund'], provider: ['Språkbron'] }, 0],
])('placements of 2021 filtered by %s', (_, filter, value) => {
  expect(over(unit, { metric: 'placements', period: year, filter }).total).toEqual({ value });
});

test.each<[Metric, object]>([
  ['customers', { value: 0 }],
  ['selfSufficiency', { value: null, numerator: 0, denominator: 0 }],
  ['selfSufficiencyOfEnded', { value: null, numerator: 0, denominator: 0 }],
  ['daysToSelfSufficiency', { value: null, denominator: 0 }],
])('%s of a period in which nothing ran', (metric, total) => {
  const answer = over(unit, { metric, period: period('2019-01-01', '2019-12-31'), by: 'provider' });
  expect(answer).toMatchObject({ rows: [], total });
});

test('what is compared with has rows and a total of its own period', () => {
  const compare = period('2020-01-01', '2020-12-31');
  const answer = over(unit, { metric: 'selfSufficiency', period: year, compare, by: 'intervention' });
  expect(answer.total).toMatchObject({ numerator: 2, denominator: 5 });
  expect(answer.compare).toEqual({
    period: compare,
    rows: [
      { key: 'jobbpeng-grund', value: 1, numerator: 1, denominator: 1 }, // K-4
      { key: 'sai', value: 0, numerator: 0, denominator: 2 }, // K-1, K-5
    ],
    total: { value: 1 / 3, numerator: 1, denominator: 3 },
  });
});

const longStay = (p: Placement[], asOf: string, months: number, more: Partial<CompleteKpiQuestion> = {}) =>
  over(p, { metric: 'longStay', months, asOf: day(asOf), ...more });

test.each<[string, string, number, number]>([
  // 31 January 2020 + 12 months = 31 January 2021; longer from the day after
  ['2020-01-31', '2021-01-31', 12, 0],
  ['2020-01-31', '2021-02-01', 12, 1],
  // 31 January + 1 month = the last of February
  ['2021-01-31', '2021-02-28', 1, 0],
  ['2021-01-31', '2021-03-01', 1, 1],
  ['2020-01-31', '2020-02-29', 1, 0],
  ['2020-01-31', '2020-03-01', 1, 1],
  // 30 November + 3 months = 28 February; 29 February + 12 months = 28 February
  ['2020-11-30', '2021-02-28', 3, 0],
  ['2020-11-30', '2021-03-01', 3, 1],
  ['2020-02-29', '2021-02-28', 12, 0],
  ['2020-02-29', '2021-03-01', 12, 1],
])('a placement from %s is on %s longer than %i months: %i', (start, asOf, months, value) => {
  expect(longStay([placement().from(start).build()], asOf, months).total).toEqual({ value, denominator: 1 });
});

test('long stays count those active on the day, beside all active ones, by group', () => {
  // active on 31 March 2021: K-2 and K-5; K-1 ends that day. Longer than 12 months: K-5.
  expect(longStay(unit, '2021-03-31', 12)).toEqual({
    metric: 'longStay',
    unit: 'count',
    rows: [],
    total: { value: 1, denominator: 2 },
    asOf: '2021-03-31',
  });
  // the day before, K-1 is active too, but only since June
  expect(longStay(unit, '2021-03-30', 12, { by: 'provider' }).rows).toEqual([
    { key: 'Språkbron', value: 1, denominator: 3 },
  ]);
});

test('long stays of a day are compared with another day', () => {
  const answer = longStay(unit, '2021-12-31', 6, { compare: period('2020-12-01', '2020-12-01') });
  // on 31 December 2021 active: grund of K-1 (April) and K-5; on 1 December 2020: K-1, whose sixth month ends that
  // very day, and K-5
  expect(answer.total).toEqual({ value: 2, denominator: 2 });
  expect(answer.compare?.total).toEqual({ value: 1, denominator: 2 });
});

test('a mean comes with the median of the same groups, and the answer does not depend on the one before', () => {
  const mean = () => over(unit, { metric: 'daysToSelfSufficiency', period: year, by: 'provider' });
  const first = mean();
  // Språkbron: 303 and 364 days reached, K-5 runs: S = 2/3, then 1/3 at 364
  expect(first.companion).toEqual({
    metric: 'medianDaysToSelfSufficiency',
    rows: [{ key: 'Språkbron', value: 364, denominator: 3 }],
    total: { value: 364, denominator: 5 }, // at 303: 2/3 (three have been there so long), at 364: 1/3
  });
  over(
    Array.from({ length: 500 }, () => placement().build()),
    { metric: 'customers', period: year, by: 'provider' },
  );
  expect(mean()).toEqual(first);
});

test('before 1970 there are figures too', () => {
  const old = [
    sai('K-1').from('1965-01-01').endedIn('arbete', '1965-01-11').build(),
    sai('K-2').from('1969-12-31').build(),
  ];
  const asked = { metric: 'medianDaysToSelfSufficiency', period: period('1965-01-01', '1969-12-31') } as const;
  expect(over(old, asked).total).toEqual({ value: 10, denominator: 2 }); // at 10 days one is at risk: S = 0
  expect(over(old, { ...asked, metric: 'endings' }).total).toEqual({ value: 1 });
});

test('a figure without a definition is a fault', () => {
  expect(() => over(unit, { metric: 'progression', period: year })).toThrow(TypeError);
});

test('a survey that spells a provider in another case counts for it, by the name of the register', () => {
  const surveys = [
    { year: 2021, provider: 'SPRÅKBRON', respondents: 10, score: 3.5 },
    { year: 2021, provider: 'Utan insats', respondents: 5, score: 3 },
  ];
  const of = (q: Partial<CompleteKpiQuestion>) =>
    evaluate(
      { kind: 'kpi', metric: 'satisfaction', period: year, asOf: day('2021-12-31'), assumedPeriod: false, ...q },
      { register: buildRegister(unit), surveys, catalogue: nacka },
    );
  expect(of({ by: 'provider' }).rows).toEqual([
    { key: 'Språkbron', value: 3.5, denominator: 10 },
    { key: 'Utan insats', value: 3, denominator: 5 },
  ]);
  expect(of({ filter: { provider: ['Språkbron'] } }).total).toEqual({ value: 3.5, denominator: 10 });
});
