/**
 * Table `flags`: placements that have lasted longer than a threshold.
 *
 * | partition    | row              | columns                     |
 * |--------------|------------------|-----------------------------|
 * | municipality | placement!months | a Flag; its history as JSON |
 *
 * The daily run reads the partition, adds rows and changes them; a card reads one row by both keys, and changes it with
 * its ETag; a case that is asked for by its number reads the range of each of its placements; an officer's list and the
 * overview filter by `state`, `officer` and `assignedTo` on the server.
 */
import { odata, type TransactionAction } from '@azure/data-tables';
import * as z from 'zod';
import { Flag, flagKey, type FlagRef, FlagStep } from '../../core/flags/flag';
import type { FlagChange, FlagStore } from '../../core/flags/stores';
import { inBatches } from './batches';
import type { Connection } from './connection';
import { keyOf, keyPart, rangeOf } from './keys';
import { jsonColumn, parseRow, type Row } from './rows';

/** How often a flag may be changed by others (the run marks what it has queued) while it is being changed. */
const MOST_TRIES = 5;

const BATCHES_AT_ONCE = 5;

/** Does the work for the items in parts that fit one transaction, some parts at once. */
const forBatches = async <T>(items: readonly T[], work: (batch: readonly T[]) => Promise<void>): Promise<void> => {
  const batches = inBatches(items);
  for (let i = 0; i < batches.length; i += BATCHES_AT_ONCE)
    await Promise.all(batches.slice(i, i + BATCHES_AT_ONCE).map(work));
};

const FlagRow = Flag.extend({ history: jsonColumn(z.array(FlagStep)) });

const fromRow = (row: Row): Flag => parseRow(FlagRow, row);

const toColumns = (flag: Flag) => ({ ...flag, history: JSON.stringify(flag.history) });

/** Each flag once: a transaction may not name a row twice. */
const distinct = <T extends FlagRef>(flags: readonly T[]): T[] => [
  ...new Map(flags.map((f) => [flagKey(f), f])).values(),
];

/** The flags of one municipality. */
export const tableFlagStore = (connection: Connection, municipality: string): FlagStore => {
  const table = connection.table('flags');
  const partitionKey = keyPart(municipality);
  const keys = ({ placementId, months }: FlagRef) => ({ partitionKey, rowKey: keyOf(placementId, months) });

  const change = async (
    ref: FlagRef,
    step: (flag: Flag) => Flag | undefined,
    tries = MOST_TRIES,
  ): Promise<FlagChange> => {
    const { rowKey } = keys(ref);
    const row = await table.read(partitionKey, rowKey);
    if (row === undefined) return { kind: 'refused', flag: undefined };
    const current = fromRow(row);
    const flag = step(current);
    if (flag === undefined) return { kind: 'refused', flag: current };
    if (await table.update({ partitionKey, rowKey, ...toColumns(flag) }, 'Replace', row.etag))
      return { kind: 'done', flag };
    if (tries <= 1) throw new Error(`The flag ${rowKey} is being changed by someone else`);
    return change(ref, step, tries - 1);
  };

  return {
    all: async () => (await table.list(odata`PartitionKey eq ${partitionKey}`)).map(fromRow),
    find: async (ref) => {
      const row = await table.read(partitionKey, keys(ref).rowKey);
      return row && fromRow(row);
    },
    ofPlacement: async (placementId) => {
      const { from, before } = rangeOf(placementId);
      const rows = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${before}`;
      return (await table.list(rows)).map(fromRow);
    },
    inStates: async (states, officer) => {
      if (states.length === 0) return [];
      const inState = states.map((state) => odata`state eq ${state}`).join(' or ');
      const whose = officer === undefined ? '' : odata` and (officer eq ${officer} or assignedTo eq ${officer})`;
      return (await table.list(`${odata`PartitionKey eq ${partitionKey}`} and (${inState})${whose}`)).map(fromRow);
    },
    add: async (flags) => {
      await forBatches(distinct(flags), async (batch) => {
        const rows = batch.map((flag) => ({ ...keys(flag), ...toColumns(flag) }));
        if (await table.transact(rows.map((row): TransactionAction => ['create', row]))) return;
        // Some are there already, which fails all hundred: one by one, those stay as they are.
        await Promise.all(rows.map((row) => table.create(row)));
      });
    },
    change: (ref, step) => change(ref, step),
    markQueued: async (marks, whom) => {
      const column = whom === 'officer' ? 'queuedIn' : 'unitQueuedIn';
      await forBatches(distinct(marks), async (batch) => {
        const actions = batch.map((mark): TransactionAction => [
          'update',
          { ...keys(mark), [column]: mark.alertId },
          'Merge',
        ]);
        if (!(await table.transact(actions))) throw new Error('A flag that was to be marked as queued is not there');
      });
    },
  };
};
