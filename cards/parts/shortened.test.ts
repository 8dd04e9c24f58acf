import { shortened } from './shortened';

test.each<[string, number, string]>([
  ['Kort', 10, 'Kort'],
  ['Tio tecken', 10, 'Tio tecken'],
  ['Några tecken', 10, 'Några…'],
  ['Frånvaro följs upp från dag 1', 20, 'Frånvaro följs upp…'],
  ['Frånvaro följs, upp', 16, 'Frånvaro följs…'],
  ['Rad ett\n\n  rad två', 20, 'Rad ett rad två'],
  ['ordutanblanksteg', 8, 'ordutan…'],
  ['a ordutanblanksteg', 10, 'a ordutan…'],
  ['👩👩👩👩', 3, '👩👩…'],
  ['  ', 5, ''],
])('"%s" in %i characters is "%s"', (text, most, short) => {
  expect(shortened(text, most)).toBe(short);
  expect(Array.from(short).length).toBeLessThanOrEqual(most);
});
