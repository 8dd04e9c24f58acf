import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import type { TableEntity } from '@azure/data-tables';
import type { Register } from '../../core/register/register';
import { decodeRegister, encodeRegister } from '../../core/register/snapshot';
import { byteColumns, bytePartsOf, PROPERTY_BYTES } from './byteColumns';
import { keyOf, ordered } from './keys';
import type { Row } from './rows';

/** Eleven columns of bytes leave room in a row for everything else. */
const CHUNK_BYTES = PROPERTY_BYTES * 11;

/** A register as it is stored: compressed bytes, and the hash that names them. */
export interface Packed {
  bytes: Uint8Array;
  hash: string;
  chunks: number;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Compresses a register. The same register always becomes the same bytes. */
export const pack = async (register: Register): Promise<Packed> => {
  const bytes = await promisify(deflate)(encodeRegister(register));
  return { bytes, hash: hashOf(bytes), chunks: Math.ceil(bytes.length / CHUNK_BYTES) };
};

/**
 * The row of a chunk. The hash in it keeps two imports that race for the same version out of each other's rows; when
 * both bring the same register, they write the same rows.
 */
export const chunkKey = (version: number, hash: string, chunk: number): string =>
  keyOf(versionKey(version), hash.slice(0, 16), ordered(chunk, 4));

/** A version as the start of a row key. */
export const versionKey = (version: number): string => `v${ordered(version, 8)}`;

/** The rows that hold a packed register. */
export const chunkRows = (partitionKey: string, version: number, { bytes, hash, chunks }: Packed): TableEntity[] =>
  Array.from({ length: chunks }, (_, chunk) => ({
    partitionKey,
    rowKey: chunkKey(version, hash, chunk),
    ...byteColumns(bytes.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES)),
  }));

/** The register from its rows in order; throws when they are not the bytes that the hash names. */
export const unpack = (rows: readonly Row[], hash: string): Register => {
  const bytes = Buffer.concat(rows.flatMap(bytePartsOf));
  if (hashOf(bytes) !== hash) throw new Error('The stored register is not the one that was imported: its hash differs');
  // Not in the thread pool: for the register of a municipality the way there takes longer than the work.
  return decodeRegister(inflateSync(bytes));
};
