import { wilson } from './interval';

// DOMAIN: "Wilson 95 % intervals overlap (SAI 20-34, förstärkt 27-41, grund 16-36 %)"
test.each([
  ['SAI', 37, 142, 20, 34],
  ['förstärkt jobbpeng', 58, 171, 27, 41],
  ['jobbpeng grund', 18, 72, 16, 36],
])('the interval of %s in the report of 2021', (_, n, d, low, high) => {
  const interval = wilson(n, d)!;
  expect(Math.round(interval.low * 100)).toBe(low);
  expect(Math.round(interval.high * 100)).toBe(high);
});

test('none of ten still has a width, and nothing of nothing has no interval', () => {
  // z²/(n+z²) = 3.8415/13.8415
  expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) as number });
  expect(wilson(0, 0)).toBeUndefined();
});
