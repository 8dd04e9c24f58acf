import Holidays from 'date-holidays';
import { Day } from '../../core/calendar/day';

/** The National Day has been a public holiday since 2005, and no other has come or gone since. */
export const FIRST_YEAR = 2005;
export const LAST_YEAR = 2054;

const sweden = new Holidays('SE');

/**
 * The public holidays of Sweden in a year, by date-holidays. Eves are of the types `bank`, `observance` or `optional`
 * there: the law names none of them.
 */
export const redDaysOf = (year: number): Day[] => {
  const days = sweden.getHolidays(year).filter(({ type }) => type === 'public');
  return [...new Set(days.map(({ date }) => Day.parse(date.slice(0, 10))))].sort();
};
