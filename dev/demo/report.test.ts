import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, day } from '../../core/calendar/day';
import { registerCsv, surveyCsv } from './csv';
import { generateDemo } from './generate';

const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const registerText = read('register.csv');
const surveyText = read('survey.csv');

test('the files are those that the generator makes, byte for byte', () => {
  const { placements, survey } = generateDemo();
  expect(registerCsv(placements) === registerText).toBe(true); // `npm run demo` writes them anew
  expect(surveyCsv(survey) === surveyText).toBe(true);
});

// From here on only the text of the files counts: the plainest way to each figure, independent of generator and core.

const TODAY = '2021-12-31';
const SELF_SUFFICIENT = ['arbete', 'studier', 'eget-foretagande'];
const OTHER_REASONS = ['annan-insats', 'annan-myndighet', 'sjukdom', 'flytt', 'ovrigt'];
const INTERVENTIONS = ['jobbpeng-forstarkt', 'jobbpeng-grund', 'sai'];
const OFFICERS = ['anna.berg@nacka.example', 'karim.haddad@nacka.example', 'lena.sund@nacka.example'];
const PROVIDERS = [
  ...['Arbetslyftet Ekonomisk förening', 'Jobbkompassen AB', 'Nacka Karriärcenter'],
  ...['Språkbron', 'Stegvis Utveckling AB', 'Vägen Vidare'],
];

const fieldsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(';'));
const rows = fieldsOf(registerText).map(([id, customer, intervention, provider, officer, start, end, reason]) => ({
  ...{ id: id!, customer: customer!, intervention: intervention!, provider: provider!, officer: officer! },
  ...{ start: start!, end: end!, reason: reason! },
}));
type Row = (typeof rows)[number];

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
const placementsOf = (year: number): Row[] =>
  rows.filter((r) => r.start <= `${year}-12-31` && (r.end === '' || r.end >= `${year}-01-01`));
const becameSelfSufficient = (year: number): Row[] =>
  rows.filter((r) => r.end.startsWith(`${year}-`) && SELF_SUFFICIENT.includes(r.reason));
const of = (intervention: string, among: Row[]): Row[] => among.filter((r) => r.intervention === intervention);
const days = (r: Row): number => (Date.parse(r.end) - Date.parse(r.start)) / 86_400_000;
const meanDays = (among: Row[]): number => among.reduce((sum, r) => sum + days(r), 0) / among.length;
const active = rows.filter((r) => r.start <= TODAY && (r.end === '' || r.end > TODAY));
const longerThan = (months: number, among: Row[]): number =>
  among.filter((r) => addMonths(day(r.start), months) < TODAY).length;

describe('the figures of the report', () => {
  test.each([
    [2018, 702],
    [2019, 692],
    [2020, 462],
    [2021, 359],
  ])('%i has %i people', (year, people) => {
    expect(distinct(placementsOf(year).map((r) => r.customer))).toHaveLength(people);
  });

  test.each([
    ['sai', 37, 142],
    ['jobbpeng-forstarkt', 58, 171],
    ['jobbpeng-grund', 18, 72],
  ])('2021 in %s: %i of %i placements led to self-sufficiency', (intervention, selfSufficient, placements) => {
    expect(of(intervention, becameSelfSufficient(2021))).toHaveLength(selfSufficient);
    expect(of(intervention, placementsOf(2021))).toHaveLength(placements);
  });

  test('2021 in all: 113 of 385 placements, 26 more placements than people', () => {
    expect([becameSelfSufficient(2021).length, placementsOf(2021).length]).toEqual([113, 385]);
  });

  test.each([
    [2020, 3680],
    [2021, 4159],
  ])('the mean in förstärkt jobbpeng in %i is %i tenths of a day', (year, tenths) => {
    const ended = of('jobbpeng-forstarkt', becameSelfSufficient(year));
    expect(Math.round(meanDays(ended) * 10)).toBe(tenths);
    expect(ended.length).toBeGreaterThanOrEqual(50);
  });

  test('the mean of 2020 is 368 without rounding', () => {
    expect(meanDays(of('jobbpeng-forstarkt', becameSelfSufficient(2020)))).toBe(368);
  });

  test.each(['sai', 'jobbpeng-grund'])('%s took fewer days in 2021 than in 2020', (intervention) => {
    const mean = (year: number): number => meanDays(of(intervention, becameSelfSufficient(year)));
    expect(mean(2021)).toBeLessThan(mean(2020) - 10);
  });
});

describe('the register holds together', () => {
  test('it is UTF-8 with LF, eight fields in every line', () => {
    expect(registerText.split('\n')[0]).toBe(
      'placement_id;customer_id;intervention;provider;officer;start;end;end_reason',
    );
    expect(registerText + surveyText).not.toMatch(/[\r"\uFEFF\uFFFD]/);
    expect(fieldsOf(registerText).every((fields) => fields.length === 8)).toBe(true);
  });

  test.each<[string, (r: Row) => boolean]>([
    ['has an id like P-10001', (r) => /^P-\d{5}$/.test(r.id)],
    ['has a customer like K-20417', (r) => /^K-\d{5}$/.test(r.customer)],
    ['has a known intervention', (r) => INTERVENTIONS.includes(r.intervention)],
    ['has a known provider', (r) => PROVIDERS.includes(r.provider)],
    ['has a known officer', (r) => OFFICERS.includes(r.officer)],
    ['has an end and its reason together', (r) => (r.end === '') === (r.reason === '')],
    ['has a known reason', (r) => ['', ...SELF_SUFFICIENT, ...OTHER_REASONS].includes(r.reason)],
    ['starts on a real day from 2017 to today', (r) => day(r.start) >= '2017-01-01' && r.start <= TODAY],
    ['ends on a real day from its start to today', (r) => r.end === '' || (day(r.end) >= r.start && r.end <= TODAY)],
  ])('every placement %s', (_, holds) => {
    expect(rows.filter((r) => !holds(r))).toEqual([]);
  });

  test('every id is there once', () => {
    expect(distinct(rows.map((r) => r.id))).toHaveLength(rows.length);
  });

  test('nobody has two placements at the same time', () => {
    const sorted = [...rows].sort((a, b) => (a.customer + a.start < b.customer + b.start ? -1 : 1));
    const overlapping = sorted.filter((r, i) => {
      const before = sorted[i - 1];
      return before?.customer === r.customer && (before.end === '' || before.end >= r.start);
    });
    expect(overlapping).toEqual([]);
  });

  test('nothing looks like a personal identity number, in any notation', () => {
    const fields = [...fieldsOf(registerText), ...fieldsOf(surveyText)].flat();
    expect(fields.filter((f) => /\d{6}[-+ ]?\d{4}/.test(f) || f.replace(/\D/g, '').length > 8)).toEqual([]);
  });
});

describe('on 2021-12-31', () => {
  test.each(OFFICERS)('%s has about 40 active placements, several beyond 3, 6 and 12 months', (officer) => {
    const own = active.filter((r) => r.officer === officer);
    const [three, six, twelve] = [longerThan(3, own), longerThan(6, own), longerThan(12, own)];
    expect(Math.abs(own.length - 40)).toBeLessThanOrEqual(5);
    expect(twelve).toBeGreaterThanOrEqual(3);
    expect(six - twelve).toBeGreaterThanOrEqual(4);
    expect(three - six).toBeGreaterThanOrEqual(5);
  });

  test('every provider and every intervention has active placements', () => {
    expect(distinct(active.map((r) => r.provider))).toEqual(PROVIDERS);
    expect(distinct(active.map((r) => r.intervention))).toEqual(INTERVENTIONS);
  });
});

describe('the survey', () => {
  const survey = fieldsOf(surveyText).map(([year, provider, intervention, respondents, score]) => ({
    ...{ year: Number(year), provider: provider!, intervention: intervention! },
    ...{ respondents: Number(respondents), score: score! },
  }));
  const hundredths = (score: string): number => Number(score.replace(',', ''));

  test.each([
    [2018, '3,79'],
    [2019, '3,82'],
    [2020, '3,77'],
    [2021, '4,18'],
  ])('%i is %s, also as the mean of the providers and of the interventions', (year, score) => {
    const ofYear = survey.filter((r) => r.year === year);
    const levels = [
      ofYear.filter((r) => r.provider === '' && r.intervention === ''),
      ofYear.filter((r) => r.provider !== '' && r.intervention === ''),
      ofYear.filter((r) => r.provider === '' && r.intervention !== ''),
    ];
    expect(levels.map((level) => level.length)).toEqual([1, 6, 3]);
    expect(levels[0]![0]!.score).toBe(score);
    for (const level of levels) {
      const respondents = level.reduce((sum, r) => sum + r.respondents, 0);
      const sum = level.reduce((total, r) => total + r.respondents * hundredths(r.score), 0);
      expect(Math.round(sum / respondents)).toBe(hundredths(score));
      expect(respondents).toBe(levels[0]![0]!.respondents);
    }
    expect(distinct(levels[1]!.map((r) => r.provider))).toEqual(PROVIDERS);
    expect(distinct(levels[2]!.map((r) => r.intervention))).toEqual(INTERVENTIONS);
  });

  test('no year has more respondents than people', () => {
    for (const r of survey.filter((all) => all.provider === '' && all.intervention === ''))
      expect(r.respondents).toBeLessThan(distinct(placementsOf(r.year).map((p) => p.customer)).length);
  });
});
