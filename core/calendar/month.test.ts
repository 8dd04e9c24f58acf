import { Instant } from './clock';
import { Month, monthInStockholm } from './month';

test.each([
  ['2021-12-31T22:59:59Z', '2021-12'],
  ['2021-12-31T23:00:00Z', '2022-01'],
  ['2021-06-30T22:00:00Z', '2021-07'],
  ['2021-06-30T21:59:59.999Z', '2021-06'],
])('%s is in %s in Stockholm', (at, month) => {
  expect(monthInStockholm(Instant.parse(at))).toBe(month);
});

test.each(['2021', '2021-00', '2021-13', '2021-1', '21-01', '2021-01-01', ' 2021-01', '2021-01\n', ''])(
  '"%s" is no month',
  (text) => {
    expect(Month.safeParse(text).success).toBe(false);
  },
);
