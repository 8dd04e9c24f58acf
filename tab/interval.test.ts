import { wilson } from './interval';

// The first three are the unit's own counts of 2021; the others are tables of the method.
test.each([
  [37, 142, 20, 34],
  [58, 171, 27, 41],
  [18, 72, 16, 36],
  [0, 10, 0, 28],
  [10, 10, 72, 100],
])('%d of %d lies between %d and %d per cent', (numerator, denominator, low, high) => {
  const interval = wilson(numerator, denominator);
  expect([Math.round(interval.low * 100), Math.round(interval.high * 100)]).toEqual([low, high]);
});
