/**
 * Table `alerts`: the ledger of proactive messages.
 *
 * | partition            | row      | columns                                   |
 * |----------------------|----------|-------------------------------------------|
 * | municipality!officer | alert id | an Alert; its flags as JSON (32,000 characters: some 700 flags) |
 *
 * The scan adds an alert; the sender takes it by both keys with its ETag, so that of two one sends it, and writes what
 * became of it. When an officer meets the assistant for the first time, and by the daily scan, those that wait or were
 * left half-way are read from the officer's partition.
 */
import { odata } from '@azure/data-tables';
import { Alert, type AlertStore, mayTake, taken } from '../../core/flags/alert';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { jsonColumn, parseRow, type Row } from './rows';

const AlertRow = Alert.extend({ flags: jsonColumn(Alert.shape.flags) });

const fromRow = (row: Row): Alert => parseRow(AlertRow, row);

/** The ledger of one municipality's alerts. */
export const tableAlertStore = (connection: Connection, municipality: string): AlertStore => {
  const table = connection.table('alerts');
  const partition = (officer: string): string => keyOf(municipality, officer);
  const toRow = (alert: Alert) => ({
    partitionKey: partition(alert.officer),
    rowKey: keyPart(alert.id),
    ...alert,
    flags: JSON.stringify(alert.flags),
  });
  return {
    find: async (officer, id) => {
      const row = await table.read(partition(officer), keyPart(id));
      return row && fromRow(row);
    },
    add: (alert) => table.create(toRow(alert)),
    take: async (officer, id, now) => {
      const row = await table.read(partition(officer), keyPart(id));
      if (row === undefined || !mayTake(fromRow(row), now)) return undefined;
      const alert = taken(fromRow(row), now);
      return (await table.update(toRow(alert), 'Replace', row.etag)) ? alert : undefined;
    },
    update: (alert) => table.put(toRow(alert)),
    waitingFor: async (officer) => {
      const rows = await table.list(
        odata`PartitionKey eq ${partition(officer)} and (state eq ${'waiting'} or state eq ${'sending'})`,
      );
      return rows.map(fromRow);
    },
  };
};
