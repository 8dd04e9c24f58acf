import { providerChecklist as template } from '../catalogue/checklists/anordnare';
import { itemOf, itemsOf, sourceOf } from './template';

const items = itemsOf(template);

test('items come in order, each with its section', () => {
  expect(items.map(({ item }) => item.id).slice(0, 5)).toEqual(['A1', 'A2', 'A3', 'B1', 'B2']);
  expect(items.every(({ section, item }) => section.items.includes(item))).toBe(true);
});

test.each(['A1', 'F4', 'K2'])('%s is found by its id', (id) => {
  expect(itemOf(template, id)).toBe(items.find(({ item }) => item.id === id)?.item);
});

test.each(['A4', 'a1', 'A01', '', 'Z1', 'constructor'])('"%s" is no item', (id) => {
  expect(itemOf(template, id)).toBeUndefined();
});

test.each([
  ['A1', 'authorisation-terms'],
  ['A3', 'sosfs-2011-9'],
  ['J1', 'gdpr'],
  ['K1', 'quality-report-2021'],
])('%s comes from the source %s', (id, source) => {
  expect(sourceOf(template, itemOf(template, id)!).id).toBe(source);
});

test('a source that the template lacks is a fault in the program', () => {
  expect(() => sourceOf({ ...template, sources: [] }, items[0]!.item)).toThrow('has no source authorisation-terms');
});
