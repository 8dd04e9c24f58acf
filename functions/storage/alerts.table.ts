/**
 * Table `alerts`: the ledger of proactive messages.
 *
 * | partition              | row      | columns                                                                                    |
 * |------------------------|----------|--------------------------------------------------------------------------------------------|
 * | municipality!recipient | alert id | an Alert; its flags or actions as JSON (32,000 characters: some 700 flags, 80 actions at least) |
 *
 * A daily run adds an alert; the sender takes it by both keys with its ETag, so that of two one sends it, and writes what
 * became of it. When somebody meets the assistant for the first time, and by the daily runs, those that wait or were left
 * half-way are read from the recipient's partition; before somebody is reminded of actions, what the reminders were so
 * far.
 */
import { odata } from '@azure/data-tables';
import * as z from 'zod';
import {
  ActionAlert,
  type Alert,
  type AlertStore,
  FlagAlert,
  mayTake,
  taken,
  WarningAlert,
  WeeklyAlert,
} from '../../core/alerts/alert';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { jsonColumn, parseRow, type Row } from './rows';

const ActionAlertRow = ActionAlert.extend({ actions: jsonColumn(ActionAlert.shape.actions) });
const AlertRow = z.discriminatedUnion('kind', [
  FlagAlert.extend({ flags: jsonColumn(FlagAlert.shape.flags) }),
  ActionAlertRow,
  WarningAlert,
  WeeklyAlert,
]);

const fromRow = (row: Row): Alert => parseRow(AlertRow, row);

/** The lists of an alert, as columns. */
const toldIn = (alert: Alert) => {
  switch (alert.kind) {
    case 'flags':
      return { flags: JSON.stringify(alert.flags) };
    case 'actions':
      return { actions: JSON.stringify(alert.actions) };
    case 'warning':
    case 'weekly':
      return {};
  }
};

/** The ledger of one municipality's alerts. */
export const tableAlertStore = (connection: Connection, municipality: string): AlertStore => {
  const table = connection.table('alerts');
  const partition = (recipient: string): string => keyOf(municipality, recipient);
  const toRow = (alert: Alert) => ({
    partitionKey: partition(alert.recipient),
    rowKey: keyPart(alert.id),
    ...alert,
    ...toldIn(alert),
  });
  return {
    find: async (recipient, id) => {
      const row = await table.read(partition(recipient), keyPart(id));
      return row && fromRow(row);
    },
    add: (alert) => table.create(toRow(alert)),
    take: async (recipient, id, now) => {
      const row = await table.read(partition(recipient), keyPart(id));
      if (row === undefined || !mayTake(fromRow(row), now)) return undefined;
      const alert = taken(fromRow(row), now);
      return (await table.update(toRow(alert), 'Replace', row.etag)) ? alert : undefined;
    },
    update: (alert) => table.put(toRow(alert)),
    waitingFor: async (recipient) => {
      const rows = await table.list(
        odata`PartitionKey eq ${partition(recipient)} and (state eq ${'waiting'} or state eq ${'sending'})`,
      );
      return rows.map(fromRow);
    },
    aboutActions: async (recipient) => {
      const rows = await table.list(odata`PartitionKey eq ${partition(recipient)} and kind eq ${'actions'}`);
      return rows.map((row) => parseRow(ActionAlertRow, row));
    },
  };
};
