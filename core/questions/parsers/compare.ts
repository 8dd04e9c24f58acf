import { yearNumber } from '../../calendar/period';
import { type Base, isA, type Item, type Parser, replaced, type SaidPeriod, valueOf, valuesOf } from '../item';
import { isMonthsUnit } from './whole';

const isSmall = (item: Item | undefined): boolean =>
  isA(item, 'link', 'in', 'of', 'article', 'on', 'for') ||
  isA(item, 'rel', 'same') ||
  (isA(item, 'harmless') && !/^(?:alla|all|andra|samtliga)$/u.test(item.words)) ||
  isA(item, 'versus');

/** "förra året", "föregående månad": seen from the period of the question. A year goes back twelve months. */
const asBase = (said: SaidPeriod): Base => {
  if (said.relative !== true) return { period: said };
  switch (said.grain) {
    case 'year':
      return { back: 'year' };
    case 'month':
    case 'quarter':
    case 'tertial':
    case 'half':
      return { before: said.grain };
    case 'day':
    case 'span':
      return { period: said };
  }
};

/** "året innan", "the quarter before", "året före". */
const unitBefore = (items: readonly Item[], i: number): { base: Base; next: number } | undefined => {
  const unit = valueOf(items[i], 'unit');
  if (!isMonthsUnit(unit) || !isA(items[i + 1], 'rel', 'before')) return undefined;
  return { base: unit === 'year' ? { back: 'year' } : { before: unit }, next: i + 2 };
};

/** "samma kvartal", "H1": with a year after it that is seen from the question, the same part of that year. */
const pastPart = (items: readonly Item[], i: number): number => {
  let at = i;
  while (isSmall(items[at])) at += 1;
  const again = isA(items[at - 1], 'rel', 'same') && isA(items[at], 'unit') && !isA(items[at + 1], 'rel', 'before');
  return again ? pastPart(items, at + 1) : at;
};

/** What is compared with, after the word that compares. */
const baseAt = (items: readonly Item[], i: number): { base: Base; next: number } | undefined => {
  const at = pastPart(items, i);
  const before = unitBefore(items, at);
  if (before !== undefined) return before;
  const said = valueOf(items[at], 'period');
  if (said === undefined) return undefined;
  // "samma period 2020"
  const again = items.slice(i, at).some((item) => isA(item, 'rel', 'same'));
  if (again && said.grain === 'year' && said.relative !== true)
    return { base: { sameIn: yearNumber(said.period.from) }, next: at + 1 };
  const after = pastPart(items, at + 1);
  const yearAfter = unitBefore(items, after);
  if (yearAfter !== undefined && said.grain !== 'year') return yearAfter;
  return said.ends === undefined && said.trend !== true ? { base: asBase(said), next: at + 1 } : undefined;
};

/** Puts a base in the place of the items from `from` up to `to`. "2020 jämfört med 2021": of two alike, the earlier is the base. */
const withBase = (items: readonly Item[], from: number, to: number, base: Base): Item[] => {
  const rest = replaced(items, from, to, { is: 'base', value: base });
  const [other, another] = valuesOf(rest, 'period');
  if (!('period' in base) || other === undefined || another !== undefined) return rest;
  const { period: later } = base;
  if (other.grain !== later.grain || other.period.from > later.period.from) return rest;
  return rest.map((item): Item => {
    if (isA(item, 'period')) return { ...item, is: 'period', value: later };
    return isA(item, 'base') ? { ...item, is: 'base', value: { period: other } } : item;
  });
};

/** "jämför 2020 och 2021", "skillnaden mellan 2020 och 2021": the two ends are compared, the later with the earlier. */
const twoEnds = (items: readonly Item[]): Item[] => {
  const asked = items.some((item) => isA(item, 'versus', 'compare') || isA(item, 'change', 'difference', 'changed'));
  const at = items.findIndex((item) => isA(item, 'period') && item.value.ends !== undefined);
  const ends = valueOf(items[at], 'period')?.ends;
  const others = valuesOf(items, 'period').length > 1;
  if (!asked || others || ends === undefined || ends[0].grain !== ends[1].grain) return [...items];
  const [earlier, later] = ends;
  const words = items[at]?.words ?? '';
  return [
    ...items.slice(0, at),
    { is: 'period', value: later, words, gap: '' },
    { is: 'base', value: { period: earlier }, words: '', gap: '' },
    ...items.slice(at + 1),
  ];
};

/** "jämför 2020 och 2021", as two periods beside each other. */
const twoBeside = (items: readonly Item[]): Item[] => {
  const at = items.findIndex(
    (item, i) => isA(item, 'period') && isA(items[i + 1], 'link', 'and', 'or', 'to') && isA(items[i + 2], 'period'),
  );
  const asked = items.some((item) => isA(item, 'versus', 'compare') || isA(item, 'change', 'difference'));
  const base = valueOf(items[at + 2], 'period');
  return at < 0 || !asked || base === undefined ? [...items] : withBase(items, at + 1, at + 3, { period: base });
};

/** Takes what is compared with out of the text: "jämfört med 2020", "mot föregående år", "än förra året". */
export const comparisons: Parser = (all) => {
  let items = twoBeside(twoEnds(all));
  for (let i = 0; i < items.length; i += 1) {
    if (!isA(items[i], 'versus')) continue;
    const found = baseAt(items, i + 1);
    if (found === undefined) continue;
    items = withBase(items, i, found.next, found.base);
  }
  return items;
};
