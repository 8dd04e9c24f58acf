import { readFile } from 'node:fs/promises';
import type { Fault } from '../core/register/fault';
import { hasPersonalNumber } from '../core/personalNumber';

/** What was asked for on the command line is not possible; the message is for the user. */
export class Misuse extends Error {}

/** The exit code of a misuse. */
export const REFUSED = 2;

/** A text of the user's in a message: a personal identity number is not repeated. */
export const named = (text: string): string => (hasPersonalNumber(text) ? '(not repeated)' : text);

/** The bytes of a file that the user named as `file`, at its place on the disk. */
export const bytesOf = async (file: string, path = file): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new Misuse(`${named(file)}: ${reason}`, { cause: error });
  }
};

/** The faults of a file, one a line. */
export const faultLines = (faults: readonly Fault[]): string[] =>
  faults.map((f) => `  line ${f.line}${f.column === '' ? '' : `, ${f.column}`}: ${f.reason} ${f.value}`.trimEnd());

/** "1 fault", "3 faults". */
export const faultCount = (faults: readonly Fault[]): string =>
  `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
