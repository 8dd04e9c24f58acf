import { coarseCount, coarsePart, coarseShare } from './coarse';

test.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [7, 5],
  [8, 10],
  [12, 10],
  [13, 15],
  [359, 360],
])('%i are told as %s', (n, told) => {
  expect(coarseCount(n)).toBe(told);
});

// The step is the first of 1, 2, 5 and 10 % that is five placements.
test.each<[n: number, of: number, told: { percent: number; of: number } | undefined]>([
  [113, 385, { percent: 30, of: 385 }], // 29.4 % by steps of 2 %: 7.7 placements
  [129, 490, { percent: 26, of: 490 }], // 26.3 %
  [163, 500, { percent: 33, of: 500 }], // 32.6 % by 1 %: 5 placements
  [30, 124, { percent: 25, of: 125 }], // 24.2 % by 5 %
  [12, 66, { percent: 20, of: 65 }], // 18.2 % by 10 %
  [10, 50, { percent: 20, of: 50 }],
  [10, 49, undefined],
  [0, 60, { percent: 0, of: 60 }],
  [60, 60, { percent: 100, of: 60 }],
  [1, 300, undefined],
  [4, 300, undefined],
  [5, 300, { percent: 2, of: 300 }], // 1.7 %
  [296, 300, undefined],
  [295, 300, { percent: 98, of: 300 }], // 98.3 %
  [995, 1000, { percent: 99, of: 1000 }], // 99.5 % is not all
  [0, 0, undefined],
])('%i of %i is told as %j', (n, of, told) => {
  expect(coarseShare(n, of)).toEqual(told);
});

test.each([
  [0, 0, 0],
  [0, 3, undefined], // that none of the few did tells of each of them
  [3, 3, undefined],
  [3, 8, 'few'],
  [3, 7, undefined], // four did not
  [6, 9, undefined],
  [6, 11, 5],
  [7, 7, 5],
  [0, 6, 0],
])('%i of a whole of %i is told as %s', (n, whole, told) => {
  expect(coarsePart(n, whole)).toBe(told);
});

test.each([50, 60, 124, 385, 1000])('what is told of a share of %i fits three counts at least', (of) => {
  const fitting = new Map<number, number>();
  for (let n = 5; n <= of - 5; n += 1) {
    const percent = coarseShare(n, of)!.percent;
    fitting.set(percent, (fitting.get(percent) ?? 0) + 1);
  }
  expect(Math.min(...fitting.values())).toBeGreaterThanOrEqual(3);
});
