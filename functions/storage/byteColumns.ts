import * as z from 'zod';
import { ordered } from './keys';
import { parseRow, type Row } from './rows';

/** A binary property holds 64 KiB, and a row 1 MiB with everything else. */
export const PROPERTY_BYTES = 64 * 1024;
const MOST_PROPERTIES = 15;

const BYTE_COLUMN = /^b\d\d$/;

const ByteColumns = z.record(z.string().regex(BYTE_COLUMN), z.instanceof(Uint8Array));

/** Bytes as the columns `b00`, `b01` and so on. */
export const byteColumns = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const count = Math.ceil(bytes.length / PROPERTY_BYTES);
  if (count > MOST_PROPERTIES) throw new RangeError(`${bytes.length} bytes are too many for one row`);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `b${ordered(i, 2)}`,
      bytes.subarray(i * PROPERTY_BYTES, (i + 1) * PROPERTY_BYTES),
    ]),
  );
};

/** A row that carries bytes beside its own columns, as two. */
export const withBytesApart = (row: Row): { bytes: Row; others: Row } => {
  const entries = Object.entries(row.columns);
  const only = (bytes: boolean): Row => ({
    ...row,
    columns: Object.fromEntries(entries.filter(([name]) => BYTE_COLUMN.test(name) === bytes)),
  });
  return { bytes: only(true), others: only(false) };
};

/** The bytes of a row that has no other columns, in parts. */
export const bytePartsOf = (row: Row): Uint8Array[] => {
  const parts = parseRow(ByteColumns, row);
  return Object.keys(parts)
    .sort()
    .flatMap((name) => parts[name] ?? []);
};
