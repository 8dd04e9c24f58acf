import { addDays, day, dayNumber, fromDayNumber } from '../../core/calendar/day';
import { monthNumber } from '../../core/calendar/period';

/** Few things begin in July and around Christmas; most after the summer. January first. */
const STARTS_BY_MONTH = [0.9, 0.85, 0.85, 0.8, 0.75, 0.6, 0.25, 0.9, 1, 0.9, 0.8, 0.35];
/** Work is found before the summer, studies begin in August and January. */
const ENDS_BY_MONTH = [0.9, 0.7, 0.75, 0.75, 0.8, 1, 0.45, 1, 0.8, 0.75, 0.75, 0.8];
/** Sunday first. */
const STARTS_BY_WEEKDAY = [0, 1, 0.45, 0.4, 0.35, 0.2, 0];
const ENDS_BY_WEEKDAY = [0, 0.2, 0.2, 0.2, 0.25, 0.45, 0];
const LAST_OF_MONTH = 1;

const FIXED_HOLIDAYS = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
/** Good Friday, Easter Monday, Ascension Day and Midsummer Eve of the demo's years. */
const MOVING_HOLIDAYS = [
  ...['2017-04-14', '2017-04-17', '2017-05-25', '2017-06-23'],
  ...['2018-03-30', '2018-04-02', '2018-05-10', '2018-06-22'],
  ...['2019-04-19', '2019-04-22', '2019-05-30', '2019-06-21'],
  ...['2020-04-10', '2020-04-13', '2020-05-21', '2020-06-19'],
  ...['2021-04-02', '2021-04-05', '2021-05-13', '2021-06-25'],
];

interface Chance {
  readonly start: number;
  readonly end: number;
}

const chanceOn = (n: number): Chance => {
  const today = fromDayNumber(n);
  const month = monthNumber(today) - 1;
  const weekday = (n + 4) % 7; // day 0, 1970-01-01, was a Thursday
  const off = FIXED_HOLIDAYS.includes(today.slice(5)) || MOVING_HOLIDAYS.includes(today);
  const lastOfMonth = addDays(today, 1).endsWith('-01');
  const end = lastOfMonth ? LAST_OF_MONTH : off ? 0 : (ENDS_BY_WEEKDAY[weekday] ?? 0);
  return {
    start: off ? 0 : (STARTS_BY_MONTH[month] ?? 0) * (STARTS_BY_WEEKDAY[weekday] ?? 0),
    end: end * (ENDS_BY_MONTH[month] ?? 0),
  };
};

/** `of(key)`, worked out once per key: the same days are asked for a hundred thousand times. */
const remembered = <T>(of: (key: number) => T): ((key: number) => T) => {
  const known = new Map<number, T>();
  return (key) => {
    const value = known.get(key) ?? of(key);
    known.set(key, value);
    return value;
  };
};
const chance = remembered(chanceOn);

/** How likely a placement starts on this day number, 0 to 1: never on a free day, mostly on a Monday. */
export const startChance = (n: number): number => chance(n).start;

/** How likely it ends on it: on a month's last day, even a Sunday, or on a Friday; else on some working day. */
export const endChance = (n: number): number => chance(n).end;

/** Day numbers of 1 January and 31 December. */
export const firstOf = remembered((year) => dayNumber(day(`${year}-01-01`)));
export const lastOf = (year: number): number => firstOf(year + 1) - 1;
