import { dayInStockholm, Instant, stockholmTime } from './clock';

test.each([
  ['2021-12-31T22:59:59Z', '2021-12-31'],
  ['2021-12-31T23:00:00Z', '2022-01-01'],
  ['2021-06-30T21:59:59Z', '2021-06-30'],
  ['2021-06-30T22:00:00Z', '2021-07-01'],
])('at %s it is %s in Stockholm', (now, expected) => {
  expect(dayInStockholm(Instant.parse(now))).toBe(expected);
});

test('a moment is written in Stockholm time, also in summer', () => {
  expect(stockholmTime(Instant.parse('2021-06-30T12:05:33.120Z'))).toEqual({ day: '2021-06-30', time: '14:05' });
});
