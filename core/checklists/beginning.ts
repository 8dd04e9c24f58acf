import { type Day, day } from '../calendar/day';
import { yearNumber } from '../calendar/period';

/** A review is begun in its year, or in the year after: the report of a year is written when it is over. */
export const mayBegin = (year: number, today: Day): boolean =>
  year === yearNumber(today) || year === yearNumber(today) - 1;

/** The day whose templates a review of a year is begun with: today, and of another year its last day. */
export const templateDay = (year: number, today: Day): Day =>
  year === yearNumber(today) ? today : day(`${year}-12-31`);
