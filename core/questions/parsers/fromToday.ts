import { addDays, addMonths, type Day } from '../../calendar/day';
import { oneDay, type Period } from '../../calendar/period';
import { isA, valueOf } from '../item';
import { isMonthsUnit, monthsOf, wholeAround, wholeBefore } from './whole';
import type { ReadAtom } from './year';

/** Longer than a working life. */
const MOST_MONTHS = 600;

/** The day after today minus so many months, to today: so many whole months that end today. */
const rollingMonths = (today: Day, months: number): Period => ({
  from: addMonths(addDays(today, 1), -months),
  to: today,
});

/** "senaste 12 månaderna", "last 90 days", "senaste året", "past quarter". */
export const rolling: ReadAtom = (items, i, today) => {
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
export const previous: ReadAtom = (items, i, today) => {
  const unit = valueOf(items[i + 1], 'unit');
  if (!isA(items[i], 'rel', 'previous') || !isMonthsUnit(unit)) return undefined;
  return { grain: unit, period: wholeBefore(unit, today), relative: true, next: i + 2 };
};

/** "den här månaden", "detta kvartal": from its first day to today. */
export const current: ReadAtom = (items, i, today) => {
  const unit = valueOf(items[i + 1], 'unit');
  if (!isA(items[i], 'rel', 'this') || !isMonthsUnit(unit)) return undefined;
  return { grain: unit, period: { from: wholeAround(unit, today).from, to: today }, next: i + 2 };
};

/** "just nu", "idag". */
export const now: ReadAtom = (items, i, today) =>
  isA(items[i], 'when', 'now') ? { grain: 'day', period: oneDay(today), now: true, next: i + 1 } : undefined;
