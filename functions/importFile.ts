import { readCsv } from '../core/register/csv';
import type { Read } from '../core/register/rawTable';
import { isZip, readXlsx } from './xlsx';

/** Reads a file as a table, whichever of the accepted forms it has: what it is stands in it, not in its name. */
export const readImportFile = (bytes: Uint8Array): Promise<Read> =>
  isZip(bytes) ? readXlsx(bytes) : Promise.resolve(readCsv(bytes));
