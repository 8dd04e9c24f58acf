import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { hasPersonalNumber } from '../core/personalNumber';
import { type Read, unreadable } from '../core/register/rawTable';

/** A workbook of the largest register is far below this; a few kilobytes that unpack to more are no register. */
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
/** The reader makes a cell of every place up to the last: a single cell at XFD1048576 would be 17,000 million. */
const MOST_CELLS = 12_000_000;

const NOT_A_WORKBOOK = 'the file is a zip archive, but not a workbook (.xlsx)';

/** Unpacks the parts of a workbook; a part becomes no larger than the archive says, and all of them not too large. */
const unpack = (bytes: Uint8Array, limit: number): Unzipped | 'too-large' | 'broken' => {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/u.test(name)) return false;
        total += originalSize;
        return total <= limit;
      },
    });
    return total > limit ? 'too-large' : parts;
  } catch {
    // Whatever is wrong with the archive, all that the user can do is to save it anew.
    return 'broken';
  }
};

/** `XFD` as 16384. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Rows and cells, and nothing whose name only begins so (`<cols>`), with what stands in their tags; a bracket inside an
 * attribute's quotes would end it too early.
 */
const ROW_OR_CELL = /<(?:[^\s<>/:]+:)?(?:row|c)(?![\p{L}\p{N}:._-])([^<>]*)(>?)/gu;
const ATTRIBUTES = /^(?:\s+[^\s=<>"']+=(?:"[^"]*"|'[^']*'))*\s*\/?$/u;
const AT_PLACE = /\sr=["']([^"']*)["']/u;
const PLACE = /^([A-Z]{0,3})(\d{1,7})$/u;

/**
 * How many cells there are up to the last place that the sheet names; undefined when a place is written as no spreadsheet
 * writes it (`A1e9`, `&#88;FD1`), which the reader could take for a place all the same.
 */
const extentOf = (sheet: string): number | undefined => {
  let [columns, rows] = [1, 1];
  for (const [, attributes = '', end] of sheet.matchAll(ROW_OR_CELL)) {
    if (end === '' || !ATTRIBUTES.test(attributes)) return undefined;
    const place = AT_PLACE.exec(attributes)?.[1];
    if (place === undefined) continue;
    const [, letters, row] = PLACE.exec(place) ?? [];
    if (letters === undefined || row === undefined) return undefined;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return columns * rows;
};

/** The reader takes a formula's error for an empty cell: as text (#N/A) it becomes the fault that it is. */
const withErrorsAsText = (sheet: string): string => sheet.replace(/(<[^<>]*?\st=["'])e(?=["'])/gu, '$1str');

/** Excel drops the zeros that a number begins with: of a personal identity number of 2000 to 2009, one or two. */
const withLostZeros = (digits: string): string => {
  const restored = digits.padStart(10, '0');
  return /^\d{8,9}$/u.test(digits) && hasPersonalNumber(restored) ? restored : digits;
};

const dayOrTime = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '#';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
};

/** A cell as the same text that a CSV export would have. */
const textOf = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return withLostZeros(String(cell));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell instanceof Date ? dayOrTime(cell) : '';
};

/** A row as wide as the header, wider only if something stands beyond it: a workbook does not say how wide its rows are. */
const asWideAs = (width: number, row: readonly string[]): string[] => {
  const used = row.findLastIndex((text) => text.trim() !== '') + 1;
  return Array.from({ length: Math.max(width, used) }, (_, i) => row[i] ?? '');
};

/** Reads the first sheet of a workbook: days as ISO days, numbers as plain text. */
export const readXlsx = async (bytes: Uint8Array, limit = MOST_UNPACKED_BYTES): Promise<Read> => {
  const parts = unpack(bytes, limit);
  if (parts === 'too-large') return unreadable(`the workbook unpacks to more than ${limit} bytes`);
  if (parts === 'broken') return unreadable(NOT_A_WORKBOOK);
  for (const [name, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    // A sheet is where the workbook says it is, whatever the part is called.
    if (!text.includes('sheetData')) continue;
    const extent = extentOf(text);
    if (extent === undefined) return unreadable(NOT_A_WORKBOOK);
    if (extent > MOST_CELLS) return unreadable(`the workbook has more than ${MOST_CELLS} cells`);
    const readable = withErrorsAsText(text);
    if (readable !== text) parts[name] = strToU8(readable);
  }
  // Handed on without compression, so that nothing is unpacked that was not measured.
  const measured = zipSync(parts, { level: 0 });
  let cells: readonly (readonly unknown[])[];
  try {
    cells = await readSheet(measured.buffer);
  } catch {
    // The library's message may repeat what a cell holds.
    return unreadable(NOT_A_WORKBOOK);
  }
  const rows = cells.map((row) => row.map(textOf));
  const first = rows.findIndex((row) => row.some((text) => text.trim() !== ''));
  if (first < 0) return unreadable('the file is empty');
  const header = asWideAs(0, rows[first] ?? []);
  return {
    ok: true,
    table: {
      header,
      rows: rows.slice(first + 1).map((row) => asWideAs(header.length, row)),
      lineOf: (row) => first + 1 + row + 1,
      faults: [],
    },
  };
};
