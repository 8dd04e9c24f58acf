/**
 * Table `flags`: placements that have lasted longer than a threshold.
 *
 * | partition    | row              | columns |
 * |--------------|------------------|---------|
 * | municipality | placement!months | a Flag  |
 *
 * The daily scan reads the partition and adds rows; a card reads one row by both keys; an officer's list and the
 * overview filter by `state` and `officer` on the server.
 */
import { odata, type TransactionAction } from '@azure/data-tables';
import { Flag, flagKey, type FlagState } from '../../core/flags/flag';
import type { FlagStore } from '../../core/flags/stores';
import { inBatches } from './batches';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { parseRow, type Row } from './rows';

/** How often a flag may be changed by others (the scan marks it as queued) while it is being moved. */
const MOST_TRIES = 5;

const OPEN: FlagState = 'open';

const fromRow = (row: Row): Flag => parseRow(Flag, row);

/** Each flag once: a transaction may not name a row twice. */
const distinct = (flags: readonly Flag[]): Flag[] => [...new Map(flags.map((f) => [flagKey(f), f])).values()];

/** The flags of one municipality. */
export const tableFlagStore = (connection: Connection, municipality: string): FlagStore => {
  const table = connection.table('flags');
  const partitionKey = keyPart(municipality);
  const keys = ({ placementId, months }: Pick<Flag, 'placementId' | 'months'>) => ({
    partitionKey,
    rowKey: keyOf(placementId, months),
  });

  const move = async (flag: Flag, from: FlagState, to: FlagState, tries: number): Promise<boolean> => {
    const { rowKey } = keys(flag);
    const row = await table.read(partitionKey, rowKey);
    if (row === undefined || fromRow(row).state !== from) return false;
    if (await table.update({ partitionKey, rowKey, state: to }, 'Merge', row.etag)) return true;
    if (tries <= 1) throw new Error(`The flag ${rowKey} is being changed by someone else`);
    return move(flag, from, to, tries - 1);
  };

  return {
    all: async () => (await table.list(odata`PartitionKey eq ${partitionKey}`)).map(fromRow),
    find: async (placementId, months) => {
      const row = await table.read(partitionKey, keys({ placementId, months }).rowKey);
      return row && fromRow(row);
    },
    open: async (officer) => {
      const filter =
        officer === undefined
          ? odata`PartitionKey eq ${partitionKey} and state eq ${OPEN}`
          : odata`PartitionKey eq ${partitionKey} and state eq ${OPEN} and officer eq ${officer}`;
      return (await table.list(filter)).map(fromRow);
    },
    add: async (flags) => {
      for (const batch of inBatches(distinct(flags))) {
        const rows = batch.map((flag) => ({ ...keys(flag), ...flag }));
        if (await table.transact(rows.map((row): TransactionAction => ['create', row]))) continue;
        // Some are there already, which fails all hundred: one by one, those stay as they are.
        await Promise.all(rows.map((row) => table.create(row)));
      }
    },
    move: (flag, from, to) => move(flag, from, to, MOST_TRIES),
    markQueued: async (flags, at) => {
      for (const batch of inBatches(distinct(flags))) {
        const marks = batch.map((flag): TransactionAction => ['update', { ...keys(flag), queuedAt: at }, 'Merge']);
        if (!(await table.transact(marks))) throw new Error('A flag that was to be marked as queued is not there');
      }
    },
  };
};
