import { complianceBySection } from './compliance';
import { ChecklistTemplate } from './template';

const rating = (id: string, more: object = {}) => ({
  id,
  text: { sv: id, en: id },
  type: 'rating',
  reference: { source: 'terms' },
  ...more,
});
const template = ChecklistTemplate.parse({
  id: 'test',
  version: 1,
  name: { sv: 'Test', en: 'Test' },
  usedFrom: '2021-01-01',
  sources: [{ id: 'terms', name: { sv: 'Villkor', en: 'Terms' }, validFrom: '2021-01-01' }],
  sections: [
    {
      id: 'A',
      name: { sv: 'A', en: 'A' },
      items: [
        rating('A1'),
        rating('A2'),
        rating('A3'),
        rating('A4'),
        rating('A5', { onlyIf: { item: 'A1', is: ['no'] } }),
      ],
    },
    { id: 'B', name: { sv: 'B', en: 'B' }, items: [rating('B1', { type: 'text' })] },
    { id: 'C', name: { sv: 'C', en: 'C' }, items: [rating('C1')] },
  ],
});

// By hand: ja / (ja + delvis + nej)
test.each<[string, Record<string, string>, string[]]>([
  ['nothing', {}, ['A 0/0', 'B 0/0', 'C 0/0']],
  ['ja', { A1: 'yes' }, ['A 1/1', 'B 0/0', 'C 0/0']],
  ['ja, delvis, nej', { A1: 'yes', A2: 'partly', A3: 'no' }, ['A 1/3', 'B 0/0', 'C 0/0']],
  ['ja and ej tillämpligt', { A1: 'yes', A2: 'notApplicable' }, ['A 1/1', 'B 0/0', 'C 0/0']],
  ['ja in two sections', { A1: 'yes', A2: 'yes', C1: 'no' }, ['A 2/2', 'B 0/0', 'C 0/1']],
  ['an item that is asked after a nej', { A1: 'no', A5: 'yes' }, ['A 1/2', 'B 0/0', 'C 0/0']],
  ['the same when it is asked no more', { A1: 'yes', A5: 'yes' }, ['A 1/1', 'B 0/0', 'C 0/0']],
  ['a text that says yes', { B1: 'yes' }, ['A 0/0', 'B 0/0', 'C 0/0']],
])('with %s it is %j: %j', (_, given, expected) => {
  const values = new Map(Object.entries(given).map(([id, value]) => [id, { value }]));
  const sections = [...complianceBySection(template, values)];
  expect(sections.map(([id, c]) => `${id} ${c.numerator}/${c.denominator}`)).toEqual(expected);
});
