import { addDays, addMonths, type Day, readDay } from '../../calendar/day';
import { firstOfMonth, monthsFrom, type Period, wholeYear, yearNumber, yearToDate } from '../../calendar/period';
import { isA, type SaidPeriod, valueOf } from '../item';
import { isMonthsUnit, isPartUnit, monthsOf, type PartUnit, wholeAround, wholeBefore } from './whole';
import { type Atom, type Items, past, readYear, withYear } from './year';

type ReadAtom = (items: Items, i: number, today: Day) => Atom | undefined;

const PART_OF_LETTER: Record<string, PartUnit> = { q: 'quarter', t: 'tertial', h: 'half' };

const partOf =
  (grain: PartUnit, n: number) =>
  (year: number): Period =>
    monthsFrom(year, (n - 1) * monthsOf(grain) + 1, monthsOf(grain));

const partFits = (grain: PartUnit, n: number): boolean => Number.isInteger(n) && n >= 1 && n * monthsOf(grain) <= 12;

/** "Q2", "H1", "kvartal 2", "andra kvartalet", "tertial ett". Where the part ends, and which it is. */
const readPart = (items: Items, i: number): { grain: PartUnit; n: number; next: number } | undefined => {
  const short = valueOf(items[i], 'part');
  const letter = PART_OF_LETTER[short?.[0] ?? ''];
  if (short !== undefined && letter !== undefined) return { grain: letter, n: Number(short.slice(1)), next: i + 1 };
  const unit = valueOf(items[i], 'unit');
  const after = valueOf(items[i + 1], 'number') ?? Number(valueOf(items[i + 1], 'ordinal') ?? Number.NaN);
  if (isPartUnit(unit) && partFits(unit, after)) return { grain: unit, n: after, next: i + 2 };
  const ordinal = Number(valueOf(items[i], 'ordinal') ?? valueOf(items[i], 'number') ?? Number.NaN);
  const counted = valueOf(items[i + 1], 'unit');
  // "1 kvartalet" is the first, "12 kvartal" a length of time.
  if (
    isPartUnit(counted) &&
    partFits(counted, ordinal) &&
    (isA(items[i], 'ordinal') || /et$/u.test(items[i + 1]?.words ?? ''))
  )
    return { grain: counted, n: ordinal, next: i + 2 };
  return undefined;
};

const part: ReadAtom = (items, i, today) => {
  const found = readPart(items, i);
  return found && withYear(items, found.next, today, found.grain, partOf(found.grain, found.n));
};

/** "2021 Q3", "förra årets första kvartal". */
const yearThenPart: ReadAtom = (items, i, today) => {
  const said = readYear(items, i, today);
  if (said === undefined) return undefined;
  const found = readPart(items, said.next);
  return found && { grain: found.grain, of: partOf(found.grain, found.n), year: said.year, next: found.next };
};

/** "första fyra månaderna 2022". */
const firstMonths: ReadAtom = (items, i, today) => {
  const count = valueOf(items[i + 1], 'number');
  if (!isA(items[i], 'ordinal', '1') || count === undefined || !isA(items[i + 2], 'unit', 'month')) return undefined;
  if (!Number.isInteger(count) || count < 1 || count > 12) return undefined;
  const atom = withYear(items, i + 3, today, 'span', (year) => monthsFrom(year, 1, count));
  // Without a year they are the first of somebody's intervention.
  return 'year' in atom ? atom : undefined;
};

/** From here on two figures after a month may be its year. */
const EARLIEST_SHORT_YEAR = 15;

const monthAt = (items: Items, i: number): number | undefined => {
  const value = valueOf(items[i], 'month');
  return value === undefined ? undefined : Number(value);
};

const pad = (n: number): string => String(n).padStart(2, '0');

const dayIn =
  (month: number, d: number) =>
  (year: number): Period | undefined => {
    const day = readDay(`${year}-${pad(month)}-${pad(d)}`);
    return day && { from: day, to: day };
  };

const dayNumberAt = (items: Items, i: number): number | undefined => {
  const value = valueOf(items[i], 'number') ?? Number(valueOf(items[i], 'ordinal') ?? Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : undefined;
};

/** "2021-06-30", "30/6", "30 juni 2021", "1 mars", "June 30, 2021". */
const dayOfMonth: ReadAtom = (items, i, today) => {
  const date = valueOf(items[i], 'date');
  if (date !== undefined) return { grain: 'day', period: { from: date, to: date }, next: i + 1 };
  const dayMonth = valueOf(items[i], 'dayMonth');
  if (dayMonth !== undefined) return withYear(items, i + 1, today, 'day', dayIn(dayMonth[1], dayMonth[0]));
  const before = dayNumberAt(items, i);
  const at = past(items, i + 1);
  const month = before === undefined ? undefined : monthAt(items, at);
  if (before !== undefined && month !== undefined) return withYear(items, at + 1, today, 'day', dayIn(month, before));
  const first = monthAt(items, i);
  const after = first === undefined ? undefined : dayNumberAt(items, past(items, i + 1));
  if (first === undefined || after === undefined) return undefined;
  const dayAtom = withYear(items, past(items, i + 1) + 1, today, 'day', dayIn(first, after));
  // "mars 21" may be the day or the year.
  return after >= EARLIEST_SHORT_YEAR && !('year' in dayAtom) ? { ...dayAtom, of: () => undefined } : dayAtom;
};

/** "mars", "mars månad 2021". */
const month: ReadAtom = (items, i, today) => {
  const m = monthAt(items, i);
  if (m === undefined) return undefined;
  const next = isA(items[i + 1], 'unit', 'month') ? i + 2 : i + 1;
  return withYear(items, next, today, 'month', (year) => monthsFrom(year, m));
};

/** "siste juni", "sista dagen i mars 2021". */
const lastDayOfMonth: ReadAtom = (items, i, today) => {
  const item = items[i];
  if (!isA(item, 'rel', 'past') || !item.words.startsWith('sist')) return undefined;
  const at = past(items, isA(items[i + 1], 'unit', 'day') ? i + 2 : i + 1);
  const m = monthAt(items, at);
  if (m === undefined) return undefined;
  return withYear(items, at + 1, today, 'day', (y) => {
    const { to } = monthsFrom(y, m);
    return { from: to, to };
  });
};

/** Longer than a working life. */
const MOST_MONTHS = 600;

/** The day after today minus so many months, to today: register.md and questions.md, "senaste 12 månaderna". */
const rollingMonths = (today: Day, months: number): Period => ({
  from: addMonths(addDays(today, 1), -months),
  to: today,
});

/** "senaste 12 månaderna", "last 90 days", "senaste året", "past quarter". */
const rolling: ReadAtom = (items, i, today) => {
  if (!isA(items[i], 'rel', 'past', 'previous')) return undefined;
  const count = valueOf(items[i + 1], 'number');
  const unit = valueOf(items[i + (count === undefined ? 1 : 2)], 'unit');
  if (unit === undefined || (count === undefined && isA(items[i], 'rel', 'previous'))) return undefined;
  const n = count ?? 1;
  const next = i + (count === undefined ? 2 : 3);
  if (unit === 'day' && count !== undefined && Number.isInteger(n) && n >= 1)
    return { grain: 'span', period: { from: addDays(today, 1 - n), to: today }, next };
  const months = isMonthsUnit(unit) ? monthsOf(unit) * n : Number.NaN;
  return Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS
    ? { grain: 'span', period: rollingMonths(today, months), next }
    : undefined;
};

/** "förra året", "förra kvartalet", "last month": the previous whole one. */
const previous: ReadAtom = (items, i, today) => {
  const unit = valueOf(items[i + 1], 'unit');
  if (!isA(items[i], 'rel', 'previous') || !isMonthsUnit(unit)) return undefined;
  return { grain: unit, period: wholeBefore(unit, today), relative: true, next: i + 2 };
};

/** "den här månaden", "detta kvartal": from its first day to today. */
const current: ReadAtom = (items, i, today) => {
  const unit = valueOf(items[i + 1], 'unit');
  if (!isA(items[i], 'rel', 'this') || !isMonthsUnit(unit)) return undefined;
  return { grain: unit, period: { from: wholeAround(unit, today).from, to: today }, next: i + 2 };
};

const now: ReadAtom = (items, i, today) =>
  isA(items[i], 'when', 'now')
    ? { grain: 'day', period: { from: today, to: today }, now: true, next: i + 1 }
    : undefined;

const year: ReadAtom = (items, i, today) => {
  const said = readYear(items, i, today);
  if (said !== undefined) {
    const relative = isA(items[said.next - 1], 'unit', 'year') || isA(items[said.next - 1], 'when', 'lastYear');
    const whole = wholeYear(said.year);
    // "i år" ends today, whatever day that is.
    const isThis = isA(items[said.next - 1], 'when', 'thisYear');
    return {
      grain: 'year',
      period: isThis ? yearToDate(today) : whole,
      next: said.next,
      ...(relative && said.year === yearNumber(today) - 1 ? { relative } : {}),
    };
  }
  // "hela året"
  return isA(items[i], 'when', 'wholeYear') && isA(items[i + 1], 'unit', 'year')
    ? { grain: 'year', period: yearToDate(today), next: i + 2 }
    : undefined;
};

const newYear: ReadAtom = (items, i, today) =>
  isA(items[i], 'when', 'newYear')
    ? {
        grain: 'day',
        period: { from: firstOfMonth(yearNumber(today), 1), to: firstOfMonth(yearNumber(today), 1) },
        next: i + 1,
      }
    : undefined;

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
  const current_ = yearNumber(today);
  const asked = atom.year ?? year;
  if (asked !== undefined) {
    const period = atom.of(asked);
    return period && { period, grain, ...more };
  }
  const latest = [current_, current_ - 1].map((y) => atom.of(y)).find((p) => p !== undefined && p.from <= today);
  return latest && { period: latest, grain, ...more };
};
