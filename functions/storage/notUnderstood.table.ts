/**
 * Table `notUnderstood`: what was written and got no answer, to improve the lexicon.
 *
 * | partition               | row                         | columns                                         |
 * |-------------------------|-----------------------------|-------------------------------------------------|
 * | municipality!year-month | `text!<time>!<id>`          | a NotUnderstood: the text masked, nobody's name |
 * |                         | `personalNumber!<time>!<id>` | when a text with a personal identity number was refused; never the text |
 *
 * The time counts down, so that the first rows of a month are its newest; the month is Stockholm's. One insert for each
 * text; read month by month by the administrator.
 */
import { odata } from '@azure/data-tables';
import type { Instant } from '../../core/calendar/clock';
import { type Month, monthInStockholm } from '../../core/calendar/month';
import { MOST_READ, NotUnderstood, type NotUnderstoodStore } from '../../core/questions/notUnderstood';
import type { Connection } from './connection';
import { keyOf, ordered, rangeOf } from './keys';
import { parseRow, type Row } from './rows';

/** Later than every moment that is written: in the year 5138. */
const END_MS = 99_999_999_999_999;
const DIGITS = 14;

type Kind = 'text' | 'personalNumber';

/** What was not understood in one municipality. */
export const tableNotUnderstoodStore = (connection: Connection, municipality: string): NotUnderstoodStore => {
  const table = connection.table('notUnderstood');
  const partitionOf = (month: Month): string => keyOf(municipality, month);
  const keysOf = (kind: Kind, id: string, when: Instant) => ({
    partitionKey: partitionOf(monthInStockholm(when)),
    rowKey: keyOf(kind, ordered(END_MS - Date.parse(when), DIGITS), id),
  });
  const rowsOf = (kind: Kind, month: Month, most?: number): Promise<Row[]> => {
    const { from, before } = rangeOf(kind);
    return table.list(odata`PartitionKey eq ${partitionOf(month)} and RowKey ge ${from} and RowKey lt ${before}`, most);
  };
  return {
    add: (id, entry) => table.put({ ...keysOf('text', id, entry.when), ...entry }),
    addPersonalNumber: (id, when) => table.put({ ...keysOf('personalNumber', id, when), when }),
    inMonth: async (month) => {
      const [texts, personalNumbers] = await Promise.all([
        rowsOf('text', month, MOST_READ),
        rowsOf('personalNumber', month),
      ]);
      return {
        entries: texts.map((row) => parseRow(NotUnderstood, row)),
        personalNumbers: personalNumbers.length,
      };
    },
  };
};
