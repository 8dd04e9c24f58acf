/**
 * Table `surveys`: customer satisfaction.
 *
 * | partition    | row                                              | columns                                              |
 * |--------------|--------------------------------------------------|------------------------------------------------------|
 * | municipality | `head`                                           | version in force, its hash, number of rows, when, who |
 * |              | `v<version>`                                     | the same, of every version that has been in force     |
 * |              | `v<version>!<hash>!year!provider!intervention`   | a SurveyRow; an empty part for "all of them"          |
 *
 * Some tens of rows a year, read all at once; while `head` is the same, from memory. As with the register an import
 * writes its rows and then flips `head` with If-Match: readers see the old surveys or the new ones. Rows of an import
 * that lost the race are named by nobody; they and old versions stay until disposal.
 */
import { createHash } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import type { SurveyHead, SurveyStore } from '../../core/register/registerStore';
import { SurveyRow } from '../../core/register/survey';
import { inBatches } from './batches';
import type { Connection } from './connection';
import { keyOf, keyPart, rangeOf } from './keys';
import { versionKey } from './registerChunks';
import { parseRow } from './rows';

const HEAD = 'head';

const HeadRow = z.strictObject({
  version: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  rows: z.int().nonnegative(),
  importedAt: Instant,
  by: z.string(),
});
type HeadRow = z.infer<typeof HeadRow>;

const headOf = ({ version, rows, importedAt }: HeadRow): SurveyHead => ({ version, rows, importedAt });

const isSame = (a: HeadRow | undefined, b: HeadRow): boolean =>
  a?.version === b.version && a.hash === b.hash && a.importedAt === b.importedAt && a.by === b.by;

/** Keeps the rows of two imports that race for the same version apart. */
const hashOf = (rows: readonly SurveyRow[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16);

/** The surveys of one municipality. Keep the store: it remembers the surveys that it has read. */
export const tableSurveyStore = (connection: Connection, municipality: string): SurveyStore => {
  const table = connection.table('surveys');
  const partitionKey = keyPart(municipality);
  let remembered: { of: HeadRow; rows: SurveyRow[] } | undefined;

  const readHead = async (): Promise<{ head: HeadRow; etag: string } | undefined> => {
    const row = await table.read(partitionKey, HEAD, Object.keys(HeadRow.shape));
    return row && { head: parseRow(HeadRow, row), etag: row.etag };
  };

  const load = async (head: HeadRow): Promise<SurveyRow[]> => {
    const { from, before } = rangeOf(versionKey(head.version), head.hash);
    const found = await table.list(
      odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${before}`,
    );
    if (found.length !== head.rows)
      throw new Error(
        `Table surveys, partition ${partitionKey}: ${found.length} rows and not the ${head.rows} imported`,
      );
    return found.map((row) => parseRow(SurveyRow, row));
  };

  const write = async (version: number, hash: string, rows: readonly SurveyRow[]): Promise<void> => {
    const actions = rows.map((row): TransactionAction => {
      const rowKey = keyOf(versionKey(version), hash, row.year, row.provider ?? '', row.intervention ?? '');
      return ['upsert', { partitionKey, rowKey, ...row }, 'Replace'];
    });
    for (const batch of inBatches(actions))
      if (!(await table.transact(batch))) throw new Error('The surveys could not be written');
  };

  return {
    head: async () => {
      const read = await readHead();
      return read && headOf(read.head);
    },
    all: async () => {
      const read = await readHead();
      if (read === undefined) return [];
      if (remembered === undefined || !isSame(remembered.of, read.head))
        remembered = { of: read.head, rows: await load(read.head) };
      return [...remembered.rows];
    },
    replace: async (rows, by, at, after) => {
      const before = await readHead();
      if (after !== undefined && after !== (before?.head.version ?? 0)) return { ok: false, kind: 'conflict' };
      const next: HeadRow = {
        version: (before?.head.version ?? 0) + 1,
        hash: hashOf(rows),
        rows: rows.length,
        importedAt: at,
        by,
      };
      await write(next.version, next.hash, rows);
      const row = { partitionKey, rowKey: HEAD, ...next };
      const flipped = await table.transact([
        before === undefined ? ['create', row] : ['update', row, 'Replace', { etag: before.etag }],
        ['create', { ...row, rowKey: versionKey(next.version) }],
      ]);
      // The answer to a flip may have been lost and the flip repeated: then the head is ours all the same.
      return flipped || isSame((await readHead())?.head, next)
        ? { ok: true, head: headOf(next) }
        : { ok: false, kind: 'conflict' };
    },
  };
};
