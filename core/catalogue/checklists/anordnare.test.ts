import { type ChecklistItem, itemsOf, sourceOf } from '../../checklists/template';
import { providerChecklist } from './anordnare';

// The checklist of the unit. Type: R rating, N number, P percent, D date, T text. Needs: E evidence, C a comment when
// the rating is partly, no or not applicable. Reference: S is SOSFS 2011:9, AV the authorisation terms.
const CHECKLIST = `
A1 R EC AV       | A2 R C AV      | A3 R EC S 3:3
B1 R EC S 4:2-3  | B2 R EC S 4:4  | B3 R C AV      | B4 D - S 5:8
C1 P E AV        | C2 R EC AV     | C3 R C report  | C4 R C AV
D1 T E report    | D2 R EC report | D3 R C S 5:7
E1 R EC report   | E2 R C report
F1 R EC S 5:1    | F2 R EC S 5:2  | F3 R C S 5:3   | F4 N - S 5:6 | F5 R EC S 5:5 | F6 R EC S 5:6-8
G1 N E AV        | G2 R EC AV     | G3 R C S 6:1
H1 R C S 4:5-6   | H2 R C S 4:6
I1 T E report    | I2 R C report
J1 R C GDPR art. 5 | J2 R EC GDPR art. 28, 32 | J3 R EC AV | J4 R EC S 7:1
K1 R EC report   | K2 T - report`;
const lines = CHECKLIST.split(/[\n|]/u)
  .map((line) => line.trim())
  .filter((line) => line !== '');

const SOURCES: Record<string, string> = {
  'sosfs-2011-9': 'S',
  'authorisation-terms': 'AV',
  'quality-report-2021': 'report',
  gdpr: 'GDPR',
};
const written = ({ id, type, evidence, commentWhen, reference }: ChecklistItem): string => {
  const needs = `${evidence ? 'E' : ''}${commentWhen.join() === 'partly,no,notApplicable' ? 'C' : commentWhen.join()}`;
  const place = reference.place === undefined ? '' : ` ${reference.place}`;
  return `${id} ${type.charAt(0).toUpperCase()} ${needs === '' ? '-' : needs} ${SOURCES[reference.source]}${place}`;
};

const items = itemsOf(providerChecklist).map(({ item }) => item);
const idsOf = (has: (item: ChecklistItem) => boolean): string[] => items.filter(has).map(({ id }) => id);

test('the checklist has 35 items in 11 sections, in order', () => {
  expect(items).toHaveLength(35);
  expect(providerChecklist.sections.map((s) => s.id).join('')).toBe('ABCDEFGHIJK');
});

test.each(lines.map((line, i) => [line, i] as const))('%s', (line, i) => {
  expect(written(items[i]!)).toBe(line);
});

test.each<[ChecklistItem['type'], number]>([
  ['rating', 28],
  ['number', 2],
  ['percent', 1],
  ['date', 1],
  ['text', 3],
  ['choice', 0],
])('%s: %i items', (type, count) => {
  expect(idsOf((item) => item.type === type)).toHaveLength(count);
});

test('the last look at the routines has been; complaints are counted, customers per post may have decimals', () => {
  expect(idsOf((item) => item.notAfterToday)).toEqual(['B4']);
  expect(idsOf((item) => item.whole)).toEqual(['F4']);
  expect(idsOf((item) => item.type === 'number')).toEqual(['F4', 'G1']);
});

test('everything is asked, of everybody', () => {
  expect(idsOf((item) => item.onlyIf !== undefined)).toEqual([]);
});

test('the sources say from when they are in force', () => {
  expect(providerChecklist.sources.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
    ['authorisation-terms', '2021-01-01', undefined],
    ['sosfs-2011-9', '2012-01-01', undefined],
    ['quality-report-2021', '2021-01-01', undefined],
    ['gdpr', '2018-05-25', undefined],
  ]);
  expect(new Set(items.map((item) => sourceOf(providerChecklist, item).id)).size).toBe(4);
});

const RATED = {
  sv: ['Ja när ', ', delvis när ', ', nej när '],
  en: ['Yes when ', ', partly when ', ', no when '],
};

describe.each(['sv', 'en'] as const)('the help in %s', (lang) => {
  test.each(items.map((item) => [item.id, item] as const))('%s is told in one to three sentences', (_, item) => {
    const help = item.help?.[lang] ?? '';
    const sentences = help.match(/[.?](?= \p{Lu}|$)/gu) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(help.length).toBeLessThanOrEqual(350);
    expect(help).not.toBe(item.help?.[lang === 'sv' ? 'en' : 'sv']);
  });

  test.each(items.filter(({ type }) => type === 'rating').map((item) => [item.id, item] as const))(
    '%s says once what counts as yes, partly and no',
    (_, item) => {
      for (const words of RATED[lang]) expect(item.help?.[lang].split(words)).toHaveLength(2);
    },
  );

  test.each(
    items.filter(({ evidence, type }) => evidence && type !== 'rating').map((item) => [item.id, item] as const),
  )('%s says what its evidence shows', (_, item) => {
    expect(item.help?.[lang]).toMatch({ sv: /Underlaget visar/u, en: /The evidence shows/u }[lang]);
  });
});
