import { nacka } from '../catalogue/nacka';
import { readCsv } from './csv';
import { parseSurveys } from './survey';

const HEADER = 'year;provider;intervention;respondents;score';
const parse = (...lines: string[]) => parseSurveys(readCsv(new TextEncoder().encode(lines.join('\n'))), nacka);
const faultsIn = (...rows: string[]) => {
  const parsed = parse(HEADER, ...rows);
  return parsed.ok ? [] : parsed.faults;
};

test.each<[string, object]>([
  ['2021;;;180;4,18', { year: 2021, respondents: 180, score: 4.18 }],
  ['2021;;;180;4.18', { year: 2021, respondents: 180, score: 4.18 }],
  ['2021;Språkbron;;1;5', { year: 2021, provider: 'Språkbron', respondents: 1, score: 5 }],
  ['2021;;SAI;60;1', { year: 2021, intervention: 'sai', respondents: 60, score: 1 }],
  [
    ' 2021 ;Språkbron;Förstärkt jobbpeng;12;3,5',
    { year: 2021, provider: 'Språkbron', intervention: 'jobbpeng-forstarkt', respondents: 12, score: 3.5 },
  ],
])('"%s" is a row of the survey', (row, read) => {
  expect(parse(HEADER, row)).toEqual({ ok: true, value: [read], ignored: [] });
});

test('Swedish columns in another order, further ones named', () => {
  expect(parse('betyg;svarande;enkät;insats;anordnare;år', '4,2;10;webb;;;2020')).toEqual({
    ok: true,
    value: [{ year: 2020, respondents: 10, score: 4.2 }],
    ignored: ['enkät'],
  });
});

test('the same row twice is one', () => {
  const parsed = parse(HEADER, '2021;;sai;60;4,0', '2021;;SAI;60;4');
  expect(parsed.ok && parsed.value).toHaveLength(1);
});

const BOUNDS = 'not a number in its bounds';
test.each<[string, string, string, string]>([
  ['21;;;10;4', 'year', '21', BOUNDS],
  [';;;10;4', 'year', '', 'a value is missing'],
  ['2021;;;0;4', 'respondents', '0', BOUNDS],
  ['2021;;;1,5;4', 'respondents', '1,5', BOUNDS],
  ['2021;;;-3;4', 'respondents', '-3', BOUNDS],
  ['2021;;;10;', 'score', '', 'a value is missing'],
  ['2021;;;10;0,99', 'score', '0,99', BOUNDS],
  ['2021;;;10;5,01', 'score', '5,01', BOUNDS],
  ['2021;;;10;fyra', 'score', 'fyra', BOUNDS],
  ['2021;#REFERENS!;;10;4', 'provider', '#REFERENS!', 'the error of a formula, not a value'],
  ['2021;;jobbgaranti;10;4', 'intervention', 'jobbgaranti', 'no such intervention in the catalogue'],
])('"%s" is faulty in %s', (row, column, value, reason) => {
  expect(faultsIn(row)).toEqual([{ line: 2, column, value, reason }]);
});

test('all faults are named at once, also of rows that cannot be read', () => {
  const faults = faultsIn('x;;nej;0;9', '2021;;;10', '2020;121212-1212;;10;4', '2021;;;10;4', '2021;;;10;3');
  expect(faults.map((f) => [f.line, f.column])).toEqual([
    [2, 'year'],
    [2, 'intervention'],
    [2, 'respondents'],
    [2, 'score'],
    [3, ''],
    [4, 'provider'],
    [6, 'year'],
  ]);
  expect(JSON.stringify(faults)).not.toMatch(/1212/u);
});

test('missing columns are named', () => {
  const parsed = parse('year;provider;intervention;score', '2021;;;4');
  expect(!parsed.ok && parsed.faults.map((f) => f.column)).toEqual(['respondents / svarande']);
});

test('providers that differ only in case are one, and their rows the same level', () => {
  expect(parse(HEADER, '2021;Språkbron;;10;4', '2020;SPRÅKBRON;;10;4', '2021;språkbron;;10;4')).toMatchObject({
    value: [{ provider: 'Språkbron' }, { year: 2020, provider: 'Språkbron' }],
  });
  expect(faultsIn('2021;Språkbron;;10;4', '2021;SPRÅKBRON;;10;5').map((f) => f.line)).toEqual([3]);
});

test('a personal identity number is refused in every column and not repeated', () => {
  const faults = faultsIn('1212121212;121212-1212;121212 1212;191212121212;121212.1212');
  expect(faults.map((f) => f.column)).toEqual(HEADER.split(';'));
  expect(JSON.stringify(faults)).not.toMatch(/1212/u);
});
