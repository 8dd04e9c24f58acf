import { choicesOf, templateDraft } from '../testing/templates';
import { readTemplate } from './readTemplate';

const faultsOf = (draft: object): string[] => {
  const read = readTemplate(draft);
  return read.ok ? [] : read.faults;
};

type Items = Parameters<typeof templateDraft>[0];
const ab = { type: 'choice', choices: choicesOf('a', 'b') } as const;

test.each<[string, Items]>([
  ['a choice', { A1: ab }],
  ['a choice that asks for a comment', { A1: { ...ab, commentWhen: ['b'] } }],
  ['a rating that always asks for a comment', { A1: { commentWhen: ['yes', 'partly', 'no', 'notApplicable'] } }],
  ['a number between bounds', { A1: { type: 'number', min: -0.5, max: 40.5 } }],
  ['a number that can only be 3', { A1: { type: 'number', whole: true, min: 3, max: 3 } }],
  ['a percent that is 80 at least', { A1: { type: 'percent', min: 80 } }],
  ['a condition on a rating', { A1: {}, A2: { onlyIf: { item: 'A1', is: ['yes', 'partly'] } } }],
  ['a condition on a choice', { A1: ab, B1: { onlyIf: { item: 'A1', is: ['b'] } } }],
  [
    'a condition on what has a condition',
    { A1: {}, A2: { onlyIf: { item: 'A1', is: ['no'] } }, A3: { onlyIf: { item: 'A2', is: ['no'] } } },
  ],
])('%s is taken', (_, items) => {
  expect(faultsOf(templateDraft(items))).toEqual([]);
});

test.each<[string, Items[string], ...string[]]>([
  ['a choice without choices', { type: 'choice' }, 'a choice needs choices'],
  ['a choice with a code twice', { ...ab, choices: choicesOf('a', 'b', 'a') }, 'the choice a stands twice'],
  ['a rating with choices', { choices: ab.choices }, 'only a choice has choices'],
  [
    'a number that asks for a comment',
    { type: 'number', commentWhen: ['no'] },
    'only a rating or a choice can ask for a comment',
  ],
  [
    'a comment at what is no rating',
    { commentWhen: ['nej'] },
    'a comment is asked for when it is nej, which it cannot be',
  ],
  [
    'a comment at what cannot be chosen',
    { ...ab, commentWhen: ['no'] },
    'a comment is asked for when it is no, which it cannot be',
  ],
  ['a rating not after today', { notAfterToday: true }, 'only a date can be later than today'],
  ['a rating that is whole', { whole: true }, 'only a number can be whole'],
  ['a percent that is whole', { type: 'percent', whole: true }, 'only a number can be whole'],
  ['a rating with a least', { min: 1 }, 'only a number or a percent has bounds'],
  ['a date with a most', { type: 'date', max: 1 }, 'only a number or a percent has bounds'],
  ['a least above the most', { type: 'number', min: 10, max: 9 }, 'the least (10) is more than the most (9)'],
  [
    'a most below the 0 that goes without saying',
    { type: 'number', max: -1 },
    'the least (0) is more than the most (-1)',
  ],
  ['a whole number with a broken most', { type: 'number', whole: true, max: 9.5 }, 'a whole number has whole bounds'],
  ['a percent of 140', { type: 'percent', max: 140 }, 'a percent lies between 0 and 100'],
  ['a percent below 0', { type: 'percent', min: -1 }, 'a percent lies between 0 and 100'],
  [
    'a least above the 100 that goes without saying',
    { type: 'percent', min: 101 },
    'the least (101) is more than the most (100)',
    'a percent lies between 0 and 100',
  ],
  [
    'a condition on itself',
    { onlyIf: { item: 'A2', is: ['yes'] } },
    'its condition looks at A2, which does not stand before it',
  ],
  [
    'a condition on what comes later',
    { onlyIf: { item: 'B1', is: ['yes'] } },
    'its condition looks at B1, which does not stand before it',
  ],
  [
    'a condition on what is not there',
    { onlyIf: { item: 'C1', is: ['yes'] } },
    'its condition looks at C1, which does not stand before it',
  ],
  [
    'a condition on a text',
    { onlyIf: { item: 'A1', is: ['yes'] } },
    'its condition looks at A1, which is no rating or choice',
  ],
  ['a reference to no source', { reference: { source: 'sol' } }, 'there is no source sol'],
  [
    'two faults at once',
    { whole: true, notAfterToday: true },
    'only a date can be later than today',
    'only a number can be whole',
  ],
])('an item with %s is refused', (_, item, ...messages) => {
  const faults = faultsOf(templateDraft({ A1: { type: 'text' }, A2: item, B1: {} }));
  expect(faults).toEqual(messages.map((message) => `item A2: ${message}`));
});

test('a condition that cannot be met is refused, each code of it', () => {
  const items = { A1: {}, A2: { onlyIf: { item: 'A1', is: ['yes', 'ja', 'a'] } } };
  expect(faultsOf(templateDraft(items))).toEqual([
    'item A2: its condition wants A1 to be ja, which it cannot be',
    'item A2: its condition wants A1 to be a, which it cannot be',
  ]);
});

const draft = templateDraft({ A1: {}, B1: {} });
const [a, b] = draft.sections;
const [source] = draft.sources;

test.each<[string, object, ...string[]]>([
  ['an item twice', { sections: [{ ...a!, items: [...a!.items, ...a!.items] }] }, 'item A1: stands twice'],
  ['an item in the section of another', { sections: [{ ...a!, items: b!.items }] }, 'item B1: stands in section A'],
  ['a section twice', { sections: [a, { ...b!, id: 'A' }] }, 'section A: stands twice', 'item B1: stands in section A'],
  ['a source twice', { sources: [source, source] }, 'source villkor: stands twice'],
  [
    'a source that ends before it begins',
    { sources: [{ ...source!, validTo: '2020-12-31' }] },
    'source villkor: ends before it begins',
  ],
  ['a source of one day', { sources: [{ ...source!, validTo: source!.validFrom }] }],
])('a template with %s: %s', (_, change, ...messages) => {
  expect(faultsOf({ ...draft, ...change })).toEqual(messages);
});

test('every fault is told, each with its item, in order', () => {
  expect(faultsOf(templateDraft({ A1: { whole: true }, A2: {}, B1: { min: 1 } }))).toEqual([
    'item A1: only a number can be whole',
    'item B1: only a number or a percent has bounds',
  ]);
});
