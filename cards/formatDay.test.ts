import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { formatBucket, formatDay, formatDayOf, formatInstant, formatPeriod, inPeriod } from './formatDay';

test.each([
  ['2021-12-31', '31 december 2021', '31 December 2021'],
  ['2021-05-04', '4 maj 2021', '4 May 2021'],
  ['2020-02-29', '29 februari 2020', '29 February 2020'],
])('the day %s reads "%s", in English "%s"', (text, sv, en) => {
  expect(formatDay(day(text), 'sv')).toBe(sv);
  expect(formatDay(day(text), 'en')).toBe(en);
});

test.each([
  ['2021-05-04', '4 maj', '4 May'],
  ['2021-12-31', '31 december', '31 December'],
  ['2020-12-31', '31 december 2020', '31 December 2020'],
  ['2022-01-01', '1 januari 2022', '1 January 2022'],
])('in June 2021 the day %s is "%s", in English "%s"', (text, sv, en) => {
  expect(formatDayOf(day(text), day('2021-06-15'), 'sv')).toBe(sv);
  expect(formatDayOf(day(text), day('2021-06-15'), 'en')).toBe(en);
});

test.each([
  ['2021-01-01', '2021-12-31', '2021', '2021'],
  ['2019-01-01', '2021-12-31', '2019–2021', '2019–2021'],
  ['2021-09-01', '2021-09-30', 'september 2021', 'September 2021'],
  ['2020-02-01', '2020-02-29', 'februari 2020', 'February 2020'],
  ['2021-02-01', '2021-02-27', '1–27 februari 2021', '1–27 February 2021'],
  ['2021-07-01', '2021-09-30', 'juli–september 2021', 'July–September 2021'],
  ['2020-11-01', '2021-01-31', 'november 2020–januari 2021', 'November 2020–January 2021'],
  ['2020-09-01', '2021-09-30', 'september 2020–september 2021', 'September 2020–September 2021'],
  ['2021-01-01', '2021-09-15', '1 januari–15 september 2021', '1 January–15 September 2021'],
  ['2020-03-01', '2021-06-15', '1 mars 2020–15 juni 2021', '1 March 2020–15 June 2021'],
  ['2020-06-15', '2021-06-15', '15 juni 2020–15 juni 2021', '15 June 2020–15 June 2021'],
  ['2021-12-31', '2021-12-31', '31 december 2021', '31 December 2021'],
  ['2021-01-01', '2021-01-01', '1 januari 2021', '1 January 2021'],
])('%s to %s reads "%s", in English "%s"', (from, to, sv, en) => {
  const period = { from: day(from), to: day(to) };
  expect(formatPeriod(period, 'sv')).toBe(sv);
  expect(formatPeriod(period, 'en')).toBe(en);
});

test.each([
  ['winter time', '2021-12-31T13:05:00Z', '31 december 2021 kl. 14:05', '31 December 2021 at 14:05'],
  ['summer time', '2021-06-30T13:05:00Z', '30 juni 2021 kl. 15:05', '30 June 2021 at 15:05'],
  ['the night to a new day', '2021-06-30T22:30:00Z', '1 juli 2021 kl. 00:30', '1 July 2021 at 00:30'],
  ['the last moment of summer time', '2021-10-31T00:59:00Z', '31 oktober 2021 kl. 02:59', '31 October 2021 at 02:59'],
  ['the first of winter time', '2021-10-31T01:00:00Z', '31 oktober 2021 kl. 02:00', '31 October 2021 at 02:00'],
])('a moment is told by the clock in Stockholm: %s', (_when, at, sv, en) => {
  expect(formatInstant(Instant.parse(at), 'sv')).toBe(sv);
  expect(formatInstant(Instant.parse(at), 'en')).toBe(en);
});

test.each([
  ['2021-09', 'sep 2021', 'Sep 2021'],
  ['2021-05', 'maj 2021', 'May 2021'],
  ['2021-10', 'okt 2021', 'Oct 2021'],
  ['2021-Q3', 'Kvartal 3 2021', 'Q3 2021'],
])('the row %s is called "%s", in English "%s"', (key, sv, en) => {
  expect(formatBucket(key, 'sv')).toBe(sv);
  expect(formatBucket(key, 'en')).toBe(en);
});

test.each([
  ['2021-01-01', '2021-12-31', 'under 2021', 'in 2021'],
  ['2019-01-01', '2021-12-31', 'under 2019–2021', 'in 2019–2021'],
  ['2021-09-01', '2021-09-30', 'under september 2021', 'in September 2021'],
  ['2021-12-31', '2021-12-31', 'den 31 december 2021', 'on 31 December 2021'],
  [
    '2021-01-01',
    '2021-09-15',
    'under perioden 1 januari–15 september 2021',
    'in the period 1 January–15 September 2021',
  ],
])('%s to %s is, in a sentence, "%s", in English "%s"', (from, to, sv, en) => {
  const period = { from: day(from), to: day(to) };
  expect(inPeriod(period, 'sv')).toBe(sv);
  expect(inPeriod(period, 'en')).toBe(en);
});
