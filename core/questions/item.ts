import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Word } from './lexicon';
import type { Grouping } from './question';

/** How finely a period was said: "mars" is a month, "1 mars till 15 april" a span. */
export type Grain = 'day' | 'month' | 'quarter' | 'tertial' | 'half' | 'year' | 'span';

/** A period as it was said. */
export interface SaidPeriod {
  period: Period;
  grain: Grain;
  /** "förra året", "föregående kvartal": after "jämfört med" it is seen from the period of the question. */
  relative?: boolean;
  /** "just nu": of a figure of one day it is the day. */
  now?: boolean;
  /** Several whole years or a trend: by year, when nothing else is grouped by. */
  byYear?: boolean;
  /** "sedan mars": from its first day on. */
  since?: boolean;
  /** A trend without years. */
  trend?: boolean;
  /** The two ends of "mellan 2019 och 2021". */
  ends?: readonly [SaidPeriod, SaidPeriod];
}

/** What a comparison is with: a period that was said, or one seen from the period of the question. */
export type Base =
  { period: SaidPeriod } | { sameIn: number } | { back: 'year' } | { before: 'month' | 'quarter' | 'tertial' | 'half' };

/** What a name of the register or catalogue, or a parser, adds to the words of the lexicon. */
export type Said =
  | Word
  | { is: 'number'; value: number }
  | { is: 'date'; value: Day }
  | { is: 'dayMonth'; value: readonly [day: number, month: number] }
  | { is: 'intervention'; value: readonly string[] }
  | { is: 'provider'; value: string }
  | { is: 'officer'; value: string }
  /** A name that fits several. */
  | { is: 'several'; value: { field: 'provider' | 'officer'; names: readonly string[] } }
  | { is: 'municipality'; value: string }
  | { is: 'unknown'; value: string }
  | { is: 'period'; value: SaidPeriod }
  | { is: 'base'; value: Base }
  | { is: 'by'; value: Grouping | 'other' }
  | { is: 'months'; value: number }
  | { is: 'withinDays'; value: number }
  /** Understood, and never answered: weeks as a length, a period to come. */
  | { is: 'unanswerable'; value: string };

/** A meaning at its place in the text. */
export type Item = Said & {
  /** The words as they were spelled. */
  words: string;
  /** What stands between it and the item before, without spaces. */
  gap: string;
};

export type Kind = Said['is'];
export type ValueOf<K extends Kind> = Extract<Said, { is: K }>['value'];

/** Is the item of the kind, and one of the values when some are named? */
export const isA = <K extends Kind>(
  item: Item | undefined,
  kind: K,
  ...values: readonly ValueOf<K>[]
): item is Extract<Item, { is: K }> =>
  item?.is === kind && (values.length === 0 || (values as readonly unknown[]).includes(item.value));

/** The value of an item of that kind. */
export const valueOf = <K extends Kind>(item: Item | undefined, kind: K): ValueOf<K> | undefined =>
  // `is` says of which type the value is; the compiler does not follow that through a type parameter.
  item?.is === kind ? (item.value as never) : undefined;

/** All values of a kind, in order. */
export const valuesOf = <K extends Kind>(items: readonly Item[], kind: K): ValueOf<K>[] =>
  items.flatMap((item) => (isA(item, kind) ? [item.value as never] : []));

/** Puts a meaning in the place of the items from `from` up to `to`. */
export const replaced = (items: readonly Item[], from: number, to: number, said: Said): Item[] => {
  const taken = items.slice(from, to);
  const words = taken.map((t) => t.words).join(' ');
  return [...items.slice(0, from), { ...said, words, gap: taken[0]?.gap ?? '' }, ...items.slice(to)];
};

/** A parser takes what it understands out of the items and puts its meaning there. */
export type Parser = (items: readonly Item[], today: Day) => Item[];
