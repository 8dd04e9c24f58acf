/**
 * Table `alerts`: the ledger of proactive messages.
 *
 * | partition                      | row                | columns                                                                |
 * |--------------------------------|--------------------|------------------------------------------------------------------------|
 * | municipality!recipient         | alert id           | an Alert; its flags, actions or news as JSON (32,000 characters: some 700 flags, 80 actions at least) |
 * | municipality!undelivered!index | recipient!alert id | which they are, and in which alert the unit head is told, and was told |
 *
 * A daily run adds an alert; the sender takes it by both keys with its ETag, so that of two one sends it, and writes what
 * became of it. When somebody meets the assistant for the first time, and by the daily runs, those that wait or were left
 * half-way are read from the recipient's partition; before somebody is reminded of actions, what the reminders were so
 * far. What cannot reach its recipient is in the index before its alert says so, and taken out after the alert says that
 * it is settled; so the index may name too many, and a reader believes the alerts. Who sends the day's alerts reads now
 * and then whose are in the index, to take with each what waits. The page of deliveries reads a recipient's partition, or
 * those of all, by `changedAt`.
 */
import { odata } from '@azure/data-tables';
import * as z from 'zod';
import {
  ActionAlert,
  type Alert,
  type AlertStore,
  FlagAlert,
  mayTake,
  type SendPatience,
  taken,
  UnitAlert,
  WarningAlert,
  WeeklyAlert,
} from '../../core/alerts/alert';
import { isSettled, isUndelivered, withSince } from '../../core/alerts/undelivered';
import type { Connection } from './connection';
import { keyOf, keyPart, rangeOf } from './keys';
import { jsonColumn, parseRow, type Row } from './rows';
import { undeliveredIndex } from './undelivered';

const ActionAlertRow = ActionAlert.extend({ actions: jsonColumn(ActionAlert.shape.actions) });
const AlertRow = z.discriminatedUnion('kind', [
  FlagAlert.extend({ flags: jsonColumn(FlagAlert.shape.flags) }),
  ActionAlertRow,
  WarningAlert,
  WeeklyAlert,
  UnitAlert.extend({ news: jsonColumn(UnitAlert.shape.news) }),
]);

const fromRow = (row: Row): Alert => parseRow(AlertRow, row);

/** The lists of an alert, as columns. */
const toldIn = (alert: Alert) => {
  switch (alert.kind) {
    case 'flags':
      return { flags: JSON.stringify(alert.flags) };
    case 'actions':
      return { actions: JSON.stringify(alert.actions) };
    case 'unit':
      return { news: JSON.stringify(alert.news) };
    case 'warning':
    case 'weekly':
      return {};
  }
};

/** The ledger of one municipality's alerts. */
export const tableAlertStore = (connection: Connection, municipality: string, patience?: SendPatience): AlertStore => {
  const table = connection.table('alerts');
  const index = undeliveredIndex(table, municipality);
  const partition = (recipient: string): string => keyOf(municipality, recipient);
  const toRow = (alert: Alert) => ({
    partitionKey: partition(alert.recipient),
    rowKey: keyPart(alert.id),
    ...alert,
    ...toldIn(alert),
  });
  const find = async (recipient: string, id: string): Promise<Alert | undefined> => {
    const row = await table.read(partition(recipient), keyPart(id));
    return row && fromRow(row);
  };
  return {
    find,
    add: (alert) => table.create(toRow(alert)),
    take: async (recipient, id, now) => {
      const row = await table.read(partition(recipient), keyPart(id));
      if (row === undefined || !mayTake(fromRow(row), now, patience)) return undefined;
      const alert = taken(fromRow(row), now);
      return (await table.update(toRow(alert), 'Replace', row.etag)) ? alert : undefined;
    },
    update: async (alert) => {
      const kept = withSince(alert);
      if (isUndelivered(kept)) await index.note(kept);
      await table.put(toRow(kept));
      // Only what was there needs to go: most alerts are sent at once.
      if (isSettled(alert) && alert.undeliveredSince !== undefined) await index.forget(alert);
    },
    openFor: async (recipient) => {
      const rows = await table.list(
        odata`PartitionKey eq ${partition(recipient)} and state ne ${'sent'} and state ne ${'failed'}`,
      );
      return rows.map(fromRow);
    },
    aboutActions: async (recipient) => {
      const rows = await table.list(odata`PartitionKey eq ${partition(recipient)} and kind eq ${'actions'}`);
      return rows.map((row) => parseRow(ActionAlertRow, row));
    },
    since: async (from, recipient) => {
      const all = rangeOf(municipality);
      const where =
        recipient === undefined
          ? odata`PartitionKey ge ${all.from} and PartitionKey lt ${all.before}`
          : odata`PartitionKey eq ${partition(recipient)}`;
      // The rows of the index have no such column, and are left out.
      return (await table.list(`${where} and ${odata`changedAt ge ${from}`}`)).map(fromRow);
    },
    undelivered: () => index.all(({ recipient, alertId }) => find(recipient, alertId)),
    unreached: () => index.recipients(),
    markUndelivered: (alerts, mark) => index.mark(alerts, mark),
  };
};
