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

const Dictionaries = {
  size: z.int().nonnegative(),
  interventions: Texts,
  providers: Texts,
  officers: Texts,
  endReasons: Texts,
};

/** Format 1 has the ids in the header; since format 2 they stand after it, and it says how many bytes they take. */
const Header = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), ...Dictionaries, placementIds: Texts, customerIds: Texts }),
  z.strictObject({
    format: z.literal(2),
    ...Dictionaries,
    placementIds: z.int().nonnegative(),
    customerIds: z.int().nonnegative(),
  }),
]);

/** Parts begin on a multiple of four, so that they can be viewed without copying. */
const padded = (n: number): number => (n + 3) & ~3;

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const fromJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/**
 * The register as bytes: length of the header (uint32), header (JSON: dictionaries), the ids of the placements and those
 * of the customers (JSON), then the columns, little-endian; each part padded to four bytes.
 */
export const encodeRegister = (r: Register): Uint8Array => {
  const { size, interventions, providers, officers, endReasons } = r;
  const placementIds = jsonBytes(r.placementIds);
  const customerIds = jsonBytes(r.customerIds);
  const lengths = { placementIds: placementIds.length, customerIds: customerIds.length };
  const header = jsonBytes({ format: 2, size, ...lengths, interventions, providers, officers, endReasons });
  const columns = COLUMNS.map(([name]) => r[name]);
  const parts = [
    header,
    placementIds,
    customerIds,
    ...columns.map((c) => new Uint8Array(c.buffer, c.byteOffset, c.byteLength)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 4));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  let offset = 4;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += padded(part.length);
  }
  return bytes;
};

/** Reads on first use: most figures need no ids, and their texts are most of what there is to read. */
const onFirstUse = <T>(read: () => T): (() => T) => {
  let known: { value: T } | undefined;
  return () => (known ??= { value: read() }).value;
};

/** The register again, also of bytes that were written in another order; throws when they are not a register. */
export const decodeRegister = (input: Uint8Array): Register => {
  const bytes = input.byteOffset % 4 === 0 ? input : new Uint8Array(input); // slice() of a Buffer does not copy
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  let offset = 4;
  const take = (count: number): number => {
    const at = offset;
    offset += padded(count);
    if (offset > bytes.length) throw new RangeError('The bytes end before the register does');
    return at;
  };
  const part = (count: number): Uint8Array => {
    const at = take(count);
    return bytes.subarray(at, at + count);
  };
  const header = Header.parse(fromJson(part(length)));
  const { size, interventions, providers, officers, endReasons } = header;
  const idsOf = (ids: string[] | number): (() => string[]) => {
    if (typeof ids !== 'number') return () => ids;
    const text = part(ids);
    return onFirstUse(() => Texts.parse(fromJson(text)));
  };
  const placementIds = idsOf(header.placementIds);
  const customerIds = idsOf(header.customerIds);
  const view = <T>(Column: { new (b: ArrayBufferLike, o: number, n: number): T; BYTES_PER_ELEMENT: number }): T =>
    new Column(bytes.buffer, bytes.byteOffset + take(size * Column.BYTES_PER_ELEMENT), size);
  return inOrder({
    size,
    get placementIds() {
      return placementIds();
    },
    get customerIds() {
      return customerIds();
    },
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
