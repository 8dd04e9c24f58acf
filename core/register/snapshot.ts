import * as z from 'zod';
import { inOrder } from './order';
import type { Register } from './register';

const COLUMNS = [
  ['customer', Uint32Array],
  ['start', Int32Array],
  ['end', Int32Array],
  ['provider', Uint16Array],
  ['officer', Uint16Array],
  ['intervention', Uint8Array],
  ['endReason', Uint8Array],
] as const;

/** Thousands of ids: looked at by a loop, which a schema for each of them would make ten times as long. */
const Texts = z.custom<string[]>((v) => Array.isArray(v) && v.every((text) => typeof text === 'string'));

const Header = z.strictObject({
  format: z.literal(1),
  size: z.int().nonnegative(),
  placementIds: Texts,
  customerIds: Texts,
  interventions: Texts,
  providers: Texts,
  officers: Texts,
  endReasons: Texts,
});

/** Columns begin on a multiple of four, so that they can be viewed without copying. */
const padded = (n: number): number => (n + 3) & ~3;

/**
 * The register as bytes: length of the header (uint32), header (JSON: dictionaries and ids), then the columns,
 * little-endian, each padded to four bytes.
 */
export const encodeRegister = (r: Register): Uint8Array => {
  const { size, placementIds, customerIds, interventions, providers, officers, endReasons } = r;
  const header = new TextEncoder().encode(
    JSON.stringify({ format: 1, size, placementIds, customerIds, interventions, providers, officers, endReasons }),
  );
  const start = 4 + padded(header.length);
  const bytes = new Uint8Array(start + COLUMNS.reduce((sum, [name]) => sum + padded(r[name].byteLength), 0));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let offset = start;
  for (const [name] of COLUMNS) {
    const column = r[name];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += padded(column.byteLength);
  }
  return bytes;
};

/** The register again, also of bytes that were written in another order; throws when they are not a register. */
export const decodeRegister = (input: Uint8Array): Register => {
  const bytes = input.byteOffset % 4 === 0 ? input : new Uint8Array(input); // slice() of a Buffer does not copy
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  let offset = 4 + padded(length);
  const view = <T>(Column: { new (b: ArrayBufferLike, o: number, n: number): T; BYTES_PER_ELEMENT: number }): T => {
    const column = new Column(bytes.buffer, bytes.byteOffset + offset, header.size);
    offset += padded(header.size * Column.BYTES_PER_ELEMENT);
    if (offset > bytes.length) throw new RangeError('The bytes end before the register does');
    return column;
  };
  const { size, placementIds, customerIds, interventions, providers, officers, endReasons } = header;
  return inOrder({
    size,
    placementIds,
    customerIds,
    interventions,
    providers,
    officers,
    endReasons,
    customer: view(Uint32Array),
    start: view(Int32Array),
    end: view(Int32Array),
    provider: view(Uint16Array),
    officer: view(Uint16Array),
    intervention: view(Uint8Array),
    endReason: view(Uint8Array),
  });
};
