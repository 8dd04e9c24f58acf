import { hasPersonalNumber } from '../personalNumber';
import { type FaultList, faultList, faultOfFile, shown } from './fault';
import type { RawTable } from './rawTable';

/** A row that has as many fields as the header. */
export interface CheckedRow {
  row: number;
  /** Trimmed; undefined where a personal identity number stood, which nothing may look at any more. */
  fields: readonly (string | undefined)[];
}

/** A table whose columns are known, and what is wrong with it so far. */
export interface CheckedTable<C extends string> {
  /** Where each wanted column stands; undefined when the file lacks it. */
  index: Record<C, number | undefined>;
  /** The columns that nobody reads. */
  ignored: string[];
  rows: CheckedRow[];
  faults: FaultList;
  /** Reports a fault of one field. */
  fault: (row: CheckedRow, column: C, reason: string) => void;
}

const PERSONAL_NUMBER = 'a personal identity number must not be here';

const fold = (column: string): string => column.normalize('NFC').trim().toLocaleLowerCase('sv');

/** Finds the wanted columns by any of their names. A column that stands twice would leave open which of them counts. */
const locate = <C extends string>(
  header: readonly string[],
  names: Record<C, readonly string[]>,
  faults: FaultList,
) => {
  const folded = header.map(fold);
  const used = new Set<number>();
  const index = {} as Record<C, number | undefined>;
  for (const [column, all] of Object.entries(names) as [C, readonly string[]][]) {
    const [first, ...more] = folded.flatMap((c, i) => (all.includes(c) ? [i] : []));
    index[column] = first;
    if (first === undefined)
      faults.add({ line: 1, column: all.join(' / '), value: '', reason: 'the column is missing' });
    else used.add(first);
    for (const i of more)
      faults.add({ line: 1, column: header[i] ?? '', value: '', reason: 'the column stands twice' }, i);
  }
  return { index, ignored: header.filter((c, i) => !used.has(i) && c !== '') };
};

/** Trims the fields and hides those with a personal identity number, which it reports. */
const withoutSecrets = (raw: readonly string[], report: (position: number) => void): (string | undefined)[] => {
  let position = 0;
  const fields: (string | undefined)[] = [];
  for (const field of raw) {
    const secret = hasPersonalNumber(field);
    fields.push(secret ? undefined : field.trim());
    if (secret) report(position);
    position += 1;
  }
  return fields;
};

/** Every row has as many fields as the header, every wanted column is there, and nowhere is a personal identity number. */
export const checkTable = <C extends string>(table: RawTable, names: Record<C, readonly string[]>): CheckedTable<C> => {
  const faults = faultList();
  for (const fault of table.faults) faults.add(fault);
  const header = table.header.map((c) => c.trim());
  const nameOf = (position: number): string => shown(header[position] ?? '');
  if (header.some(hasPersonalNumber)) faults.add(faultOfFile('the header holds a personal identity number'));
  const { index, ignored } = locate(header, names, faults);
  const rows: CheckedRow[] = [];
  let empty = true;
  let row = -1;
  for (const raw of table.rows) {
    row += 1;
    const at = (position: number, reason: string): void =>
      faults.add({ line: table.lineOf(row), column: nameOf(position), value: '', reason }, position);
    const fields = withoutSecrets(raw, (i) => at(i, PERSONAL_NUMBER));
    if (fields.every((f) => f === '')) continue;
    empty = false;
    if (fields.length === header.length) rows.push({ row, fields });
    else at(-1, `the row has ${fields.length} fields, the header ${header.length}`);
  }
  if (empty && table.faults.length === 0) faults.add(faultOfFile('the file has a header and no rows'));
  return {
    index,
    ignored,
    rows,
    faults,
    fault: ({ row, fields }, column, reason) => {
      const position = index[column] ?? -1;
      const value = shown(fields[position] ?? '');
      faults.add({ line: table.lineOf(row), column: nameOf(position), value, reason }, position);
    },
  };
};
