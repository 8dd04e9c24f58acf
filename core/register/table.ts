import { CsvError, parse } from 'csv-parse/sync';
import { hasPersonalNumber } from '../personalNumber';
import type { Fault } from './fault';

/** A text file as rows of named fields, with the physical line where each row begins. */
export interface TextTable {
  /** The header as the file writes it. */
  columns: string[];
  rows: { line: number; fields: string[] }[];
  /** What is wrong with rows that are not in `rows`. The rest is still read, so that every fault can be named at once. */
  faults: Fault[];
}

const separatorOf = (text: string): string => {
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const counts = [';', ',', '\t'].map((s) => ({ s, n: header.split(s).length }));
  return counts.reduce((best, c) => (c.n > best.n ? c : best)).s;
};

/** What Windows-1252 has at 0x80-0x9f. Written out, because the decoder of Node 20 takes them for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8, or else what Excel on Windows writes. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\u0080-\u009f]/gu, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
  }
};

const isBinary = (text: string): boolean => /[^\P{Cc}\t\r\n]/u.test(text);

const fault = (line: number, column: string, value: string, reason: string): Fault => ({ line, column, value, reason });

interface CsvRow {
  record: string[];
  /** `lines`: the physical line where the row ends. */
  info: { lines: number };
}

/** The rows down to the first misplaced quote: what comes after it cannot be told apart. */
const rowsOf = (text: string): { rows: CsvRow[]; faults: Fault[] } => {
  const rows: CsvRow[] = [];
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: '\n',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (row) => {
        rows.push(row as unknown as CsvRow);
        return undefined;
      },
    });
    return { rows, faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = text.split('\n');
    let line = rows.at(-1)?.info.lines ?? 0;
    while (line < lines.length - 1 && lines[line]?.trim() === '') line += 1;
    return { rows, faults: [fault(line + 1, '', '', 'a quote is not closed or misplaced')] };
  }
};

const lineBreaksIn = (fields: readonly string[]): number =>
  fields.reduce((n, f) => n + (f.match(/[\r\n]/gu)?.length ?? 0), 0);

/** Reads a separated text file; every row has as many fields as the header, and nowhere is a personal identity number. */
export const readTable = (bytes: Uint8Array): { ok: true; table: TextTable } | { ok: false; faults: Fault[] } => {
  const text = decode(bytes).replaceAll('\r\n', '\n');
  const refuse = (reason: string) => ({ ok: false as const, faults: [fault(1, '', '', reason)] });
  if (isBinary(text)) return refuse('the file holds control characters: it is not a text file');
  const { rows, faults } = rowsOf(text);
  const [header, ...body] = rows;
  if (header === undefined) return faults.length > 0 ? { ok: false, faults } : refuse('the file is empty');
  const columns = header.record.map((c) => c.trim());
  const table: TextTable = { columns, rows: [], faults: [] };
  const named = (column: string | undefined): string =>
    column === undefined || hasPersonalNumber(column) ? '' : column;
  if (columns.some(hasPersonalNumber))
    table.faults.push(fault(1, '', '', 'the header holds a personal identity number'));
  for (const { record, info } of body) {
    const line = info.lines - lineBreaksIn(record);
    const fields = record.map((f) => f.trim());
    const secret = fields.findIndex(hasPersonalNumber);
    if (secret >= 0)
      table.faults.push(fault(line, named(columns[secret]), '', 'a personal identity number must not be here'));
    else if (fields.every((f) => f === '')) continue;
    else if (fields.length !== columns.length)
      table.faults.push(fault(line, '', '', `the row has ${fields.length} fields, the header ${columns.length}`));
    else table.rows.push({ line, fields });
  }
  table.faults.push(...faults);
  return table.rows.length + table.faults.length === 0
    ? refuse('the file has a header and no rows')
    : { ok: true, table };
};

/** Where the wanted columns stand in the file, by any of their names; the others are named as ignored. */
export const locate = <C extends string>(
  table: TextTable,
  names: Record<C, readonly string[]>,
): { ok: true; index: Record<C, number>; ignored: string[] } | { ok: false; faults: Fault[] } => {
  const folded = table.columns.map((c) => c.trim().toLocaleLowerCase('sv'));
  const entries = Object.entries<readonly string[]>(names).map(([column, all]) => ({
    column: column as C,
    label: all.join(' / '),
    index: folded.findIndex((c) => all.includes(c)),
  }));
  const missing = entries.filter((e) => e.index < 0);
  if (missing.length > 0)
    return {
      ok: false,
      faults: [...missing.map((e) => fault(1, e.label, '', 'the column is missing')), ...table.faults],
    };
  const used = new Set(entries.map((e) => e.index));
  return {
    ok: true,
    index: Object.fromEntries(entries.map((e) => [e.column, e.index])) as Record<C, number>,
    ignored: table.columns.filter((_, i) => !used.has(i)),
  };
};
