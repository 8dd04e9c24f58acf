import { monthsFrom, type Period } from '../../calendar/period';
import { isA, valueOf } from '../item';
import { isPartUnit, monthsOf, type PartUnit } from './whole';
import { type Items, numberAt, type ReadAtom, readYear, withYear } from './year';

const PART_OF_LETTER: Record<string, PartUnit> = { q: 'quarter', t: 'tertial', h: 'half' };

const partOf =
  (grain: PartUnit, n: number) =>
  (year: number): Period =>
    monthsFrom(year, (n - 1) * monthsOf(grain) + 1, monthsOf(grain));

/** Which part of a year, and where it ends in the text. */
interface Part {
  grain: PartUnit;
  n: number;
  next: number;
}

/** The nth of a unit, when a year has so many. */
const nth = (unit: string | undefined, n: number | undefined, next: number): Part | undefined =>
  isPartUnit(unit) && n !== undefined && Number.isInteger(n) && n >= 1 && n * monthsOf(unit) <= 12
    ? { grain: unit, n, next }
    : undefined;

const readPart = (items: Items, i: number): Part | undefined => {
  const short = valueOf(items[i], 'part');
  const letter = PART_OF_LETTER[short?.[0] ?? ''];
  if (short !== undefined && letter !== undefined) return { grain: letter, n: Number(short.slice(1)), next: i + 1 };
  const numbered = nth(valueOf(items[i], 'unit'), numberAt(items, i + 1), i + 2);
  if (numbered !== undefined) return numbered;
  // "1 kvartalet" is the first, "12 kvartal" a length of time.
  const isOrdinal = isA(items[i], 'ordinal') || /et$/u.test(items[i + 1]?.words ?? '');
  return isOrdinal ? nth(valueOf(items[i + 1], 'unit'), numberAt(items, i), i + 2) : undefined;
};

/** "Q2", "H1", "kvartal 2", "andra kvartalet", "tertial ett". */
export const part: ReadAtom = (items, i, today) => {
  const found = readPart(items, i);
  return found && withYear(items, found.next, today, found.grain, partOf(found.grain, found.n));
};

/** "2021 Q3", "förra årets första kvartal". */
export const yearThenPart: ReadAtom = (items, i, today) => {
  const said = readYear(items, i, today);
  if (said === undefined) return undefined;
  const found = readPart(items, said.next);
  return found && { grain: found.grain, of: partOf(found.grain, found.n), year: said.year, next: found.next };
};

/** "första fyra månaderna 2022". */
export const firstMonths: ReadAtom = (items, i, today) => {
  const count = valueOf(items[i + 1], 'number');
  if (!isA(items[i], 'ordinal', '1') || count === undefined || !isA(items[i + 2], 'unit', 'month')) return undefined;
  if (!Number.isInteger(count) || count < 1 || count > 12) return undefined;
  const atom = withYear(items, i + 3, today, 'span', (year) => monthsFrom(year, 1, count));
  // Without a year they are the first of somebody's intervention.
  return 'year' in atom ? atom : undefined;
};
