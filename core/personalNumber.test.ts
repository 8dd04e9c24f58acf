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
  '8 1 1 2 1 8 9 8 7 6',
  '8 1 1 2 1 8 - 9 8 7 6',
  '1 9 8 1 1 2 1 8 9 8 7 6',
  '8-1-1-2-1-8-9-8-7-6',
  '8️⃣1️⃣1️⃣2️⃣1️⃣8️⃣9️⃣8️⃣7️⃣6️⃣',
  '19 81 12 18 98 76',
  '81 12 18 98 76',
  '81.12.18.98.76',
  '81-12-18 98 76',
  '1981-12-18 98 76',
  '1981 1218 98 76',
  '811218 98 76',
  '811218-98-76',
  '811218-98/76',
  '8112 1898 76',
  '8112 18 98 76',
  '81 12-18 9876',
  '1981-12 18-9876',
  '1981 1218 9876',
  '811218-98**76',
  '**811218** - **9876**',
  '811218\\-9876',
  '811218----9876',
  '811218 – \u2212 9876',
  '811218%2D9876',
  '811218%252d9876',
  '811218%C2%A09876',
  '811218%E2%80%939876',
  '5%811218-9876',
  '<b>811218</b>-<b>9876</b>',
  '18.12.1981-9876',
  '18/12/1981 9876',
  '811218 sista fyra 9876',
  'född 811218, de sista fyra siffrorna är 9876',
  '811218 sista 4: 9876',
  '811218, last 4 9876',
  '811218T9876',
  '19811218T9876',
  '8 112 189 876', // as Excel parts thousands
  '198 112 189 876',
  '198 112 189 876'.replaceAll(' ', '\u202f'),
  '1. 81 12 18 98 76',
  '2021-05-04 811218-98 76',
  '811218-9876 2021-05-04',
  '210504 811218-9876',
  '000229-0005', // 29 February 2000 was a day, and 1900 had none
])('"%s" holds a personal identity number', (text) => {
  expect(hasPersonalNumber(text)).toBe(true);
});

describe('also with', () => {
  test.each([
    '12 december 1912, 1212',
    '12 dec 1912 1212',
    'den 12:e december 1912 och 1212',
    '18 december -81, 9876',
    "18 dec '81 9876",
    '18:e i december år 1981: 9876',
    '18december1981 9876',
    '18dec19819876',
    '18-dec-1981-98 76',
    '78 december 1981 9873', // a samordningsnummer
    'December 18, 1981 9876',
    '18th of December 1981, 9876',
    'Dec 18 81 and 9876',
    '1981 december 18 9876',
    '1981, 18 december, 9876',
    '18 desember 1981 9876',
    '8 maj 1981, 9877',
    'mars 8, 1981: 9879',
    'år 81 månad 12 dag 18 nummer 9876',
  ])('the month in letters: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    '18/12-54 9879',
    '18.12.54-9879',
    '18/12 1981 - 9876',
    '8/5 1981 9877',
    '8.5.1981-9877',
    '1981-5-8 9877',
    '18121981-9876',
    '181219819876',
    '12/18/1981 9876',
    '1981/18/12-9876',
  ])('the day first, or without zeros: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    '121212 och 1212',
    '811218 och 9876',
    '811218 & 9876',
    '811218 and then 9876',
    '811218 följt av 9876',
    '811218 slutar på 9876',
    '811218, de sista är 9876',
    '121212 sista siffrorna är 1212',
    '121212 kontrollsiffror 1212',
    'född 121212, sista fyra 1212',
    '811218, de 4 sista siffrorna: 9876',
    '811218 och hans personnummer är 9876',
    '811218 födelsenummer 987 kontrollsiffra 6',
    '811218-XXXX, där XXXX är 9876',
    'sista fyra 9876, född 811218',
    '9876 är de fyra sista, född 1981-12-18',
    'sista fyra är 9876 och födelsedagen 18 december 1981',
  ])('words between: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    '811218 streck 9876',
    '81 bindestreck 12 bindestreck 18 bindestreck 9876',
    '811218 plus 9876',
    '18 snedstreck 12 snedstreck 1981 9876',
    '811218 mellanslag 9876',
    '811218 dash 9876',
  ])('signs by their names: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    '&#49;&#50;&#49;&#50;&#49;&#50;-1212',
    '&#x31;21212-1212',
    '&#49&#50&#49&#50&#49&#50-1212',
    '&amp;#49;21212-1212',
    '121212&amp;nbsp;1212',
    '1212&shy;12-12&shy;12',
    '12121&zwnj;2-121&ZeroWidthSpace;2',
    '%31%32%31%32%31%32-1212',
    '81<b>12</b>18-98<i>76</i>',
    '<b>5</b><b>811218-9876</b>',
    `<span style="${'font-family:sans-serif; '.repeat(10)}">811218</span>-9876`,
  ])('what a page encodes: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    ['zero-width characters', '1\u200b2\u200c1\u200d2\u20601\ufeff2-1212'],
    ['soft hyphens', '1\u00ad21\u00ad212-1\u00ad212'],
    ['fillers that look like nothing', '81\u115f12\u316418-98\u034f76'],
    ['control characters', '8\u00081\u00001218-9876'],
    ['variation selectors', '8\ufe0f112\u180b18-9876'],
    ['mathematical digits', '𝟠𝟙𝟙𝟚𝟙𝟠-𝟵𝟴𝟳𝟲'],
    ['raised digits', '⁸¹¹²¹⁸⁻⁹⁸⁷⁶'],
    ['Devanagari digits', '८११२१८-९८७६'],
    ['digits in filled circles', '❽❶❶❷❶❽-❾❽❼❻'],
    ['digits in double circles', '⓼⓵⓵⓶⓵⓼-⓽⓼⓻⓺'],
    ['a zero in a circle', '❶❷⓿❶⓿❶-❷❸❾❽'],
    ['letters for digits', '8ll2I8-9876'],
    ['O for 0', '7O1O63-2391'],
    ['many blanks', `811218${' '.repeat(60)}9876`],
    ['a leader', `811218 ${'.'.repeat(60)} 9876`],
  ])('%s', (_, text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });

  test.each([
    '811218 - 9 8 7 6',
    '811218 9 8 7 6',
    '1981-12-18 - 9 8 7 6',
    '811218-987 6',
    '811218-987-6',
    '811218 sista fyra 9 8 7 6',
    '8 1 1 2 1 8 - 9876',
    '1 9 8 1 1 2 1 8 98 76',
    '8,112,189,876',
    '8_112_189_876',
  ])('groups that are read aloud: "%s"', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });
});

test.each([
  '121212-1213',
  '121312-1212',
  'P-10001',
  'K-12345 och K-12346',
  '12 december 2021 och 1212 kronor',
  '2021-12-12 - 2022-01-31',
  '12121212 och 1212',
  '08-718 80 00',
  '2021-12-31',
  '1 mars till 15 april 2021',
  '12121212121299',
  '',
  // Each would have the right check digit and a day in it, if it were read as one number.
  '2021-01-05 – 2021-12-31',
  '2021-01-05 2021-12',
  '2021-01-05/2021-12-31',
  '2021.01.05, 2021.12.31',
  '20210105 2021-12-31',
  '210105, 2021-12-31',
  '2021-05 – 2021-01',
  '20-05-02 – 20-06-03',
  '190504-190604',
  '01/05-12/06 2027',
  '20/05-12/06 2027',
  '2021-05-04 12:36',
  '2021-05-04 12:36:00',
  '21-05-04 12.36',
  '20210504T1236',
  '2021-05-04 08-16',
  '070-123 45 69',
  '0701-23 45 69',
  '0701-234569',
  '08-11 12 34 54',
  '8 1 1 2 1 8 9 8 7 6 5',
  '5 8 1 1 2 1 8 9 8 7 6',
  '81, 12, 18, 98, 76',
  '81;12;18;98;76',
  '81 12 18 98 76 54',
  '811 218 98 76',
  '81121 89876',
  '811218 kronor 9876',
  '811218-98765',
  '5811218-9876',
  // The same of days, and of figures that words stand beside.
  '811218 betalades 9876',
  '18 december 1981 kostade det 9876',
  '18 december 1981 och 9876 kronor',
  'Den 18 december 1981 hade vi 76 kunder och 9876 insatsdagar',
  '1981-12-18 och 9876 nya kunder',
  '18 december 1981: 9876 kr',
  '18 December 1981 and 9876 customers',
  '18/12 1981, 9876 kr',
  '18 december 2021 och 2023',
  '18 december 2021, 2023',
  '2021-12-18 och 2023',
  '18 december 2021–2023-01-01',
  '10/6 - 26 november 2025',
  '21/11 - 20240525',
  '18/10 - 17/11-22',
  '17.04.2029 - 27 november',
  '18 december 1981 kl 9876',
  '1981-12-18: 9 8 7 6',
  '1981-12-18 9 8 7 6',
  '811218 - 9 8 7 6 5',
  '81, 12, 18 och 9876',
  '2.8.11 2342',
])('"%s" holds none', (text) => {
  expect(hasPersonalNumber(text)).toBe(false);
});
