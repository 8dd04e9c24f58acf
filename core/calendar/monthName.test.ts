import { monthNamed } from './monthName';

test.each([
  ['januari', 1],
  ['Mar', 3],
  ['maj', 5],
  ['May', 5],
  ['OKT', 10],
  ['october', 10],
  ['desember', 12],
  ['mitten', 0],
  ['', 0],
])('"%s" is month %s', (name, month) => {
  expect(monthNamed(name)).toBe(month);
});
