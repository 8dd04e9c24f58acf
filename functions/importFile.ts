import { readCsv } from '../core/register/csv';
import type { Read } from '../core/register/rawTable';

/** An .xlsx file is a zip archive. */
const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);

/** Reads a file as a table, whichever of the accepted forms it has: what it is stands in it, not in its name. */
export const readImportFile = async (bytes: Uint8Array): Promise<Read> => {
  if (!isZip(bytes)) return readCsv(bytes);
  // Loaded by the first workbook: no cold start pays for it.
  const { readXlsx } = await import('./xlsx');
  return readXlsx(bytes);
};
