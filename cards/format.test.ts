import type { Figure, Unit } from '../core/kpi/answer';
import type { Language } from '../core/language';
import {
  type Change,
  changeOf,
  formatChange,
  formatCount,
  formatFigure,
  formatInterval,
  formatNumber,
  formatShare,
  roundedRatio,
} from './format';

// Expected figures are worked out by hand. "~" stands for a hard space.
const hard = (text: string): string => text.replaceAll('~', '\u00a0');
const share = (numerator: number, denominator: number): Figure => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
});
const mean = (sum: number, denominator: number): Figure => ({ value: sum / denominator, denominator });

test.each([
  [1, 8, 2, 0.13], // 0.125
  [-1, 8, 2, -0.13],
  [1, 3, 2, 0.33],
  [2, 3, 2, 0.67],
  [5, 2, 0, 3], // 2.5
  [-5, 2, 0, -3],
  [0, 7, 1, 0],
])('%d/%d with %d decimals is %d: half goes away from zero', (numerator, denominator, decimals, expected) => {
  expect(roundedRatio(numerator, denominator, decimals)).toBe(expected);
});

test.each([
  [113, 385, '29,4~%', '29.4%'], // 29.35…
  [58, 171, '33,9~%', '33.9%'], // 33.91…
  [37, 142, '26,1~%', '26.1%'], // 26.05…
  [18, 72, '25~%', '25%'],
  [1, 8, '13~%', '13%'], // 12.5
  [1, 200, '0,5~%', '0.5%'],
  [1, 2000, '0,1~%', '0.1%'], // 0.05
  [1, 99, '1~%', '1%'],
  [50, 100, '50,0~%', '50.0%'],
  [0, 40, '0~%', '0%'],
  [40, 40, '100~%', '100%'],
  [385, 385, '100,0~%', '100.0%'],
])('%d of %d is "%s", in English "%s"', (numerator, denominator, sv, en) => {
  expect(formatShare(numerator, denominator, 'sv')).toBe(hard(sv));
  expect(formatShare(numerator, denominator, 'en')).toBe(en);
});

test.each([
  [0, '0', '0'],
  [359, '359', '359'],
  [1204, '1~204', '1,204'],
  [1234567, '1~234~567', '1,234,567'],
  [-1204, '−1~204', '−1,204'],
])('the count %d is "%s", in English "%s"', (n, sv, en) => {
  expect(formatCount(n, 'sv')).toBe(hard(sv));
  expect(formatCount(n, 'en')).toBe(en);
});

test.each<[Unit, Figure, string, string]>([
  ['share', share(113, 385), '29,4~%', '29.4%'],
  ['share', share(0, 0), 'kan inte beräknas', 'cannot be computed'],
  ['count', { value: 1204 }, '1~204', '1,204'],
  ['count', { value: 0 }, '0', '0'],
  ['count', { value: null }, 'kan inte beräknas', 'cannot be computed'],
  ['days', mean(24122, 58), '415,9~dagar', '415.9~days'], // 415.89…
  ['days', mean(1, 4), '0,3~dagar', '0.3~days'], // 0.25
  ['days', mean(736, 2), '368,0~dagar', '368.0~days'],
  ['days', mean(2469, 2), '1~234,5~dagar', '1,234.5~days'],
  ['days', { value: null, denominator: 0 }, 'kan inte beräknas', 'cannot be computed'],
  ['score', { value: 4.18, denominator: 212 }, '4,18', '4.18'],
  ['score', { value: 4.175, denominator: 80 }, '4,18', '4.18'],
  ['score', { value: 4.005, denominator: 2 }, '4,01', '4.01'],
  ['score', { value: 3.77, denominator: 9 }, '3,77', '3.77'],
  ['score', { value: 4, denominator: 9 }, '4,00', '4.00'],
])('as a %s %j is "%s", in English "%s"', (unit, figure, sv, en) => {
  expect(formatFigure(figure, unit, 'sv')).toBe(hard(sv));
  expect(formatFigure(figure, unit, 'en')).toBe(hard(en));
});

test.each<[number, number, number, Language, string]>([
  [0.25, 0.34057, 385, 'sv', '25,0–34,1~%'],
  [0.16394, 0.36079, 72, 'sv', '16–36~%'],
  [0.25, 0.34057, 385, 'en', '25.0–34.1%'],
  [0, 0.0005, 4000, 'sv', '0,0–0,1~%'],
])('an interval from %d to %d of %d reads, in %s, "%s": as many decimals as the share', (low, high, n, lang, text) => {
  expect(formatInterval(low, high, n, lang)).toBe(hard(text));
});

test.each<[Unit, Figure, Figure, Change['direction'], string, string]>([
  ['share', share(113, 385), share(129, 490), 'up', '3,0~procentenheter', '3.0~percentage points'], // 29.351 − 26.327
  ['share', share(18, 72), share(129, 490), 'down', '1~procentenhet', '1~percentage point'], // 25 − 26.3, n < 100
  ['share', share(1, 2), share(5, 10), 'same', '0~procentenheter', '0~percentage points'],
  ['count', { value: 359 }, { value: 462 }, 'down', '103', '103'],
  ['count', { value: 2204 }, { value: 1000 }, 'up', '1~204', '1,204'],
  ['days', mean(24122, 58), mean(736, 2), 'up', '47,9~dagar', '47.9~days'], // 415.897 − 368
  ['score', { value: 4.18, denominator: 212 }, { value: 3.77, denominator: 90 }, 'up', '0,41', '0.41'],
])('as a %s %j after %j is %s by "%s", in English "%s"', (unit, now, before, direction, sv, en) => {
  expect(changeOf(now, before, unit, 'sv')).toEqual({ direction, size: hard(sv) });
  expect(changeOf(now, before, unit, 'en')).toEqual({ direction, size: hard(en) });
});

test('there is no change from or to what cannot be computed', () => {
  expect(changeOf(share(1, 2), share(0, 0), 'share', 'sv')).toBeUndefined();
  expect(changeOf(share(0, 0), share(1, 2), 'share', 'sv')).toBeUndefined();
});

test.each([
  [12.5, '12,5', '12.5'],
  [3, '3', '3'],
  [1204.25, '1~204,25', '1,204.25'],
  [0.000001, '0,000001', '0.000001'],
])('%d as it was given is "%s", in English "%s"', (n, sv, en) => {
  expect(formatNumber(n, 'sv')).toBe(hard(sv));
  expect(formatNumber(n, 'en')).toBe(en);
});

test.each<[number | null, string, string]>([
  [0.425, '+0,43', '+0.43'],
  [1, '+1,00', '+1.00'],
  [-0.2, '−0,20', '−0.20'],
  [0, '0,00', '0.00'],
  [0.004, '0,00', '0.00'],
  [-0.004, '0,00', '0.00'],
  [null, 'kan inte beräknas', 'cannot be computed'],
])('a change of %p has its sign: %s', (value, sv, en) => {
  expect([formatChange({ value, denominator: 5 }, 'sv'), formatChange({ value, denominator: 5 }, 'en')]).toEqual([
    sv,
    en,
  ]);
});
