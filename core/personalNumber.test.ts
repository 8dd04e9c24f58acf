import { hasPersonalNumber } from './personalNumber';

// 121212-1212 is the well-known test number; 701063-2391 is a samordningsnummer of Skatteverket's test data.
test.each([
  '121212-1212',
  '1212121212',
  '191212121212',
  '19121212-1212',
  '19121212 1212',
  '121212+1212',
  '121212–1212',
  '121212\u00a01212',
  '1912-12-12-1212',
  'kunden (121212-1212) ringde',
  'pnr121212-1212',
  '１２１２１２-１２１２',
  '701063-2391',
  '121212/1212',
  '121212_1212',
  '121212:1212',
  '121212,1212',
  '121212&nbsp;1212',
  '121212&#160;1212',
  '121212\u200b1212',
  '121212 nr 1212',
  '12/12/12-1212',
  '(121212)1212',
  '١٢١٢١٢-١٢١٢',
  '⑫⑫⑫-⑫⑫',
  'nr 20 12 1212 1212 121212-1212', // one inside what only looks like another
  '000229-0005', // 29 February 2000 was a day, and 1900 had none
])('"%s" holds a personal identity number', (text) => {
  expect(hasPersonalNumber(text)).toBe(true);
});

test.each([
  '121212-1213',
  '121312-1212',
  'P-10001',
  '08-718 80 00',
  '2021-12-31',
  '1 mars till 15 april 2021',
  '12121212121299',
  '',
])('"%s" holds none', (text) => {
  expect(hasPersonalNumber(text)).toBe(false);
});
