import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault';
import { type RawTable, type Read, unreadable } from './rawTable';

/** What Windows-1252 has at 0x80-0x9f. Written out, because the decoder of Node 20 takes them for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8; undefined when a byte of the file is no such thing. */
const asUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What Excel on Windows writes. */
const asWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));

/** Has it the bytes of å, ä, ö, é in UTF-8? As Windows-1252 they would be "Ã¥", "Ã¤", "Ã¶", "Ã©": no name has these. */
const holdsUtf8 = (bytes: Uint8Array): boolean =>
  bytes.some((byte, i) => byte === 0xc3 && ((bytes[i + 1] ?? 0) & 0xc0) === 0x80);

/** A file put together of two, or damaged: read as Windows-1252, every name in it would become another. */
const brokenUtf8 = (bytes: Uint8Array): Read => {
  const [before = ''] = new TextDecoder('utf-8').decode(bytes).split('\ufffd');
  const reason = 'letters are written in two ways (UTF-8 and Windows-1252): save the file anew as CSV UTF-8';
  return { ok: false, faults: [{ line: before.split('\n').length, column: '', value: '', reason }] };
};

/** Control characters other than tab, CR and LF: a NUL byte, UTF-16, an image, an old .xls. */
// eslint-disable-next-line no-control-regex -- what it looks for; \p{Cc} takes three times as long
const isBinary = (text: string): boolean => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text);

/** The separator that stands most often in the header, outside its quotes. */
const separatorOf = (text: string): string => {
  const header = /[^\r\n]*[^\s][^\r\n]*/u.exec(text)?.[0].replace(/"[^"]*"/gu, '') ?? '';
  const counts = [';', ',', '\t'].map((s) => ({ s, n: header.split(s).length }));
  return counts.reduce((best, c) => (c.n > best.n ? c : best)).s;
};

const optionsFor = (text: string) => ({
  delimiter: separatorOf(text),
  record_delimiter: '\n',
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
});

interface CsvRow {
  record: string[];
  /** `lines`: the physical line where the row ends. */
  info: { lines: number };
}

const lineBreaksIn = (fields: readonly string[]): number =>
  fields.reduce((n, f) => n + (f.match(/[\r\n]/gu)?.length ?? 0), 0);

const firstLineOf = ({ record, info }: CsvRow): number => info.lines - lineBreaksIn(record);

/** The line of each row, read anew: noting them at the first reading would make every import slower. */
const lineFinder = (text: string): ((row: number) => number) => {
  let rows: CsvRow[] | undefined;
  return (row) => {
    rows ??= parse(text, { ...optionsFor(text), info: true }) as unknown as CsvRow[];
    const found = rows[row];
    if (found === undefined) throw new RangeError(`The file has no row ${row}`);
    return firstLineOf(found);
  };
};

/** The rows down to the first misplaced quote, and that as a fault: what comes after it cannot be told apart. */
const rowsBeforeFault = (text: string): { rows: CsvRow[]; fault: Fault } => {
  const rows: CsvRow[] = [];
  try {
    const on_record = (row: unknown): undefined => void rows.push(row as CsvRow);
    parse(text, { ...optionsFor(text), info: true, on_record });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  const lines = text.split('\n');
  let line = rows.at(-1)?.info.lines ?? 0;
  while (line < lines.length - 1 && lines[line]?.trim() === '') line += 1;
  return { rows, fault: { line: line + 1, column: '', value: '', reason: 'a quote is not closed or misplaced' } };
};

const tableOf = (records: string[][], lineOf: (record: number) => number, faults: readonly Fault[]): RawTable => {
  const [header = [], ...rows] = records;
  return { header, rows, lineOf: (row) => lineOf(row + 1), faults };
};

/** Reads a text file with separators, as Excel writes it. */
export const readCsv = (bytes: Uint8Array): Read => {
  const utf8 = asUtf8(bytes);
  const text = (utf8 ?? asWindows1252(bytes)).replaceAll('\r\n', '\n');
  if (isBinary(text)) return unreadable('the file holds control characters: it is not a text file');
  if (utf8 === undefined && holdsUtf8(bytes)) return brokenUtf8(bytes);
  let records: string[][];
  try {
    records = parse(text, optionsFor(text));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { rows, fault } = rowsBeforeFault(text);
    if (rows.length === 0) return { ok: false, faults: [fault] };
    const lines = rows.map(firstLineOf);
    const lineOf = (record: number): number => lines[record] ?? fault.line;
    return {
      ok: true,
      table: tableOf(
        rows.map((r) => r.record),
        lineOf,
        [fault],
      ),
    };
  }
  if (records.length === 0) return unreadable('the file is empty');
  return { ok: true, table: tableOf(records, lineFinder(text), []) };
};
