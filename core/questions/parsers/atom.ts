import type { Day } from '../../calendar/day';
import { oneDay, wholeYear, yearNumber, yearToDate } from '../../calendar/period';
import { isA, type SaidPeriod } from '../item';
import { dayOfMonth, lastDayOfMonth, month } from './dayOfMonth';
import { current, now, previous, rolling } from './fromToday';
import { firstMonths, part, yearThenPart } from './part';
import { type Atom, past, type ReadAtom, readYear } from './year';

/** "2021", "förra året". */
const year: ReadAtom = (items, i, today) => {
  const said = readYear(items, i, today);
  if (said === undefined) return undefined;
  const last = items[said.next - 1];
  const relative = isA(last, 'unit', 'year') || isA(last, 'when', 'lastYear');
  return {
    grain: 'year',
    // "i år" ends today, whatever day that is.
    period: isA(last, 'when', 'thisYear') ? yearToDate(today) : wholeYear(said.year),
    next: said.next,
    ...(relative && said.year === yearNumber(today) - 1 ? { relative } : {}),
  };
};

/** "nyår": the first day of this year. */
const newYear: ReadAtom = (items, i, today) =>
  isA(items[i], 'when', 'newYear') ? { grain: 'day', period: oneDay(yearToDate(today).from), next: i + 1 } : undefined;

/** In this order: a day before its month, a part before its year. */
const ATOMS: readonly ReadAtom[] = [
  rolling,
  lastDayOfMonth,
  yearThenPart,
  dayOfMonth,
  firstMonths,
  part,
  month,
  year,
  previous,
  current,
  now,
  newYear,
];

/** The piece of time that begins at an item, after small words ("under", "i", "den"). */
export const atomAt: ReadAtom = (items, i, today) => {
  const at = past(items, i);
  for (const read of ATOMS) {
    const atom = read(items, at, today);
    if (atom !== undefined) return atom;
  }
  return undefined;
};

/** The period of a piece of time. Without a year it is the latest that has begun. Undefined for a day that is not. */
export const resolve = (atom: Atom, today: Day, year?: number): SaidPeriod | undefined => {
  const { grain, relative, now: isNow } = atom;
  const more = { ...(relative === true ? { relative } : {}), ...(isNow === true ? { now: isNow } : {}) };
  if ('period' in atom) return { period: atom.period, grain, ...more };
  const asked = atom.year ?? year;
  if (asked !== undefined) {
    const period = atom.of(asked);
    return period && { period, grain, ...more };
  }
  const thisYear = yearNumber(today);
  const latest = [thisYear, thisYear - 1].map((y) => atom.of(y)).find((p) => p !== undefined && p.from <= today);
  return latest && { period: latest, grain, ...more };
};
