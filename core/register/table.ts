import { CsvError, parse } from 'csv-parse/sync';
import { hasPersonalNumber } from '../personalNumber';
import type { Fault } from './fault';

/** A text file as rows of named fields, with the physical line where each row begins. */
export interface TextTable {
  /** The header as the file writes it. */
  columns: string[];
  rows: { line: number; fields: string[] }[];
}

const separatorOf = (text: string): string => {
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const counts = [';', ',', '\t'].map((s) => ({ s, n: header.split(s).length }));
  return counts.reduce((best, c) => (c.n > best.n ? c : best)).s;
};

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const fault = (line: number, column: string, value: string, reason: string): Fault => ({ line, column, value, reason });

interface CsvRow {
  record: string[];
  info: { lines: number };
}

const parseRows = (text: string): CsvRow[] =>
  parse(text, {
    delimiter: separatorOf(text),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as CsvRow[];

const read = (bytes: Uint8Array): CsvRow[] | Fault => {
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    return fault(1, '', '', 'the file is not UTF-8 text');
  }
  if (text.includes('\0')) return fault(1, '', '', 'the file holds NUL bytes: it is not a text file');
  try {
    return parseRows(text);
  } catch (error) {
    if (error instanceof CsvError)
      return fault(Number(error['lines'] ?? 1), '', '', 'a quote is not closed or misplaced');
    throw error;
  }
};

/** Reads a separated text file; every row has as many fields as the header, and nowhere is a personal identity number. */
export const readTable = (bytes: Uint8Array): { ok: true; table: TextTable } | { ok: false; faults: Fault[] } => {
  const rows = read(bytes);
  if (!Array.isArray(rows)) return { ok: false, faults: [rows] };
  const [header, ...body] = rows;
  if (header === undefined) return { ok: false, faults: [fault(1, '', '', 'the file is empty')] };
  const columns = header.record;
  const faults: Fault[] = [];
  if (columns.some(hasPersonalNumber)) faults.push(fault(1, '', '', 'the header holds a personal identity number'));
  let line = header.info.lines;
  const result: TextTable['rows'] = [];
  for (const { record, info } of body) {
    line += 1;
    const begins = info.lines - record.reduce((n, f) => n + (f.match(/\n/g)?.length ?? 0), 0);
    line = Math.max(line, begins);
    const secret = record.findIndex(hasPersonalNumber);
    if (secret >= 0) faults.push(fault(line, columns[secret] ?? '', '', 'a personal identity number must not be here'));
    else if (record.every((f) => f === '')) continue;
    else if (record.length !== columns.length)
      faults.push(fault(line, '', '', `the row has ${record.length} fields, the header ${columns.length}`));
    else result.push({ line, fields: record });
  }
  if (faults.length === 0 && result.length === 0) faults.push(fault(1, '', '', 'the file has a header and no rows'));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, table: { columns, rows: result } };
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
    return { ok: false, faults: missing.map((e) => fault(1, e.label, '', 'the column is missing')) };
  const used = new Set(entries.map((e) => e.index));
  return {
    ok: true,
    index: Object.fromEntries(entries.map((e) => [e.column, e.index])) as Record<C, number>,
    ignored: table.columns.filter((_, i) => !used.has(i)),
  };
};
