import { Instant } from '../calendar/clock';
import { providerChecklist } from '../catalogue/checklists/anordnare';
import { firstUnanswered, placeOf, progressOf, type ProviderReview, ReviewKey, type StoredAnswer } from './review';
import { isSameAnswer } from './reviewStore';
import { itemsOf } from './template';

const anna = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Berg' };
const karim = { id: '00000000-0000-4000-8000-000000000002', name: 'Karim Haddad' };
const at = Instant.parse('2021-09-15T08:00:00Z');
const stored = (itemId: string): StoredAnswer => ({ answer: { itemId, value: 'yes' }, by: anna, at, version: 1 });
const review = (...answered: string[]): ProviderReview => ({
  key: { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 },
  templateVersion: 1,
  startedBy: anna,
  startedAt: at,
  answers: new Map(answered.map((id) => [id, stored(id)])),
});
const all = itemsOf(providerChecklist).map(({ item }) => item.id);

// A1-A3, B1-B4, C1-C4: C1 is the eighth
test.each<[string, number, string, string | undefined, string | undefined]>([
  ['A1', 1, 'A', undefined, 'A2'],
  ['B1', 4, 'B', 'A3', 'B2'],
  ['C1', 8, 'C', 'B4', 'C2'],
  ['K2', 35, 'K', 'K1', undefined],
])('%s is item %i of 35, in section %s, between %s and %s', (id, number, section, previous, next) => {
  const place = placeOf(providerChecklist, id)!;
  expect(place).toMatchObject({ number, of: 35, section: { id: section }, item: { id } });
  expect([place.previous, place.next]).toEqual([previous, next]);
});

test.each(['A4', 'a1', '', 'Z1'])('"%s" has no place', (id) => {
  expect(placeOf(providerChecklist, id)).toBeUndefined();
});

test.each<[string, string[], string | undefined]>([
  ['nothing', [], 'A1'],
  ['the first', ['A1'], 'A2'],
  ['a whole section', ['A1', 'A2', 'A3'], 'B1'],
  ['all but one in the middle', all.filter((id) => id !== 'F4'), 'F4'],
  ['a later one before the first', ['C1'], 'A1'],
  ['everything', all, undefined],
])('with %s answered it goes on at the first without an answer', (_, answered, next) => {
  expect(firstUnanswered(providerChecklist, review(...answered))).toBe(next);
});

test('progress is counted by section and in all', () => {
  const progress = progressOf(providerChecklist, review('A1', 'A3', 'B2', 'K1', 'K2', 'X9')); // X9 is no item
  expect([progress.answered, progress.of]).toEqual([5, 35]);
  expect(progress.sections.map((s) => `${s.section.id} ${s.answered}/${s.of}`)).toEqual([
    'A 2/3',
    'B 1/4',
    'C 0/4',
    'D 0/3',
    'E 0/2',
    'F 0/6',
    'G 0/3',
    'H 0/2',
    'I 0/2',
    'J 0/4',
    'K 2/2',
  ]);
});

const answer = { itemId: 'A1', value: 'no', comment: 'Saknas.', evidence: 'KUN 2021/17' };
test.each<[string, Partial<typeof answer>, typeof anna, boolean]>([
  ['by the same person is the same', {}, anna, true],
  ['under a new name of the same person is the same', {}, { ...anna, name: 'Anna Lund' }, true],
  ['by another person is another', {}, karim, false],
  ['with another value is another', { value: 'yes' }, anna, false],
  ['with another comment is another', { comment: 'Finns.' }, anna, false],
  ['with other evidence is another', { evidence: 'KUN 2021/18' }, anna, false],
])('an answer %s', (_, change, by, same) => {
  expect(isSameAnswer({ answer, by: anna, at, version: 1 }, { ...answer, ...change }, by)).toBe(same);
});

test.each<[object, boolean]>([
  [{}, true],
  [{ year: 1999 }, false],
  [{ year: 2021.5 }, false],
  [{ provider: '' }, false],
  [{ provider: 'x'.repeat(201) }, false],
  [{ municipality: '0182' }, false],
])('a review key with %j: %p', (change, ok) => {
  const key = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021, ...change };
  expect(ReviewKey.safeParse(key).success).toBe(ok);
});
