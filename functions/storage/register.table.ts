/**
 * Table `register`: the register in force, and those before it.
 *
 * | partition    | row                         | columns                                                              |
 * |--------------|-----------------------------|----------------------------------------------------------------------|
 * | municipality | `head`                      | version in force, its hash and number of chunks, placements, when, who |
 * |              |                             | and, when there is one chunk, its columns too                         |
 * |              | `v<version>`                | the same but the bytes, of every version that has been in force                    |
 * |              | `v<version>!<hash>!<chunk>` | compressed bytes in `b00` to `b10`                                    |
 *
 * Every question reads of `head` what tells one import from another (one point read) and computes from memory while that
 * is the same; otherwise the head and, by their keys, the chunks are read. Who has nothing in memory yet reads `head` with its bytes: for a
 * municipality that is all. An earlier version is read the same way from its own row,
 * for "as reported then". An import writes the chunks and then flips `head` with
 * If-Match: readers see the old register or the new one. Chunks of an import that lost the race are named by nobody;
 * they and old versions stay until disposal, which takes all rows of a version by their first part.
 */
import type { TableEntity, TransactionAction } from '@azure/data-tables';
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { buildRegister, type Register } from '../../core/register/register';
import type { RegisterHead, RegisterInForce, RegisterStore } from '../../core/register/registerStore';
import { withBytesApart } from './byteColumns';
import type { Connection } from './connection';
import { keyPart } from './keys';
import { chunkKey, chunkRows, pack, unpack, versionKey } from './registerChunks';
import { parseRow, type Row } from './rows';

const HEAD = 'head';

const HeadRow = z.strictObject({
  version: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  chunks: z.int().positive(),
  placements: z.int().nonnegative(),
  importedAt: Instant,
  by: z.string(),
});
type HeadRow = z.infer<typeof HeadRow>;

const headOf = ({ version, placements, importedAt }: HeadRow): RegisterHead => ({ version, placements, importedAt });

/** What tells one import from every other; all that a question reads when nothing has been imported since the last. */
const STAMP = ['version', 'hash', 'importedAt'] as const;

/** No schema reads these columns: they are only compared, with a head that one has read. */
const isStamped = (head: HeadRow, columns: Row['columns']): boolean =>
  STAMP.every((name) => columns[name] === head[name]);

/** The same import: two of the same file are told apart by who and when. */
const isSame = (a: HeadRow | undefined, b: HeadRow): boolean => a !== undefined && isStamped(a, b) && a.by === b.by;

/** The register of one municipality. Keep the store: it remembers the register that it has read. */
export const tableRegisterStore = (connection: Connection, municipality: string): RegisterStore => {
  const table = connection.table('register');
  const partitionKey = keyPart(municipality);
  let starting = false;
  let remembered: { of: HeadRow; register: Promise<Register> } | undefined;

  /** The head; `whole` with the bytes that it carries. */
  const readHead = async (whole = false): Promise<{ head: HeadRow; etag: string; carried: Row } | undefined> => {
    const row = await table.read(partitionKey, HEAD, whole ? undefined : Object.keys(HeadRow.shape));
    if (row === undefined) return undefined;
    const { bytes, others } = withBytesApart(row);
    return { head: parseRow(HeadRow, others), etag: row.etag, carried: bytes };
  };

  const load = async ({ version, hash, chunks }: HeadRow, carried?: Row): Promise<Register> => {
    if (carried !== undefined && Object.keys(carried.columns).length > 0) return unpack([carried], hash);
    const keys = Array.from({ length: chunks }, (_, chunk) => chunkKey(version, hash, chunk));
    const rows = await Promise.all(
      keys.map(async (key) => {
        const row = await table.read(partitionKey, key);
        if (row === undefined) throw new Error(`Table register, partition ${partitionKey}: row ${key} is missing`);
        return row;
      }),
    );
    return unpack(rows, hash);
  };

  /** The register of a head; who asks while it is being read waits for the same reading. */
  const registerOf = ({ head, carried }: { head: HeadRow; carried: Row }): Promise<Register> => {
    if (remembered !== undefined && isSame(remembered.of, head)) return remembered.register;
    const loading = { of: head, register: load(head, carried) };
    remembered = loading;
    return loading.register.catch((error: unknown) => {
      // The next question tries again.
      if (remembered === loading) remembered = undefined;
      throw error;
    });
  };

  /** Puts a head in force after the one that was read. */
  const flip = (next: HeadRow, chunks: readonly TableEntity[], etag: string | undefined): Promise<boolean> => {
    const row = { partitionKey, rowKey: HEAD, ...next };
    const head = chunks.length === 1 ? { ...chunks[0], ...row } : row;
    const actions: TransactionAction[] = [
      etag === undefined ? ['create', head] : ['update', head, 'Replace', { etag }],
      ['create', { ...row, rowKey: versionKey(next.version) }],
    ];
    return table.transact(actions);
  };

  /** The register that is remembered, when it is still in force. */
  const stillInForce = async (): Promise<RegisterInForce | undefined> => {
    if (remembered === undefined) return undefined;
    const { of, register } = remembered;
    const row = await table.read(partitionKey, HEAD, STAMP);
    if (row === undefined || !isStamped(of, row.columns)) return undefined;
    return { head: headOf(of), register: await register };
  };

  return {
    head: async () => {
      const read = await readHead();
      return read && headOf(read.head);
    },
    current: async () => {
      const known = await stillInForce();
      if (known !== undefined) return known;
      // Of those who ask before anything is remembered, one takes head and bytes in one reading.
      const first = remembered === undefined && !starting;
      if (first) starting = true;
      try {
        const read = await readHead(first);
        return read && { head: headOf(read.head), register: await registerOf(read) };
      } finally {
        if (first) starting = false;
      }
    },
    version: async (version) => {
      const row = await table.read(partitionKey, versionKey(version), Object.keys(HeadRow.shape));
      if (row === undefined) return undefined;
      const head = parseRow(HeadRow, row);
      return { head: headOf(head), register: await load(head) };
    },
    replace: async (placements, by, at, after) => {
      const before = await readHead();
      if (after !== undefined && after !== (before?.head.version ?? 0)) return { ok: false, kind: 'conflict' };
      const packed = await pack(buildRegister(placements));
      const version = (before?.head.version ?? 0) + 1;
      const rows = chunkRows(partitionKey, version, packed);
      for (const row of rows) await table.put(row);
      const { hash, chunks } = packed;
      const next: HeadRow = { version, hash, chunks, placements: placements.length, importedAt: at, by };
      if (await flip(next, rows, before?.etag)) return { ok: true, head: headOf(next) };
      // The answer to a flip may have been lost and the flip repeated: then the head is ours all the same.
      return isSame((await readHead())?.head, next)
        ? { ok: true, head: headOf(next) }
        : { ok: false, kind: 'conflict' };
    },
  };
};
