import { type Base, isA, type Item, type Kind, type SaidPeriod, type ValueOf, valuesOf } from './item';
import type { Filter, Grouping } from './question';

/** Everything that a text says, gathered by kind: what the refiners decide from. */
export interface Frame {
  items: readonly Item[];
  has: <K extends Kind>(kind: K, ...values: readonly ValueOf<K>[]) => boolean;
  all: <K extends Kind>(kind: K) => ValueOf<K>[];
  /** Undefined when nothing is filtered by. */
  filter: Filter | undefined;
  /** Two officers, or names that are not joined. */
  clash: boolean;
  by: readonly (Grouping | 'other')[];
  periods: readonly SaidPeriod[];
  bases: readonly Base[];
  months: readonly number[];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Map(values.map((v) => [JSON.stringify(v), v])).values()];

/** "förra året (2021)": the same said twice. */
const distinctPeriods = (all: readonly SaidPeriod[]): SaidPeriod[] => [
  ...new Map(all.map((p) => [`${p.period.from} ${p.period.to}`, p])).values(),
];

/** Who is asked about: the asker, or an officer by name. */
const officersOf = (items: readonly Item[]): string[] => [
  ...(items.some((item) => isA(item, 'person', 'me')) ? ['me'] : []),
  ...valuesOf(items, 'officer'),
];

const filterOf = (items: readonly Item[]): Filter | undefined => {
  const intervention = [...new Set(valuesOf(items, 'intervention').flat())].sort();
  const provider = [...new Set(valuesOf(items, 'provider'))].sort();
  const [officer] = officersOf(items);
  if (intervention.length === 0 && provider.length === 0 && officer === undefined) return undefined;
  return {
    ...(intervention.length === 0 ? {} : { intervention }),
    ...(provider.length === 0 ? {} : { provider }),
    ...(officer === undefined ? {} : { officer }),
  };
};

/** "jämför A och B", "A vs B", "A respektive B": the two are groups. */
const comparedNames = (items: readonly Item[]): Grouping | undefined => {
  const asked = items.some(
    (item) => isA(item, 'versus') || isA(item, 'change', 'difference', 'more') || isA(item, 'per', 'each'),
  );
  if (!asked) return undefined;
  if (distinct(valuesOf(items, 'provider')).length > 1) return 'provider';
  return valuesOf(items, 'intervention').length > 1 ? 'intervention' : undefined;
};

const NAMES: readonly Kind[] = ['intervention', 'provider'];

/** Between two of a kind: "A och B", "A, B", "A respektive B", "A jämfört med B". */
const joins = (item: Item): boolean =>
  isA(item, 'link', 'and', 'or') || isA(item, 'versus') || isA(item, 'per', 'each') || isA(item, 'change', 'more');

/**
 * Are the names of interventions and providers joined so that they can be understood? Two of a kind need something between
 * them ("i SAI jobbpeng" says neither both nor one), and two kinds must not have it ("SAI och Språkbron").
 */
const areUnclear = (items: readonly Item[]): boolean => {
  const names = items.flatMap((item, i) => (NAMES.includes(item.is) ? [i] : []));
  return names.slice(1).some((at, k) => {
    const before = names[k] ?? 0;
    const between = items.slice(before + 1, at);
    const joined =
      between.some(joins) ||
      (items[at]?.gap ?? '').includes(',') ||
      (isA(items[at], 'provider') === isA(items[before], 'provider') && items.some((item) => isA(item, 'versus')));
    const alike = items[at]?.is === items[before]?.is;
    const direct = between.every((item) => joins(item) || isA(item, 'link', 'article'));
    return alike ? !joined : direct && between.some((item) => isA(item, 'link', 'and', 'or'));
  });
};

/** Gathers what the parsers have found. */
export const frameOf = (items: readonly Item[]): Frame => {
  const compared = comparedNames(items);
  const by = distinct([...valuesOf(items, 'by'), ...(compared === undefined ? [] : [compared])]);
  return {
    items,
    has: (kind, ...values) => items.some((item) => isA(item, kind, ...values)),
    all: (kind) => valuesOf(items, kind),
    filter: filterOf(items),
    clash: new Set(officersOf(items)).size > 1 || areUnclear(items),
    by,
    periods: distinctPeriods(valuesOf(items, 'period')),
    bases: distinct(valuesOf(items, 'base')),
    months: distinct(valuesOf(items, 'months')),
  };
};
