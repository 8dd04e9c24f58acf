import { isA, type Item, type Parser, replaced, type Said, valueOf } from '../item';
import type { Grouping } from '../question';

const UNITS: Partial<Record<string, Grouping>> = { month: 'month', quarter: 'quarter', year: 'year' };

/** What an item can be grouped by; `other` for what it cannot: weeks, tertials. */
const dimensionOf = (item: Item | undefined): Grouping | 'other' | undefined => {
  const dim = valueOf(item, 'dim');
  if (dim !== undefined) return dim;
  if (isA(item, 'marker', 'reasons')) return 'endReason';
  if (isA(item, 'noun', 'placements') && item.words === 'interventions') return 'intervention';
  const unit = valueOf(item, 'unit');
  return unit === undefined ? undefined : (UNITS[unit] ?? 'other');
};

const isSmall = (item: Item | undefined): boolean =>
  isA(item, 'link', 'of', 'in', 'article', 'on') || isA(item, 'harmless') || isA(item, 'degree');

const pastSmall = (items: readonly Item[], i: number): number => {
  let at = i;
  while (isSmall(items[at])) at += 1;
  return at;
};

interface Read {
  by: Grouping | 'other';
  next: number;
}

/** "per anordnare", "uppdelat på insats", "för varje kvartal". What "per" stands before is a grouping, or nothing is. */
const afterPer = (items: readonly Item[], i: number): Read | undefined => {
  const grouped = valueOf(items[i], 'grouped');
  if (grouped !== undefined) return { by: grouped, next: i + 1 };
  if (!isA(items[i], 'per')) return undefined;
  const small = pastSmall(items, i + 1);
  const at = isA(items[small], 'per', 'each') ? pastSmall(items, small + 1) : small;
  const by = dimensionOf(items[at]);
  return by && { by, next: at + 1 };
};

/** "vilken anordnare", "vilka av våra insatser", "i vilket kvartal". */
const afterWhich = (items: readonly Item[], i: number): Read | undefined => {
  if (!isA(items[i], 'ask', 'which', 'who')) return undefined;
  const at = pastSmall(items, isA(items[i + 1], 'person', 'they') ? i + 2 : i + 1);
  const by = dimensionOf(items[at]);
  return by && { by, next: at + 1 };
};

/** "mellan anordnarna", "jämför insatserna", "skillnad i … hos anordnarna". */
const acrossAll = (items: readonly Item[], i: number): Read | undefined => {
  const isAcross =
    isA(items[i], 'link', 'between') || isA(items[i], 'versus', 'compare') || isA(items[i], 'change', 'difference');
  if (!isAcross) return undefined;
  const at = pastSmall(items, i + 1);
  const dim = valueOf(items[at], 'dim');
  return dim && { by: dim, next: at + 1 };
};

/** "insats för insats", "year by year". */
const oneByOne = (items: readonly Item[], i: number): Read | undefined => {
  const by = dimensionOf(items[i]);
  const joined = isA(items[i + 1], 'link') || isA(items[i + 1], 'per') || isA(items[i + 1], 'harmless');
  return by !== undefined && joined && dimensionOf(items[i + 2]) === by ? { by, next: i + 3 } : undefined;
};

/** "per anordnare och månad": the second one. */
const andAnother = (items: readonly Item[], i: number): Read | undefined => {
  if (!isA(items[i - 1], 'by') || !isA(items[i], 'link', 'and', 'or')) return undefined;
  const at = pastSmall(items, isA(items[i + 1], 'per') ? i + 2 : i + 1);
  const by = dimensionOf(items[at]);
  return by && { by, next: at + 1 };
};

/** "vem har flest öppna flaggor": of the officers. */
const whoHasMost = (items: readonly Item[], i: number): Read | undefined => {
  const has = isA(items[i + 1], 'harmless') ? i + 2 : i + 1;
  return isA(items[i], 'ask', 'who') && isA(items[has], 'degree') ? { by: 'officer', next: i + 1 } : undefined;
};

const READERS = [whoHasMost, oneByOne, afterPer, afterWhich, acrossAll, andAnother];

/** Takes what is grouped by out of the text. */
export const groupings: Parser = (all) => {
  let items = [...all];
  for (let i = 0; i < items.length; i += 1)
    for (const read of READERS) {
      const found = read(items, i);
      if (found === undefined) continue;
      const said: Said = { is: 'by', value: found.by };
      items = replaced(items, i, found.next, said);
      break;
    }
  return items;
};
