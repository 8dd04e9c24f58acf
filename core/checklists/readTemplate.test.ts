import { providerChecklist } from '../catalogue/checklists/anordnare';
import { choicesOf } from '../testing/templates';
import { demandTemplate, readTemplate } from './readTemplate';
import type { ChecklistItem, ChecklistTemplate } from './template';

const faultsIn = (value: unknown): string[] => {
  const read = readTemplate(value);
  return read.ok ? [] : read.faults;
};
type Change = (t: ChecklistTemplate) => unknown;
/** What is said of the provider checklist with a change in it. */
const faultsOf = (change: Change): string[] => {
  const copy = structuredClone(providerChecklist);
  change(copy);
  return faultsIn(copy);
};
/** Puts there what people may write although it is no part of a template. */
const put = (value: object, change: object) => Object.assign(value, change);
const drop = (value: object, key: string) => Reflect.deleteProperty(value, key);

const source = (t: ChecklistTemplate) => t.sources[0]!;
/** The second item of the third section. */
const c2 = (t: ChecklistTemplate): ChecklistItem => t.sections[2]!.items[1]!;

test('the checklist as it stands is read, and so is what was read', () => {
  const read = readTemplate(providerChecklist);
  expect(read).toEqual({ ok: true, template: providerChecklist });
  expect(readTemplate(JSON.parse(JSON.stringify(providerChecklist)))).toEqual(read);
});

test('what an item may leave out is filled in', () => {
  const read = readTemplate({
    id: 'egen',
    version: 1,
    name: { sv: 'Egen', en: 'Own' },
    usedFrom: '2022-01-01',
    sources: [{ id: 'villkor', name: { sv: 'Villkor', en: 'Terms' }, validFrom: '2022-01-01' }],
    sections: [
      {
        id: 'A',
        name: { sv: 'Allt', en: 'All' },
        items: [{ id: 'A1', text: { sv: 'Finns?', en: 'There?' }, type: 'text', reference: { source: 'villkor' } }],
      },
    ],
  });
  expect(read.ok && read.template.sections[0]?.items[0]).toEqual({
    id: 'A1',
    text: { sv: 'Finns?', en: 'There?' },
    type: 'text',
    evidence: false,
    commentWhen: [],
    whole: false,
    notAfterToday: false,
    reference: { source: 'villkor' },
  });
});

test.each<[string, unknown]>([
  ['null', null],
  ['a list', []],
  ['a text', 'anordnare-2021'],
  ['a number', 35],
  ['nothing', undefined],
])('%s is no template', (_, value) => {
  expect(faultsIn(value)).toEqual([`the template: ${value === undefined ? 'is missing' : 'must be an object'}`]);
});

test('what is missing is named, all of it', () => {
  expect(faultsIn({})).toEqual(
    ['id', 'version', 'name', 'usedFrom', 'sources', 'sections'].map((key) => `${key}: is missing`),
  );
});

// Shape: each is the whole of what is said.
test.each<[string, Change, string]>([
  [
    'a type that is none',
    (t) => put(c2(t), { type: 'stars' }),
    'item C2: type: must be one of rating, number, percent, date, text, choice',
  ],
  ['an item without a text', (t) => drop(c2(t), 'text'), 'item C2: text: is missing'],
  ['an item without English', (t) => drop(c2(t).text, 'en'), 'item C2: text.en: is missing'],
  ['an item with an empty text', (t) => (c2(t).text.en = ''), 'item C2: text.en: is empty'],
  ['an item with a blank text', (t) => (c2(t).text.sv = ' \n\u00a0'), 'item C2: text.sv: is empty'],
  [
    'a text of 501 characters',
    (t) => (c2(t).text.sv = 'x'.repeat(501)),
    'item C2: text.sv: has to have at most 500 characters',
  ],
  [
    'a help of 2001 characters',
    (t) => (c2(t).help = { sv: 'x'.repeat(2001), en: 'x' }),
    'item C2: help.sv: has to have at most 2000 characters',
  ],
  ['a text that is a number', (t) => put(c2(t).text, { sv: 7 }), 'item C2: text.sv: must be a text'],
  ['a help in Swedish alone', (t) => put(c2(t), { help: { sv: 'Så här.' } }), 'item C2: help.en: is missing'],
  ['evidence that is a word', (t) => put(c2(t), { evidence: 'yes' }), 'item C2: evidence: must be true or false'],
  ['a comment asked for by a word', (t) => put(c2(t), { commentWhen: 'no' }), 'item C2: commentWhen: must be a list'],
  ['a key that is not known', (t) => put(c2(t), { weight: 2 }), 'item C2: there is no key weight'],
  ['a third language', (t) => put(c2(t).text, { fi: 'Suunnitelma' }), 'item C2: text: there is no key fi'],
  ['a reference to nothing', (t) => drop(c2(t), 'reference'), 'item C2: reference: is missing'],
  ['a bound beyond what can be answered', (t) => (c2(t).max = 1e12), 'item C2: max: has to be at most 999999999'],
  [
    'a condition on nothing',
    (t) => (c2(t).onlyIf = { item: 'C1', is: [] }),
    'item C2: onlyIf.is: has to have at least 1 entries',
  ],
  [
    'a choice of one',
    (t) => put(c2(t), { choices: choicesOf('only') }),
    'item C2: choices: has to have at least 2 entries',
  ],
  [
    'a choice with a code that is none',
    (t) => put(c2(t), { choices: choicesOf('a', 'b c') }),
    'item C2: choices.1.code: must be letters, digits and hyphens, at most 50',
  ],
  [
    'an item whose id is none',
    (t) => (c2(t).id = 'c2'),
    'item number 2 of section C: id: must be a capital letter and one or two digits, such as B2',
  ],
  ['an item without an id', (t) => drop(c2(t), 'id'), 'item number 2 of section C: id: is missing'],
  [
    'an item that is a text',
    (t) => (t.sections[2]!.items[1] = 'C2' as never),
    'item number 2 of section C: must be an object',
  ],
  ['a section whose id is none', (t) => (t.sections[2]!.id = 'CC'), 'section number 3: id: must be a capital letter'],
  ['a section without a name', (t) => drop(t.sections[2]!, 'name'), 'section C: name: is missing'],
  ['a section of nothing', (t) => (t.sections[2]!.items = []), 'section C: items: has to have at least 1 entries'],
  [
    'a section of 100 items',
    (t) => (t.sections[2]!.items = Array.from({ length: 100 }, () => c2(t))),
    'section C: items: has to have at most 99 entries',
  ],
  ['no sections', (t) => (t.sections = []), 'sections: has to have at least 1 entries'],
  ['sections by name', (t) => put(t, { sections: { A: {} } }), 'sections: must be a list'],
  ['no sources', (t) => (t.sources = []), 'sources: has to have at least 1 entries'],
  [
    'a source from a day that is none',
    (t) => put(source(t), { validFrom: '2021-02-30' }),
    'source authorisation-terms: validFrom: must be a day as YYYY-MM-DD',
  ],
  ['a source without a day', (t) => drop(source(t), 'validFrom'), 'source authorisation-terms: validFrom: is missing'],
  ['an id with blanks', (t) => (t.id = 'Anordnare 2021'), 'id: must be small letters, digits and hyphens, at most 50'],
  ['version 0', (t) => (t.version = 0), 'version: has to be more than 0'],
  ['version 1.5', (t) => (t.version = 1.5), 'version: must be a whole number'],
  ['a version that is a text', (t) => put(t, { version: '2' }), 'version: must be a number'],
  ['a first day of use that is none', (t) => put(t, { usedFrom: '1/1 2022' }), 'usedFrom: must be a day as YYYY-MM-DD'],
  ['a key that is not known, at the top', (t) => put(t, { author: 'me' }), 'the template: there is no key author'],
])('%s is refused, and said where', (_, change, message) => {
  expect(faultsOf(change)).toEqual([message]);
});

test('of very many faults the first hundred are told, and how many more there are', () => {
  const faults = faultsOf((t) =>
    t.sections.forEach(
      (s) => (s.items = Array.from({ length: 99 }, () => put(structuredClone(c2(t)), { type: 'x' })) as never),
    ),
  );
  expect(faults).toHaveLength(101);
  expect(faults.at(-1)).toBe('and 989 more faults');
});

const NUMBER = '19121212-1212';
test.each<[string, Change, string]>([
  ['a text', (t) => (c2(t).text.sv = `Se ${NUMBER} i akten.`), 'item C2: text.sv: '],
  ['a help', (t) => (c2(t).help = { sv: 'Så här.', en: '12 12 12 1212' }), 'item C2: help.en: '],
  ['a place', (t) => (c2(t).reference.place = NUMBER), 'item C2: reference.place: '],
  ['the name of a section', (t) => (t.sections[2]!.name.en = NUMBER), 'section C: name.en: '],
  ['the name of a source', (t) => (source(t).name.sv = NUMBER), 'source authorisation-terms: name.sv: '],
  ['the name of the template', (t) => (t.name.sv = NUMBER), 'name.sv: '],
  ['the id of the template', (t) => (t.id = NUMBER), 'id: '],
  ['the version', (t) => (t.version = 191212121212), 'version: '],
])('a personal identity number in %s is refused and not repeated', (_, change, where) => {
  expect(faultsOf(change)).toEqual([`${where}holds a personal identity number`]);
});

test.each<[string, Change]>([
  ['the id of a source', (t) => (source(t).id = NUMBER)],
  ['the id of a source, in a faulty template', (t) => put(source(t), { id: NUMBER, validFrom: NUMBER })],
  ['a choice', (t) => put(c2(t), { choices: choicesOf('a', NUMBER, NUMBER) })],
  ['what a comment is asked for at', (t) => (c2(t).commentWhen = [NUMBER])],
  ['a condition', (t) => (c2(t).onlyIf = { item: 'A1', is: [NUMBER] })],
  ['a bound', (t) => (c2(t).min = 1212121212)],
  ['a key', (t) => put(c2(t), { [NUMBER]: 1 })],
  ['a key of letters too', (t) => put(c2(t), { kund1212121212: 1 })],
  ['a type', (t) => put(c2(t), { type: NUMBER })],
  ['an id', (t) => (c2(t).id = NUMBER)],
  ['the whole', (t) => (t.sections = NUMBER as never)],
])('nor is one in %s', (_, change) => {
  const faults = faultsOf(change);
  expect(faults).not.toEqual([]);
  expect(faults.join()).not.toMatch(/12-?1212/u);
});

test('lists within lists without end are refused', () => {
  expect(faultsIn(JSON.parse(`{"sections":${'['.repeat(200_000)}${']'.repeat(200_000)}}`))).toContain(
    'section number 1: must be an object',
  );
});

test('a template that must be right and is not ends the program with every fault', () => {
  expect(() => demandTemplate({ ...providerChecklist, version: 0, usedFrom: '' })).toThrow(
    /version: has to be more than 0\n {2}usedFrom: must be a day/u,
  );
  expect(demandTemplate(providerChecklist)).toEqual(providerChecklist);
});
