import { day } from '../calendar/day';
import { mayBegin, templateDay } from './beginning';

test.each<[number, string, boolean, string]>([
  [2021, '2021-12-31', true, '2021-12-31'],
  [2021, '2022-01-01', true, '2021-12-31'],
  [2021, '2022-12-31', true, '2021-12-31'],
  [2022, '2022-02-07', true, '2022-02-07'],
  [2021, '2023-01-01', false, '2021-12-31'],
  [2022, '2021-12-31', false, '2022-12-31'],
])('a review of %i may be begun on %s: %p, with a template of %s', (year, today, may, of) => {
  expect(mayBegin(year, day(today))).toBe(may);
  expect(templateDay(year, day(today))).toBe(of);
});
