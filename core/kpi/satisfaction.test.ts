import { day } from '../calendar/day';
import type { Filter, Grouping } from '../questions/question';
import type { SurveyRow } from '../register/survey';
import { satisfactionIn } from './satisfaction';

const row = (year: number, respondents: number, score: number, level: Partial<SurveyRow> = {}): SurveyRow => ({
  year,
  respondents,
  score,
  ...level,
});
const years = (first: number, last = first) => ({ from: day(`${first}-03-01`), to: day(`${last}-03-01`) });
const A = { provider: 'Alfa' };
const B = { provider: 'Beta' };
const SAI = { intervention: 'sai' };
const GRUND = { intervention: 'jobbpeng-grund' };

/** 2019 has finer rows only, 2020 a row for all, 2021 every level; each level says another score. */
const surveys = [
  row(2019, 10, 3, { ...A, ...SAI }),
  row(2019, 30, 4, { ...B, ...SAI }),
  row(2020, 100, 3.5),
  row(2020, 20, 3, SAI),
  row(2020, 60, 4, GRUND),
  row(2021, 150, 4.2),
  row(2021, 40, 4, A),
  row(2021, 10, 3, B),
  row(2021, 25, 4.4, SAI),
  row(2021, 5, 2, { ...A, ...GRUND }),
  row(2021, 15, 4, { ...B, ...GRUND }),
];
const total = (period: ReturnType<typeof years>, filter?: Filter, by?: Grouping) =>
  satisfactionIn(surveys, period, filter, by).total;

test.each<[string, ReturnType<typeof years>, Filter | undefined, number, number]>([
  ['the row for all is taken alone', years(2021), undefined, 4.2, 150],
  ['a provider by its own row, not by its finer ones', years(2021), { provider: ['Alfa'] }, 4, 40],
  ['an intervention by its own row', years(2021), { intervention: ['sai'] }, 4.4, 25],
  // (40 * 4 + 10 * 3) / 50
  ['two providers by their respondents', years(2021), { provider: ['Alfa', 'Beta'] }, 3.8, 50],
  // no row of grund alone in 2021: (5 * 2 + 15 * 4) / 20
  ['the next finer level where the asked one is missing', years(2021), { intervention: ['jobbpeng-grund'] }, 3.5, 20],
  ['a provider in an intervention', years(2021), { provider: ['Alfa'], intervention: ['jobbpeng-grund'] }, 2, 5],
  // no coarser level in 2019: (10 * 3 + 30 * 4) / 40
  ['the finest level where nothing else is there', years(2019), undefined, 3.75, 40],
  ['of it the rows of one provider', years(2019), { provider: ['Beta'] }, 4, 30],
  // (100 * 3.5 + 150 * 4.2) / 250
  ['two years by their respondents', years(2020, 2021), undefined, 3.92, 250],
  // each year at its own level: (40 * 3.75 + 100 * 3.5 + 150 * 4.2) / 290 = 1130 / 290
  ['three years, each at the coarsest level it has', years(2019, 2021), undefined, 1130 / 290, 290],
  // 2020 has no row that names a provider
  ['only the years that know the provider', years(2020, 2021), { provider: ['Alfa'] }, 4, 40],
])('%s', (_, period, filter, value, denominator) => {
  expect(total(period, filter)).toEqual({ value: expect.closeTo(value, 10) as number, denominator });
});

test.each<[string, ReturnType<typeof years>, Filter | undefined]>([
  ['a year without a survey', years(2018), undefined],
  ['a provider that no row names', years(2021), { provider: ['Gamma'] }],
  ['a provider in a year of coarser rows only', years(2020), { provider: ['Alfa'] }],
  ['an intervention of a provider that has no such row', years(2021), { provider: ['Alfa'], intervention: ['sai'] }],
])('%s has no figure', (_, period, filter) => {
  expect(total(period, filter)).toEqual({ value: null, denominator: 0 });
});

test.each<[string, ReturnType<typeof years>, Filter | undefined, Grouping, object[]]>([
  [
    'by provider, the happier first',
    years(2021),
    undefined,
    'provider',
    [
      { key: 'Alfa', value: 4, denominator: 40 },
      { key: 'Beta', value: 3, denominator: 10 },
    ],
  ],
  [
    'by intervention, each at its own or the next finer level',
    years(2021),
    undefined,
    'intervention',
    [
      { key: 'sai', value: 4.4, denominator: 25 },
      { key: 'jobbpeng-grund', value: 3.5, denominator: 20 },
    ],
  ],
  [
    'by provider within an intervention',
    years(2021),
    { intervention: ['jobbpeng-grund'] },
    'provider',
    [
      { key: 'Beta', value: 4, denominator: 15 },
      { key: 'Alfa', value: 2, denominator: 5 },
    ],
  ],
  [
    'by year, also without a survey',
    years(2018, 2020),
    undefined,
    'year',
    [
      { key: '2018', value: null, denominator: 0 },
      { key: '2019', value: 3.75, denominator: 40 },
      { key: '2020', value: 3.5, denominator: 100 },
    ],
  ],
  ['by provider in a year that knows none', years(2020), undefined, 'provider', []],
])('%s', (_, period, filter, by, rows) => {
  const figures = satisfactionIn(surveys, period, filter, by);
  expect(figures.rows).toEqual(rows);
  // the total of a grouped answer is the ungrouped answer
  expect(figures.total).toEqual(total(period, filter));
});

// In floats 23 * 3.77 / 23 is 3.7699999999999996, and of 37 it is 3.7700000000000005.
test('the same score is the same however many answered: the key decides', () => {
  const alike = [row(2021, 37, 3.77, { provider: 'Gamma' }), row(2021, 23, 3.77, B), row(2021, 10, 3.78, A)];
  const { rows } = satisfactionIn(alike, years(2021), undefined, 'provider');
  expect(rows.map((r) => r.key)).toEqual(['Alfa', 'Beta', 'Gamma']);
});

test('a year counts when the period touches it', () => {
  const touching = { from: day('2020-12-31'), to: day('2021-01-01') };
  expect(total(touching)).toEqual({ value: expect.closeTo(3.92, 10) as number, denominator: 250 });
});
