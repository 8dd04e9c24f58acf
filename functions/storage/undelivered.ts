import { odata } from '@azure/data-tables';
import * as z from 'zod';
import type { Alert, AlertMessage, Undelivered, UndeliveredMark } from '../../core/alerts/alert';
import { isSettled, isUndelivered } from '../../core/alerts/undelivered';
import { inBatches } from './batches';
import { keyOf } from './keys';
import { parseRow, type Row } from './rows';
import type { Table } from './table';

const IndexRow = z.strictObject({
  recipient: z.string().min(1),
  alertId: z.string().min(1),
  unitAlertId: z.string().min(1).optional(),
  unitQueuedIn: z.string().min(1).optional(),
});

/** Which alerts do not reach their recipients: an index in a partition of its own. The alerts themselves are the truth. */
export interface UndeliveredIndex {
  note(alert: Alert): Promise<void>;
  forget(alert: Alert): Promise<void>;
  /** The alerts that are in the index and undelivered, with what the unit head was told of them. */
  all(find: (alert: AlertMessage) => Promise<Alert | undefined>): Promise<Undelivered[]>;
  /** Whose alerts are in the index. */
  recipients(): Promise<Set<string>>;
  mark(alerts: readonly AlertMessage[], mark: UndeliveredMark): Promise<void>;
}

/** The index of one municipality. Its partition has three parts, one more than an alert's. */
export const undeliveredIndex = (table: Table, municipality: string): UndeliveredIndex => {
  const partitionKey = keyOf(municipality, 'undelivered', 'index');
  const keys = ({ recipient, alertId }: AlertMessage) => ({ partitionKey, rowKey: keyOf(recipient, alertId) });
  const messageOf = ({ recipient, id }: Alert): AlertMessage => ({ recipient, alertId: id });

  const entryOf = async (row: Row, find: (alert: AlertMessage) => Promise<Alert | undefined>) => {
    const { recipient, alertId, ...mark } = parseRow(IndexRow, row);
    const alert = await find({ recipient, alertId });
    // Who settled it died before this was done. A settled alert stays settled: nobody notes it meanwhile.
    if (alert !== undefined && isSettled(alert)) await table.remove(row.partitionKey, row.rowKey);
    return alert !== undefined && isUndelivered(alert) ? [{ alert, ...mark }] : [];
  };

  return {
    note: async (alert) => {
      // One that is there already keeps what the unit head was told.
      await table.create({ ...keys(messageOf(alert)), ...messageOf(alert) });
    },
    forget: (alert) => table.remove(partitionKey, keys(messageOf(alert)).rowKey),
    all: async (find) => {
      const rows = await table.list(odata`PartitionKey eq ${partitionKey}`);
      const found: Undelivered[] = [];
      for (const batch of inBatches(rows))
        found.push(...(await Promise.all(batch.map((row) => entryOf(row, find)))).flat());
      return found;
    },
    recipients: async () => {
      const rows = await table.list(odata`PartitionKey eq ${partitionKey}`);
      return new Set(rows.map((row) => parseRow(IndexRow, row).recipient));
    },
    mark: async (alerts, mark) => {
      for (const batch of inBatches(alerts))
        await Promise.all(batch.map((alert) => table.update({ ...keys(alert), ...mark }, 'Merge')));
    },
  };
};
