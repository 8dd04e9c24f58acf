import { providerChecklist } from '../catalogue/checklists/anordnare';
import { type ChecklistItem, ChecklistTemplate, itemsOf, type Reference } from './template';

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

const SOURCES: Record<Reference['source'], string> = {
  'SOSFS 2011:9': 'S',
  authorisationTerms: 'AV',
  qualityReport2021: 'report',
  GDPR: 'GDPR',
};
const written = ({ id, type, evidence, commentWhen, reference }: ChecklistItem): string => {
  const needs = `${evidence ? 'E' : ''}${commentWhen.join() === 'partly,no,notApplicable' ? 'C' : commentWhen.join()}`;
  const place = reference.place === undefined ? '' : ` ${reference.place}`;
  return `${id} ${type.charAt(0).toUpperCase()} ${needs === '' ? '-' : needs} ${SOURCES[reference.source]}${place}`;
};

const items = itemsOf(providerChecklist);

test('the checklist has 35 items in 11 sections, in order', () => {
  expect(items).toHaveLength(35);
  expect(providerChecklist.sections.map((s) => s.id).join('')).toBe('ABCDEFGHIJK');
  expect(items.every(({ section, item }) => section.items.includes(item))).toBe(true);
});

test.each(lines.map((line, i) => [line, i] as const))('%s', (line, i) => {
  expect(written(items[i]!.item)).toBe(line);
});

test.each<[ChecklistItem['type'], number]>([
  ['rating', 28],
  ['number', 2],
  ['percent', 1],
  ['date', 1],
  ['text', 3],
])('%s: %i items', (type, count) => {
  expect(items.filter(({ item }) => item.type === type)).toHaveLength(count);
});

test('the last look at the routines has been, and complaints are counted', () => {
  expect(items.filter(({ item }) => item.notAfterToday).map(({ item }) => item.id)).toEqual(['B4']);
  expect(items.filter(({ item }) => item.whole).map(({ item }) => item.id)).toEqual(['F4']);
});

const faultsOf = (change: (t: ChecklistTemplate) => void): string => {
  const copy = structuredClone(providerChecklist);
  change(copy);
  const result = ChecklistTemplate.safeParse(copy);
  return result.success ? '' : result.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ');
};
/** B2: the second item of the second section. */
const b2 = (t: ChecklistTemplate): ChecklistItem => t.sections[1]!.items[1]!;

test.each<[string, (t: ChecklistTemplate) => void, RegExp]>([
  ['an item twice', (t) => t.sections[1]!.items.push(b2(t)), /item B2: stands twice/u],
  ['an item in the section of another', (t) => (b2(t).id = 'C9'), /item C9: stands in section B/u],
  ['a comment asked for beside a number', (t) => (b2(t).type = 'number'), /item B2: only a rating can ask/u],
  ['a rating that may not be later than today', (t) => (b2(t).notAfterToday = true), /item B2: only a date can/u],
  ['a rating that is whole', (t) => (b2(t).whole = true), /item B2: only a number can/u],
  ['an item without a text in English', (t) => (b2(t).text.en = ''), /sections\.1\.items\.1\.text\.en/u],
  ['an id that is none', (t) => (b2(t).id = 'b2'), /sections\.1\.items\.1\.id/u],
  ['a type that is none', (t) => Object.assign(b2(t), { type: 'stars' }), /sections\.1\.items\.1\.type/u],
  ['a reference to something else', (t) => Object.assign(b2(t).reference, { source: 'SoL' }), /items\.1\.reference/u],
  ['a key that is not known', (t) => Object.assign(b2(t), { weight: 2 }), /sections\.1\.items\.1/u],
  ['a section of nothing', (t) => (t.sections[1]!.items = []), /sections\.1\.items/u],
  ['a version 0', (t) => (t.version = 0), /version/u],
])('a checklist with %s is refused', (_, change, message) => {
  expect(faultsOf(change)).toMatch(message);
});

test('the checklist as it stands is not refused', () => {
  expect(faultsOf(() => undefined)).toBe('');
});
