import { providerChecklist } from '../catalogue/checklists/anordnare';
import { choicesOf, templateOf } from '../testing/templates';
import { askedItems, firstUnanswered, type Given, givenIn, missingItems, placeOf, progressOf } from './progress';
import { itemsOf } from './template';

const given = (answers: Record<string, string | number>): Given =>
  new Map(Object.entries(answers).map(([id, value]) => [id, { value }]));
const yesTo = (...ids: string[]): Given => given(Object.fromEntries(ids.map((id) => [id, 'yes'])));
const all = itemsOf(providerChecklist).map(({ item }) => item.id);

// A2 is asked after "nej" on A1, A3 after A2, B1 of what takes place by video, B2 of what is "ja" or does not apply.
const conditional = templateOf({
  A1: {},
  A2: { onlyIf: { item: 'A1', is: ['no', 'partly'] } },
  A3: { onlyIf: { item: 'A2', is: ['no'] } },
  A4: { type: 'choice', choices: choicesOf('in-person', 'by-video') },
  B1: { type: 'text', onlyIf: { item: 'A4', is: ['by-video'] } },
  C1: { type: 'number' },
  C2: { onlyIf: { item: 'A1', is: ['yes', 'notApplicable'] } },
});

test.each<[string, Record<string, string | number>, string]>([
  ['nothing', {}, 'A1 A4 C1'],
  ['"ja"', { A1: 'yes' }, 'A1 A4 C1 C2'],
  ['"ej tillämpligt"', { A1: 'notApplicable' }, 'A1 A4 C1 C2'],
  ['"nej"', { A1: 'no' }, 'A1 A2 A4 C1'],
  ['"delvis"', { A1: 'partly' }, 'A1 A2 A4 C1'],
  ['"nej" twice', { A1: 'no', A2: 'no' }, 'A1 A2 A3 A4 C1'],
  ['"nej" and "ja"', { A1: 'no', A2: 'yes' }, 'A1 A2 A4 C1'],
  ['what is no longer asked', { A1: 'yes', A2: 'no', A3: 'no' }, 'A1 A4 C1 C2'],
  ['only what is not asked yet', { A2: 'no', A3: 'yes' }, 'A1 A4 C1'],
  ['one choice', { A4: 'by-video' }, 'A1 A4 B1 C1'],
  ['the other choice', { A4: 'in-person' }, 'A1 A4 C1'],
  ['a number where a code is looked for', { A1: 1 }, 'A1 A4 C1'],
  ['something else where a code is looked for', { A1: '' }, 'A1 A4 C1'],
])('after %s (%j) the items asked are %s', (_, answers, ids) => {
  const asked = askedItems(conditional, given(answers));
  expect(asked.map(({ item }) => item.id).join(' ')).toBe(ids);
  expect(asked.every(({ section, item }) => section.items.includes(item))).toBe(true);
});

test('without conditions everything is asked', () => {
  expect(askedItems(providerChecklist, given({}))).toEqual(itemsOf(providerChecklist));
});

// A1-A3, B1-B4, C1-C4: C1 is the eighth.
test.each<[string, number, string, string | undefined, string | undefined]>([
  ['A1', 1, 'A', undefined, 'A2'],
  ['B1', 4, 'B', 'A3', 'B2'],
  ['C1', 8, 'C', 'B4', 'C2'],
  ['K2', 35, 'K', 'K1', undefined],
])('%s is item %i of 35, in section %s, between %s and %s', (id, number, section, previous, next) => {
  expect(placeOf(providerChecklist, id, given({}))).toEqual({
    number,
    of: 35,
    section: expect.objectContaining({ id: section }),
    item: expect.objectContaining({ id }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  });
});

test.each(['A4', 'a1', '', 'Z1'])('"%s" has no place', (id) => {
  expect(placeOf(providerChecklist, id, yesTo(id))).toBeUndefined();
});

test.each<[string, Record<string, string>, number, number, string | undefined, string | undefined]>([
  ['A4', {}, 2, 3, 'A1', 'C1'],
  ['A4', { A1: 'no' }, 3, 4, 'A2', 'C1'],
  ['A4', { A1: 'no', A2: 'no' }, 4, 5, 'A3', 'C1'],
  ['A4', { A1: 'yes', A4: 'by-video' }, 2, 5, 'A1', 'B1'],
  ['C2', { A1: 'yes' }, 4, 4, 'C1', undefined],
])('%s after %j is item %i of %i, between %s and %s', (id, answers, number, of, previous, next) => {
  const place = placeOf(conditional, id, given(answers));
  expect([place?.number, place?.of, place?.previous, place?.next]).toEqual([number, of, previous, next]);
});

test.each<[string, Record<string, string>]>([
  ['A2', {}],
  ['A2', { A1: 'yes' }],
  ['A3', { A1: 'yes', A2: 'no' }],
  ['C2', { A1: 'no' }],
])('%s after %j is not asked and has no place', (id, answers) => {
  expect(placeOf(conditional, id, given(answers))).toBeUndefined();
});

test.each<[string, string[], string | undefined]>([
  ['nothing', [], 'A1'],
  ['the first', ['A1'], 'A2'],
  ['a whole section', ['A1', 'A2', 'A3'], 'B1'],
  ['all but one in the middle', all.filter((id) => id !== 'F4'), 'F4'],
  ['a later one before the first', ['C1'], 'A1'],
  ['everything', all, undefined],
])('with %s answered it goes on at the first without an answer', (_, answered, next) => {
  expect(firstUnanswered(providerChecklist, yesTo(...answered))).toBe(next);
});

test.each<[Record<string, string | number>, string]>([
  [{}, 'A1 A4 C1'],
  [{ A1: 'no' }, 'A2 A4 C1'],
  [{ A1: 'no', A2: 'no', A4: 'by-video' }, 'A3 B1 C1'],
  [{ A1: 'yes', A4: 'in-person', C1: 0 }, 'C2'],
  [{ A1: 'notApplicable', A4: 'in-person', C1: 0, C2: 'no' }, ''],
  [{ A1: 'partly', A2: 'yes', A4: 'in-person', C1: 12 }, ''],
  [{ A1: 'yes', A2: 'no', A3: 'no' }, 'A4 C1 C2'],
])('after %j what is missing is "%s"', (answers, ids) => {
  expect(
    missingItems(conditional, given(answers))
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
  expect(firstUnanswered(conditional, given(answers)) ?? '').toBe(ids.split(' ')[0]);
});

/** `A 2/3` and, with deficiencies, `A 2/3 -1`. */
const written = ({ answered, of, deficiencies }: { answered: number; of: number; deficiencies: number }): string =>
  `${answered}/${of}${deficiencies === 0 ? '' : ` -${deficiencies}`}`;
const progress = (...args: Parameters<typeof progressOf>): string[] => {
  const { sections, ...sum } = progressOf(...args);
  return [written(sum), ...sections.map((s) => `${s.section.id} ${written(s)}`)];
};

test('progress is counted by section and in all', () => {
  const answers = { A1: 'yes', A3: 'no', B2: 'partly', C1: 80, K1: 'notApplicable', K2: 'no', X9: 'no' }; // X9 is no item
  expect(progress(providerChecklist, given(answers))).toEqual([
    '6/35 -1',
    'A 2/3 -1',
    'B 1/4',
    'C 1/4',
    'D 0/3',
    'E 0/2',
    'F 0/6',
    'G 0/3',
    'H 0/2',
    'I 0/2',
    'J 0/4',
    'K 2/2', // K2 is a text, even when it says no
  ]);
});

test.each<[Record<string, string | number>, string[]]>([
  [{}, ['0/3', 'A 0/2', 'C 0/1']],
  [{ A1: 'no' }, ['1/4 -1', 'A 1/3 -1', 'C 0/1']],
  [{ A1: 'no', A2: 'no', A3: 'no' }, ['3/5 -3', 'A 3/4 -3', 'C 0/1']],
  // A deficiency in what is no longer asked is none.
  [{ A1: 'yes', A2: 'no', A3: 'no' }, ['1/4', 'A 1/2', 'C 0/2']],
  [{ A4: 'by-video', B1: 'Skärmen är svår att se.' }, ['2/4', 'A 1/2', 'B 1/1', 'C 0/1']],
  [{ C1: 0 }, ['1/3', 'A 0/2', 'C 1/1']],
])('progress after %j is %j', (answers, counts) => {
  expect(progress(conditional, given(answers))).toEqual(counts);
});

test('everything answered is everything', () => {
  expect(progressOf(providerChecklist, yesTo(...all))).toMatchObject({ answered: 35, of: 35, deficiencies: 0 });
});

test('what was given stands in the answers', () => {
  const answers = new Map([
    ['A1', { answer: { itemId: 'A1', value: 'no', comment: 'Saknas.' } }],
    ['F4', { answer: { itemId: 'F4', value: 0 } }],
  ]);
  expect(progressOf(providerChecklist, givenIn(answers))).toMatchObject({ answered: 2, deficiencies: 1 });
});
