import { formatCount, formatDay, formatDays, formatScore, formatShare, formatShareRange, formatYearTo } from './format';

test.each([
  [0, '0', '0'],
  [359, '359', '359'],
  [1204, '1\u00a0204', '1,204'],
  [1000000, '1\u00a0000\u00a0000', '1,000,000'],
])('the count %d is written %s in Swedish and %s in English', (count, sv, en) => {
  expect([formatCount(count, 'sv'), formatCount(count, 'en')]).toEqual([sv, en]);
});

test.each([
  [113, 385, '29,4\u00a0%', '29.4%'],
  [37, 142, '26,1\u00a0%', '26.1%'],
  [58, 171, '33,9\u00a0%', '33.9%'],
  // Under 100 in the denominator: no decimal.
  [18, 72, '25\u00a0%', '25%'],
  [1, 8, '13\u00a0%', '13%'],
  [49, 99, '49\u00a0%', '49%'],
  // Exact halves go away from zero: 6.25, 0.15 and 28.75 per cent, the last two below the half as floats.
  [25, 400, '6,3\u00a0%', '6.3%'],
  [3, 2000, '0,2\u00a0%', '0.2%'],
  [115, 400, '28,8\u00a0%', '28.8%'],
  [0, 150, '0,0\u00a0%', '0.0%'],
  [150, 150, '100,0\u00a0%', '100.0%'],
])('%d of %d is written %s in Swedish and %s in English', (numerator, denominator, sv, en) => {
  expect([formatShare(numerator, denominator, 'sv'), formatShare(numerator, denominator, 'en')]).toEqual([sv, en]);
});

test.each([
  [336.2, '336,2', '336.2'],
  [37991 / 113, '336,2', '336.2'],
  [415.85, '415,9', '415.9'],
  [0.25, '0,3', '0.3'],
  [1.45, '1,5', '1.5'],
  [1204.04, '1\u00a0204,0', '1,204.0'],
  [0, '0,0', '0.0'],
])('%d days are written %s in Swedish and %s in English', (days, sv, en) => {
  expect([formatDays(days, 'sv'), formatDays(days, 'en')]).toEqual([sv, en]);
});

test.each([
  [4.18, '4,18', '4.18'],
  [4.185, '4,19', '4.19'],
  // What a sum of floats makes of 4.185.
  [4.184999999999999, '4,19', '4.19'],
  [1.005, '1,01', '1.01'],
  [4, '4,00', '4.00'],
])('the score %d is written %s in Swedish and %s in English', (score, sv, en) => {
  expect([formatScore(score, 'sv'), formatScore(score, 'en')]).toEqual([sv, en]);
});

test('an interval of shares is written in whole per cent', () => {
  expect(formatShareRange(0.2725, 0.4129, 'sv')).toBe('27–41\u00a0%');
  expect(formatShareRange(0.2725, 0.4129, 'en')).toBe('27–41%');
});

test.each([
  ['2021-12-31', '31 december 2021', '1 januari–31 december 2021', '1 January–31 December 2021'],
  ['2021-03-01', '1 mars 2021', '1 januari–1 mars 2021', '1 January–1 March 2021'],
  ['2022-01-01', '1 januari 2022', '1 januari 2022', '1 January 2022'],
])('%s is %s, and the year to it %s or %s', (day, inWords, sv, en) => {
  expect(formatDay(day, 'sv')).toBe(inWords);
  expect([formatYearTo(day, 'sv'), formatYearTo(day, 'en')]).toEqual([sv, en]);
});
