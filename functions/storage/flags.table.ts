/**
 * Table `flags`: placements that have lasted longer than a threshold.
 *
 * | partition    | row              | columns |
 * |--------------|------------------|---------|
 * | municipality | placement!months | a Flag  |
 *
 * The daily scan reads the partition, adds rows and gives flags to the officers of the register in force; a card reads one row by both keys; an officer's list and the
 * overview filter by `state` and `officer` on the server.
 */
import { odata, type TransactionAction } from '@azure/data-tables';
import { demandStep, Flag, flagKey, type FlagState, type News, retold } from '../../core/flags/flag';
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

  /** Writes what `change` makes of the flag, while it is in the state `from`. */
  const changeWhile = async (
    flag: Flag,
    from: FlagState,
    change: (current: Flag) => Flag,
    tries = MOST_TRIES,
  ): Promise<boolean> => {
    const { rowKey } = keys(flag);
    const row = await table.read(partitionKey, rowKey);
    const current = row && fromRow(row);
    if (row === undefined || current?.state !== from) return false;
    if (await table.update({ partitionKey, rowKey, ...change(current) }, 'Replace', row.etag)) return true;
    if (tries <= 1) throw new Error(`The flag ${rowKey} is being changed by someone else`);
    return changeWhile(flag, from, change, tries - 1);
  };

  const move = async (flag: Flag, from: FlagState, to: FlagState, news?: News): Promise<boolean> => {
    demandStep(from, to);
    return changeWhile(flag, from, (f) => ({ ...(news === undefined ? f : retold(f, news)), state: to }));
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
    move,
    handOver: (flag, news) => changeWhile(flag, OPEN, (f) => retold(f, news)),
    markQueued: async (flags, at) => {
      for (const batch of inBatches(distinct(flags))) {
        const marks = batch.map((flag): TransactionAction => ['update', { ...keys(flag), queuedAt: at }, 'Merge']);
        if (!(await table.transact(marks))) throw new Error('A flag that was to be marked as queued is not there');
      }
    },
  };
};
