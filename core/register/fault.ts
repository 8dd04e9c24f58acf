/** What is wrong at one place of a file: physical line (the header is 1), column as the file calls it, value, reason. */
export interface Fault {
  line: number;
  column: string;
  /** Left out where repeating it would repeat a personal identity number. */
  value: string;
  reason: string;
}

export type Parsed<T> = { ok: true; value: T; ignored: string[] } | { ok: false; faults: Fault[] };

/** As the file has them, from top to bottom. */
export const inOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => a.line - b.line);
