import { ReviewKey } from './review';

test.each<[object, boolean]>([
  [{}, true],
  [{ year: 1999 }, false],
  [{ year: 2021.5 }, false],
  [{ provider: '' }, false],
  [{ provider: 'x'.repeat(201) }, false],
  [{ template: '' }, false],
  [{ template: 'x'.repeat(51) }, false],
  [{ municipality: '0182' }, false],
])('a review key with %j: %p', (change, ok) => {
  const key = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021, ...change };
  expect(ReviewKey.safeParse(key).success).toBe(ok);
});
