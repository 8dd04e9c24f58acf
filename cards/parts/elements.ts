import type { Element } from '../element';
import { plain } from './plain';

// Every text is escaped here: nothing in a card is markdown, wherever its words come from.

type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

/** Parts that are there under a condition. */
export const compact = (parts: readonly (Element | undefined)[]): Element[] => parts.filter((p) => p !== undefined);

export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text: plain(text),
  style: 'heading',
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
});

export const text = (value: string, more: { spacing?: Spacing; bold?: boolean } = {}): Element => ({
  type: 'TextBlock',
  text: plain(value),
  wrap: true,
  ...(more.spacing === undefined ? {} : { spacing: more.spacing }),
  ...(more.bold === true ? { weight: 'Bolder' } : {}),
});

/** Secondary words: period, progress, what was assumed. Not smaller than other text on a phone. */
export const note = (value: string, spacing: Spacing = 'Small'): Element => ({
  type: 'TextBlock',
  text: plain(value),
  wrap: true,
  isSubtle: true,
  spacing,
});

/** Something to mend. Says so in words as well, never by colour alone. */
export const warning = (value: string, id?: string): Element => ({
  type: 'TextBlock',
  text: `⚠ ${plain(value)}`,
  wrap: true,
  color: 'Attention',
  weight: 'Bolder',
  ...(id === undefined ? {} : { id }),
});

export const facts = (rows: readonly (readonly [title: string, value: string])[]): Element => ({
  type: 'FactSet',
  facts: rows.map(([title, value]) => ({ title: plain(title), value: plain(value) })),
});

/**
 * Names with a short value each, line by line. The left side of facts is narrow on a phone, and breaks long words
 * ("Samarbetsförmåga") in two.
 */
export const valued = (rows: readonly (readonly [name: string, value: string])[]): Element[] =>
  rows.map(([name, value], i) => text(`${name}: ${value}`, { spacing: i === 0 ? 'Small' : 'None' }));

/** A question and what was answered, one below the other: a question is too long for the left side of facts. */
export const answered = (question: string, answer: string): Element[] => [
  text(question, { bold: true, spacing: 'Medium' }),
  text(answer, { spacing: 'None' }),
];

/** Elements that belong together. */
export const block = (items: readonly Element[]): Element => ({ type: 'Container', style: 'emphasis', items });

/** Elements that a button shows and hides. */
export const hidden = (id: string, items: readonly Element[]): Element => ({
  type: 'Container',
  id,
  isVisible: false,
  style: 'emphasis',
  items,
});

/** A text with a smaller matter below and a button under both; `inWords` stands for it where there are no buttons. */
interface CellWithButton {
  lines: readonly [main: string, below: string];
  button: Element;
  inWords: string;
}

/** A cell's text, its text with a smaller matter below ("33,9 %" over "58 av 171"), or that with a button. */
export type Cell = string | readonly [main: string, below: string] | CellWithButton;

const hasButton = (cell: Cell): cell is CellWithButton => typeof cell === 'object' && 'button' in cell;

const linesOf = (cell: Cell): readonly string[] => {
  if (typeof cell === 'string') return [cell];
  return hasButton(cell) ? [...cell.lines, cell.inWords] : cell;
};

const itemsOf = (cell: Cell, bold: boolean): Element[] => {
  const [main = '', below] = hasButton(cell) ? cell.lines : linesOf(cell);
  return compact([
    text(main, { bold }),
    below === undefined ? undefined : note(below, 'None'),
    hasButton(cell) ? { type: 'ActionSet', actions: [cell.button], spacing: 'Small' } : undefined,
  ]);
};

/**
 * A table whose first row is the header; where tables are not drawn, each row becomes a fact. Three columns fit a
 * phone: what belongs together stands in one cell.
 */
export const table = (
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[] = header.map(() => 1),
): Element => {
  const row = (cells: readonly Cell[], bold = false): Element => ({
    type: 'TableRow',
    cells: cells.map((cell): Element => ({ type: 'TableCell', items: itemsOf(cell, bold) })),
  });
  return {
    type: 'Table',
    columns: widths.map((width) => ({ width })),
    firstRowAsHeader: true,
    gridStyle: 'default',
    rows: [row(header, true), ...rows.map((r) => row(r))],
    fallback: facts(
      rows.map(([first = '', ...rest]) => [linesOf(first).join(', '), rest.flatMap(linesOf).join(' · ')]),
    ),
  };
};
