import { day } from '../calendar/day';
import { templateOf } from '../testing/templates';
import { isSameTemplate, newestOf, templateInUse } from './templateStore';

/** `anordnare 2 2022-01-01`: version 2 of "anordnare", used from then on. */
const read = (written: string) => {
  const [id = '', version, usedFrom = ''] = written.split(' ');
  return templateOf({ A1: {} }, { id, version: Number(version), usedFrom: day(usedFrom) });
};
const names = (templates: readonly { id: string; version: number }[]): string[] =>
  templates.map(({ id, version }) => `${id} ${version}`);

test.each<[string, string[], string, string | undefined]>([
  ['there is none', [], '2021-06-01', undefined],
  ['it is the day before', ['a 1 2021-01-01'], '2020-12-31', undefined],
  ['it is the first day', ['a 1 2021-01-01'], '2021-01-01', 'a 1'],
  ['another has a later day', ['a 1 2021-01-01', 'b 1 2022-01-01'], '2022-01-01', 'b 1'],
  ['the other has a later day, and comes first', ['b 1 2022-01-01', 'a 1 2021-01-01'], '2022-06-01', 'b 1'],
  ['the later day has not come', ['a 1 2021-01-01', 'b 1 2022-01-01'], '2021-12-31', 'a 1'],
  ['there is a newer version', ['a 1 2021-01-01', 'a 2 2021-01-01'], '2021-06-01', 'a 2'],
  ['the newer version comes first', ['a 2 2021-01-01', 'a 1 2021-01-01'], '2021-06-01', 'a 2'],
  ['the newer version is yet to be used', ['a 1 2021-01-01', 'a 2 2022-01-01'], '2021-12-31', 'a 1'],
  ['the newer version is used now', ['a 1 2021-01-01', 'a 2 2022-01-01'], '2022-01-01', 'a 2'],
  ['the newer version is used from an earlier day', ['a 1 2022-01-01', 'a 2 2021-01-01'], '2022-06-01', 'a 2'],
  ['a newer version of an older template', ['a 1 2021-01-01', 'b 1 2022-01-01', 'a 2 2021-01-01'], '2022-06-01', 'b 1'],
  ['two have the same day', ['b 1 2021-01-01', 'a 1 2021-01-01'], '2021-06-01', 'b 1'],
])('when %s (%j), on %s the template in use is %s', (_, written, today, inUse) => {
  const found = templateInUse(written.map(read), day(today));
  expect(found && names([found])[0]).toBe(inUse);
});

test.each<[string, string[]]>([
  ['2020-12-31', []],
  ['2021-01-01', ['a 1']],
  ['2022-01-01', ['a 2', 'b 1']],
  ['2023-01-01', ['a 3', 'b 1']],
])('on %s the templates are %j', (today, newest) => {
  const all = ['b 1 2022-01-01', 'a 2 2022-01-01', 'a 1 2021-01-01', 'a 3 2023-01-01'].map(read);
  expect(names(newestOf(all, day(today)))).toEqual(newest);
});

test('two templates are the same when they say the same, in whatever order', () => {
  const template = read('a 1 2021-01-01');
  const turned = Object.fromEntries(Object.entries(template).reverse()) as typeof template;
  expect(isSameTemplate(template, turned)).toBe(true);
  const other = structuredClone(template);
  other.sections[0]!.items[0]!.text.sv += '!';
  expect(isSameTemplate(template, other)).toBe(false);
});
