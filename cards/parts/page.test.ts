import { pageOf } from './page';

const rows = ['a', 'b', 'c', 'd', 'e'];
const lettersOf = (text: string): string[] => text.split(' ');

test.each<[number, number, string, number, number]>([
  [1, 2, 'a b', 1, 3],
  [3, 2, 'e', 3, 3],
  [4, 2, 'e', 3, 3],
  [0, 2, 'a b', 1, 3],
  [1, 5, 'a b c d e', 1, 1],
])('page %i of five rows, %i a page, is %s: page %i of %i', (wanted, size, part, page, pages) => {
  expect(pageOf(rows, wanted, size)).toEqual({ part: lettersOf(part), page, pages });
});

test('no rows are one empty page', () => {
  expect(pageOf([], 2, 5)).toEqual({ part: [], page: 1, pages: 1 });
});
