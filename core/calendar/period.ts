import * as z from 'zod';
import { addDays, addMonths, Day } from './day';

/** Both days are inside. */
export const Period = z
  .strictObject({ from: Day, to: Day })
  .refine((p) => p.from <= p.to, { message: 'from is after to' });
export type Period = z.infer<typeof Period>;

export const yearNumber = (d: Day): number => Number(d.slice(0, 4));
export const monthNumber = (d: Day): number => Number(d.slice(5, 7));

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
/** The first day of a month; `month` may run outside 1..12 and carries into the year. */
export const firstOfMonth = (year: number, month: number): Day => {
  const index = year * 12 + (month - 1);
  return Day.parse(`${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1, 2)}-01`);
};

/** `count` whole months from `month`. */
export const monthsFrom = (year: number, month: number, count = 1): Period => ({
  from: firstOfMonth(year, month),
  to: addDays(firstOfMonth(year, month + count), -1),
});

export const wholeYear = (year: number): Period => monthsFrom(year, 1, 12);

export const oneDay = (d: Day): Period => ({ from: d, to: d });

/** 1 January of the year of `today`, to today. Every year has that day: it is not checked, for most questions begin here. */
export const yearToDate = (today: Day): Period => ({ from: `${today.slice(0, 4)}-01-01` as Day, to: today });

/** The period without its days after `today`; undefined when all of it lies ahead. */
export const cutAt = (period: Period, today: Day): Period | undefined => {
  if (period.from > today) return undefined;
  return period.to > today ? { from: period.from, to: today } : period;
};

/** The same days some years earlier: a whole year is a whole year again, and 29 February the 28th. */
export const yearsBack = ({ from, to }: Period, years: number): Period => ({
  from: addMonths(from, -12 * years),
  to: addMonths(to, -12 * years),
});

export const TimeBucket = z.enum(['month', 'quarter', 'year']);
export type TimeBucket = z.infer<typeof TimeBucket>;

const buckets: ReadonlySet<unknown> = new Set(TimeBucket.options);

/** Is a grouping one by time? Asked of every question that is answered: zod would make an error of each that is not. */
export const isTimeBucket = (by: string | undefined): by is TimeBucket => buckets.has(by);

const monthsIn: Record<TimeBucket, number> = { month: 1, quarter: 3, year: 12 };

const bucketKey = (bucket: TimeBucket, d: Day): string => {
  switch (bucket) {
    case 'year':
      return d.slice(0, 4);
    case 'quarter':
      return `${d.slice(0, 4)}-Q${Math.ceil(monthNumber(d) / 3)}`;
    case 'month':
      return d.slice(0, 7);
  }
};

/** How many months, quarters or years a period touches. */
export const bucketCount = ({ from, to }: Period, bucket: TimeBucket): number => {
  const index = (d: Day): number => Math.floor((yearNumber(d) * 12 + monthNumber(d) - 1) / monthsIn[bucket]);
  return index(to) - index(from) + 1;
};

/** The months, quarters or years that the period touches, each cut to the period, in order: `2021`, `2021-Q3`, `2021-09`. */
export const bucketsOf = (period: Period, bucket: TimeBucket): { key: string; period: Period }[] => {
  const size = monthsIn[bucket];
  const firstMonth = Math.floor((monthNumber(period.from) - 1) / size) * size + 1;
  let from = firstOfMonth(yearNumber(period.from), firstMonth);
  const buckets: { key: string; period: Period }[] = [];
  while (from <= period.to) {
    const next = addMonths(from, size);
    const last = addDays(next, -1);
    buckets.push({
      key: bucketKey(bucket, from),
      period: { from: from < period.from ? period.from : from, to: last > period.to ? period.to : last },
    });
    from = next;
  }
  return buckets;
};
