import { type Fault, faultOfFile } from './fault';

/** A file as texts in rows and columns, before anything is known of what they mean; from CSV or from a workbook. */
export interface RawTable {
  /** As the file writes it. */
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** The physical line (in a workbook the row) where a row begins. Asked only when something is wrong. */
  lineOf: (row: number) => number;
  /** What could not be read at all. The rest is still there, so that every fault can be named at once. */
  faults: readonly Fault[];
}

export type Read = { ok: true; table: RawTable } | { ok: false; faults: Fault[] };

/** The file cannot be read as a table. */
export const unreadable = (reason: string): Read => ({ ok: false, faults: [faultOfFile(reason)] });
