import { addMonths, differenceInCalendarDays, isAfter, isBefore, min, parseISO } from 'date-fns';
import type { Placement } from '../../../core/register/placement';
import { type Asked, type Figures, MONTHS, rounded, TODAY, TOTAL, YEAR } from './rows';

const REACHED = new Set(['arbete', 'studier', 'eget-foretagande']);

interface Spell {
  days: number;
  reached: boolean;
}

const median = (spells: Spell[]): number | null => {
  spells.sort((a, b) => a.days - b.days || Number(b.reached) - Number(a.reached));
  let survival = 1;
  for (let k = 0; k < spells.length;) {
    let n = k;
    while (n < spells.length && spells[n]!.days === spells[k]!.days && spells[n]!.reached === spells[k]!.reached)
      n += 1;
    if (spells[k]!.reached) survival *= (spells.length - n) / (spells.length - k);
    if (survival <= 0.5 + 1e-12) return spells[k]!.days;
    k = n;
  }
  return null;
};

/** Objects and date-fns, as such code is usually written. */
export const objectFigures = (placements: readonly Placement[], { by, provider }: Asked): Figures => {
  const from = parseISO(YEAR.from);
  const to = parseISO(YEAR.to);
  const groups = new Map<string, { people: Set<string>; n: number[]; days: number; long: number[]; spells: Spell[] }>();
  for (const p of placements) {
    if (provider !== undefined && !provider.includes(p.provider)) continue;
    const start = parseISO(p.start);
    const end = p.end === undefined ? undefined : parseISO(p.end);
    if (isAfter(start, to) || (end !== undefined && isBefore(end, from))) continue;
    const ended = end !== undefined && !isAfter(end, to);
    const reached = ended && REACHED.has(p.endReason ?? '');
    const days = differenceInCalendarDays(end === undefined ? to : min([end, to]), start);
    for (const key of [p[by], TOTAL]) {
      const g = groups.get(key) ?? {
        people: new Set(),
        n: [0, 0, 0, 0, 0],
        days: 0,
        long: MONTHS.map(() => 0),
        spells: [],
      };
      groups.set(key, g);
      g.people.add(p.customerId);
      g.n[0]! += 1;
      if (!isBefore(start, from)) g.n[1]! += 1;
      if (ended) g.n[2]! += 1;
      if (reached) {
        g.n[3]! += 1;
        g.days += days;
      }
      if (!ended) {
        g.n[4]! += 1;
        MONTHS.forEach((m, i) => {
          if (isBefore(addMonths(start, m), to)) g.long[i]! += 1;
        });
      }
      g.spells.push({ days, reached });
    }
  }
  return Object.fromEntries(
    [...groups].map(([key, g]) => [
      key,
      [
        g.people.size,
        ...g.n.slice(0, 4),
        rounded(g.n[3] === 0 ? null : g.days / g.n[3]!),
        median(g.spells),
        g.n[4]!,
        ...g.long,
      ],
    ]),
  );
};

/** How many are longer than each threshold on the day, month arithmetic for each placement. */
export const flagsByObjects = (placements: readonly Placement[]): number[] => {
  const today = parseISO(TODAY);
  const counts = MONTHS.map(() => 0);
  for (const p of placements) {
    if (p.end !== undefined && !isAfter(parseISO(p.end), today)) continue;
    const start = parseISO(p.start);
    const passed = MONTHS.findLastIndex((m) => isBefore(addMonths(start, m), today));
    if (passed >= 0) counts[passed]! += 1;
  }
  return counts;
};
