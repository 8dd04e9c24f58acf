/**
 * Table `staff`: who works in the unit.
 *
 * | partition    | row                    | columns  |
 * |--------------|------------------------|----------|
 * | municipality | user's Entra object id | an Actor |
 *
 * Every turn, page request and click reads one row by both keys. The sender of alerts looks an officer up by the id in
 * the register: a filter within the partition, which holds some tens of people. All of them are read when an action gets another
 * owner, their names when a text is masked.
 */
import { odata } from '@azure/data-tables';
import { Actor } from '../../core/access/actor';
import type { StaffStore } from '../../core/access/staffStore';
import type { Connection } from './connection';
import { keyPart } from './keys';
import { parseRow, type Row } from './rows';

const fromRow = (row: Row): Actor => parseRow(Actor, row);

/** The staff of one municipality's unit. */
export const tableStaffStore = (connection: Connection, municipality: string): StaffStore => {
  const table = connection.table('staff');
  const partitionKey = keyPart(municipality);
  const all = async (): Promise<Actor[]> => (await table.list(odata`PartitionKey eq ${partitionKey}`)).map(fromRow);
  return {
    find: async (tenantId, userId) => {
      const row = await table.read(partitionKey, keyPart(userId));
      const actor = row && fromRow(row);
      return actor?.tenantId === tenantId ? actor : undefined;
    },
    byOfficer: async (officer) => {
      const [row] = await table.list(odata`PartitionKey eq ${partitionKey} and officer eq ${officer}`);
      return row && fromRow(row);
    },
    all,
    names: async () => (await all()).map(({ name }) => name),
    put: async (actor) => {
      // A person stored under another municipality would be given that one's figures.
      if (actor.municipality !== municipality)
        throw new Error(`The staff of ${municipality} cannot hold someone of ${actor.municipality}`);
      await table.put({ partitionKey, rowKey: keyPart(actor.id), ...actor });
    },
    setLanguage: async (userId, language) => {
      await table.update({ partitionKey, rowKey: keyPart(userId), language }, 'Merge');
    },
  };
};
