import type { Language } from '../../core/language';
import type { Element } from '../element';
import { formatCount } from '../format';
import { texts } from '../texts/texts';
import { type Cell, compact, note, table } from './elements';

/** As much of a card as a table may take; a card is at most 28 KB. */
const MOST_CHARACTERS = 18_500;

const sizeOf = (rows: readonly Cell[][]): number => JSON.stringify(table([], rows)).length;

/** As many rows as a card has room for. */
const fitting = (rows: readonly Cell[][]): Cell[][] => {
  let room = MOST_CHARACTERS;
  return rows.filter((row) => {
    room -= sizeOf([row]) - sizeOf([]);
    return room >= 0;
  });
};

interface Rows {
  header: readonly string[];
  rows: readonly Cell[][];
  total: Cell[];
  /** How wide the first column is to each of the others. */
  widths: readonly [first: number, other: number];
  /** Of months: when not all fit, the latest are shown, else the first. */
  isTime: boolean;
}

/** Groups and their total as a table; of more rows than fit, some are shown and it is said. */
export const fittingTable = (
  { header, rows: all, total, widths: [first, other], isTime }: Rows,
  lang: Language,
): Element[] => {
  const t = texts[lang].kpi;
  const rows = isTime ? fitting(all.toReversed()).toReversed() : fitting(all);
  const said = isTime ? t.tableShowsLast : t.tableShowsFirst;
  return compact([
    table(header, [...rows, total], [first, ...header.slice(1).map(() => other)]),
    rows.length < all.length ? note(said(formatCount(rows.length, lang), formatCount(all.length, lang))) : undefined,
  ]);
};
