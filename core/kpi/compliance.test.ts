import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { ChecklistTemplate } from '../checklists/template';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Grouping, KpiQuestion } from '../questions/question';
import { memoryFlagReviewStore } from '../testing/memoryFlagReviews';
import { memoryFlagStore } from '../testing/memoryFlags';
import { memoryRegisterStore } from '../testing/memoryRegister';
import { memoryReviewStore } from '../testing/memoryReviews';
import { memorySurveyStore } from '../testing/memorySurveys';
import { placement } from '../testing/placements';
import { memoryTemplateStore } from '../testing/memoryTemplates';
import { rate, reviewer } from '../testing/ratedReviews';
import type { Figure, KpiAnswer } from './answer';
import { answerKpi, type KpiData } from './answerKpi';
import { evaluate } from './evaluate';

const both = (text: string) => ({ sv: text, en: `${text} (en)` });
const item = (id: string, more: object = {}) => ({
  ...{ id, text: both(id), type: 'rating', reference: { source: 'terms' } },
  ...more,
});
const choices = ['own', 'hired'].map((code) => ({ code, text: both(code) }));

/** A2 hangs on A1, B3 on the choice B2; A3 is a number. The second version calls section B otherwise. */
const version = (number: number, nameOfB: string): ChecklistTemplate =>
  ChecklistTemplate.parse({
    ...{ id: 'mini', version: number, name: both('Mini'), usedFrom: '2020-01-01' },
    sources: [{ id: 'terms', name: both('Villkoren'), validFrom: '2020-01-01' }],
    sections: [
      {
        ...{ id: 'A', name: both('Ledning') },
        items: [
          item('A1'),
          item('A2', { onlyIf: { item: 'A1', is: ['yes', 'partly'] } }),
          item('A3', { type: 'number' }),
        ],
      },
      {
        ...{ id: 'B', name: both(nameOfB) },
        items: [
          item('B1'),
          item('B2', { type: 'choice', choices }),
          item('B3', { onlyIf: { item: 'B2', is: ['hired'] } }),
        ],
      },
    ],
  });
const first = version(1, 'Processer');
const second = version(2, 'Arbetssätt');

const of = (provider: string, year: number, template = first) => ({ provider, year, template });

/**
 * What counts, worked out by hand:
 * - Alfa 2021: A1 yes and A2 no on 10 March 2021. B3 does not, as B2 says that it is not asked; A3 is no rating. B1 was
 *   partly in June 2021; the review was locked, opened again and B1 became yes on 20 January 2022: the answer in force.
 * - Beta 2021: A1 is not applicable, so A2 is not asked, though it was answered before. B3 yes half an hour before
 *   midnight of 31 December 2021 in Stockholm, B1 no half an hour after.
 * - Gamma 2020: A1 no on the last day of 2020. Gamma 2022: A1 yes, B1 yes in the renamed section, on 1 February 2022.
 */
const filledIn = async (): Promise<KpiData> => {
  const reviews = memoryReviewStore();
  const alfa = of('Alfa', 2021);
  await rate(reviews, alfa, '2021-03-10T09:00:00Z', { A1: 'yes', A2: 'no', A3: 7 });
  await rate(reviews, alfa, '2021-06-30T09:00:00Z', { B2: 'hired', B3: 'yes', B1: 'partly' });
  await rate(reviews, alfa, '2021-06-30T10:00:00Z', { B2: 'own' });
  const key = { ...alfa, template: first.id };
  const by = reviewer;
  const changes = (await reviews.find(key))?.changes ?? 0;
  await reviews.lock({ key, by, at: Instant.parse('2021-07-01T09:00:00Z'), expectedChanges: changes });
  await reviews.reopen({ key, by, at: Instant.parse('2022-01-15T09:00:00Z'), revision: 1, reason: 'Nya underlag' });
  await rate(reviews, alfa, '2022-01-20T09:00:00Z', { B1: 'yes' });
  await rate(reviews, of('Beta', 2021), '2021-05-04T09:00:00Z', { A1: 'yes', A2: 'no' });
  await rate(reviews, of('Beta', 2021), '2021-05-05T09:00:00Z', { A1: 'notApplicable' });
  await rate(reviews, of('Beta', 2021), '2021-12-31T22:30:00Z', { B2: 'hired', B3: 'yes' });
  await rate(reviews, of('Beta', 2021), '2021-12-31T23:30:00Z', { B1: 'no' });
  await rate(reviews, of('Gamma', 2020), '2020-12-31T09:00:00Z', { A1: 'no' });
  await rate(reviews, of('Gamma', 2022, second), '2022-02-01T09:00:00Z', { A1: 'yes', B1: 'yes' });
  return dataOf(reviews);
};

const dataOf = async (reviews: KpiData['reviews']): Promise<KpiData> => {
  const registers = memoryRegisterStore();
  const placements = ['Alfa', 'Beta', 'Gamma', 'Delta'].map((provider) => placement().with({ provider }).build());
  await registers.replace(placements, 'test', Instant.parse('2022-03-31T09:00:00Z'));
  return {
    registers,
    reviews,
    templates: memoryTemplateStore([first, second]),
    surveys: memorySurveyStore(),
    flags: memoryFlagStore(),
    flagReviews: memoryFlagReviewStore(),
    catalogue: nacka,
  };
};

const asked = async (q: Partial<KpiQuestion>, data: KpiData): Promise<KpiAnswer> => {
  const current = await data.registers.current();
  if (current === undefined) throw new Error('No register');
  const question: KpiQuestion = { kind: 'kpi', metric: 'checklistCompliance', ...q };
  const answered = await answerKpi(question, current, data, { today: day('2022-03-31') });
  if (!answered.ok) throw new Error(answered.kind);
  return answered.answer;
};

const span = (from: string, to = from) => ({ from: day(from), to: day(to) });
const year = (y: number) => span(`${y}-01-01`, `${y}-12-31`);
const A = both('Ledning');
const B = both('Processer');

/** "2/3: A Ledning 1/2, B Processer 1/1". */
const short = ({ value, numerator = 0, denominator = 0, sections = [] }: Figure): string => {
  expect(value).toBe(denominator === 0 ? null : numerator / denominator);
  const counts = sections.map((s) => `${s.key} ${s.name.sv} ${s.numerator}/${s.denominator}`);
  return [`${numerator}/${denominator}`, ...(counts.length === 0 ? [] : [counts.join(', ')])].join(': ');
};

let data: KpiData;
beforeAll(async () => {
  data = await filledIn();
});

test('a figure has its counts in all and by section, with the names of the sections', async () => {
  expect(await asked({ period: year(2021) }, data)).toEqual({
    ...{ metric: 'checklistCompliance', unit: 'share', period: year(2021), asOf: '2021-12-31', registerVersion: 1 },
    rows: [],
    total: {
      ...{ value: 2 / 3, numerator: 2, denominator: 3 },
      sections: [
        { key: 'A', name: A, numerator: 1, denominator: 2 },
        { key: 'B', name: B, numerator: 1, denominator: 1 },
      ],
    },
  });
});

test.each<[string, Partial<KpiQuestion>, string]>([
  [
    'the answers in force on their own days',
    { period: year(2022) },
    '3/4: A Ledning 1/1, B Arbetssätt 1/1, B Processer 1/2',
  ],
  ['the year before both', { period: year(2020) }, '0/1: A Ledning 0/1'],
  ['a year without any', { period: year(2019) }, '0/0'],
  ['this year when no period is said', {}, '3/4: A Ledning 1/1, B Arbetssätt 1/1, B Processer 1/2'],
  ['a period that ends the day before', { period: span('2021-01-01', '2021-03-09') }, '0/0'],
  ['a period that ends on the day', { period: span('2021-01-01', '2021-03-10') }, '1/2: A Ledning 1/2'],
  ['a period that begins on the day', { period: span('2021-03-10', '2021-04-30') }, '1/2: A Ledning 1/2'],
  ['a period that begins the day after', { period: span('2021-03-11', '2021-04-30') }, '0/0'],
  ['the last half hour of a year in Stockholm', { period: span('2021-12-31') }, '1/1: B Processer 1/1'],
  ['the first half hour of a year in Stockholm', { period: span('2022-01-01') }, '0/1: B Processer 0/1'],
  ['one provider', { period: year(2021), filter: { provider: ['Alfa'] } }, '1/2: A Ledning 1/2'],
  ['two providers', { period: year(2022), filter: { provider: ['Alfa', 'Beta'] } }, '1/2: B Processer 1/2'],
  ['a provider that was not reviewed', { period: year(2021), filter: { provider: ['Delta'] } }, '0/0'],
])('of %s', async (_, q, figure) => {
  expect(short((await asked(q, data)).total)).toBe(figure);
});

test.each<[string, Partial<KpiQuestion> & { by: Grouping }, [string, string][]]>([
  [
    'by provider those of whom something counts, the larger share first',
    { by: 'provider', period: year(2021) },
    [
      ['Beta', '1/1: B Processer 1/1'],
      ['Alfa', '1/2: A Ledning 1/2'],
    ],
  ],
  [
    'by provider of the same share by name, and the one with no yes last',
    { by: 'provider', period: year(2022) },
    [
      ['Alfa', '1/1: B Processer 1/1'],
      ['Gamma', '2/2: A Ledning 1/1, B Arbetssätt 1/1'],
      ['Beta', '0/1: B Processer 0/1'],
    ],
  ],
  ['by provider when there is nothing', { by: 'provider', period: year(2019) }, []],
  [
    'by quarter all of them, also the empty',
    { by: 'quarter', period: year(2021) },
    [
      ['2021-Q1', '1/2: A Ledning 1/2'],
      ['2021-Q2', '0/0'],
      ['2021-Q3', '0/0'],
      ['2021-Q4', '1/1: B Processer 1/1'],
    ],
  ],
  [
    'by month, each its own part of the period',
    { by: 'month', period: span('2021-12-31', '2022-01-19') },
    [
      ['2021-12', '1/1: B Processer 1/1'],
      ['2022-01', '0/1: B Processer 0/1'],
    ],
  ],
  [
    'by year, of one provider',
    { by: 'year', period: span('2020-01-01', '2022-03-31'), filter: { provider: ['Gamma'] } },
    [
      ['2020', '0/1: A Ledning 0/1'],
      ['2021', '0/0'],
      ['2022', '2/2: A Ledning 1/1, B Arbetssätt 1/1'],
    ],
  ],
])('%s', async (_, q, rows) => {
  const answer = await asked(q, data);
  expect(answer.rows.map((r) => [r.key, short(r)])).toEqual(rows);
  const sum = (of: 'numerator' | 'denominator'): number => answer.rows.reduce((n, r) => n + (r[of] ?? 0), 0);
  // Each answer counts on one day, of one provider and in one section.
  expect([sum('numerator'), sum('denominator')]).toEqual([answer.total.numerator, answer.total.denominator]);
});

test('what is compared with has its own figures', async () => {
  const answer = await asked({ by: 'provider', period: year(2021), compare: year(2020) }, data);
  expect(answer.compare).toMatchObject({ period: year(2020), rows: [{ key: 'Gamma', value: 0, denominator: 1 }] });
  expect(short(answer.compare?.total ?? { value: 1 })).toBe('0/1: A Ledning 0/1');
  expect(short(answer.total)).toBe('2/3: A Ledning 1/2, B Processer 1/1');
});

test('without reviews there is nothing to divide by', async () => {
  const none = await dataOf(memoryReviewStore());
  const answer = await asked({ by: 'quarter', period: span('2021-01-01', '2021-04-30') }, none);
  const nothing = { value: null, numerator: 0, denominator: 0, sections: [] };
  expect(answer.total).toEqual(nothing);
  expect(answer.rows).toEqual([
    { key: '2021-Q1', ...nothing },
    { key: '2021-Q2', ...nothing },
  ]);
});

test('reviews are read for this figure alone', async () => {
  const unread: KpiData = { ...data, reviews: { summaries: () => Promise.reject(new Error('Reviews were read')) } };
  await expect(asked({ metric: 'placements' }, unread)).resolves.toMatchObject({ unit: 'count' });
  await expect(asked({}, unread)).rejects.toThrow('Reviews were read');
});

test('a version of a template that is gone is a fault, not a figure without it', async () => {
  const gone = { ...data, templates: memoryTemplateStore([first]) };
  await expect(asked({ period: year(2021) }, gone)).rejects.toThrow('no version 2 of the template mini');
});

test('each version of a template is read once', async () => {
  const read: string[] = [];
  const templates: KpiData['templates'] = {
    version: (id, number) => {
      read.push(`${id} ${number}`);
      return data.templates.version(id, number);
    },
  };
  await asked({}, { ...data, templates });
  expect(read.sort()).toEqual(['mini 1', 'mini 2']);
});

test('reviews that were not loaded are a fault, not a figure of nothing', async () => {
  const current = await data.registers.current();
  if (current === undefined) throw new Error('No register');
  const question: CompleteKpiQuestion = {
    ...{
      kind: 'kpi',
      metric: 'checklistCompliance',
      period: year(2021),
      asOf: day('2021-12-31'),
      assumedPeriod: false,
    },
  };
  const sources = { register: current.register, surveys: [], catalogue: nacka };
  expect(() => evaluate(question, sources)).toThrow('needs the reviews');
});
