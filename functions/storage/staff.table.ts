/**
 * Table `staff`: who works in the unit.
 *
 * | partition    | row                    | columns                                                                        |
 * |--------------|------------------------|--------------------------------------------------------------------------------|
 * | municipality | user's Entra object id | an Actor; its quiet hours as `quietFrom` and `quietTo`. `''`: there are none any more |
 * | municipality!officers | officer's id in the register | `id`: of the person who had it last |
 *
 * Every turn, page request and click reads one row by both keys. The sender of alerts looks an officer up by the id in
 * the register: that row, and the person's, who is the truth. All of them are read when an action gets another owner, their
 * names when a text is masked.
 */
import { odata } from '@azure/data-tables';
import { Actor } from '../../core/access/actor';
import { type QuietHours, TimeOfDay } from '../../core/alerts/calm';
import { Day } from '../../core/calendar/day';
import type { StaffStore } from '../../core/access/staffStore';
import * as z from 'zod';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { parseRow, type Row } from './rows';

/** A merge changes columns and takes none away. */
const NONE = z.literal('');

const StaffRow = Actor.omit({ quietHours: true, pausedUntil: true }).extend({
  pausedUntil: z.union([Day, NONE]).optional(),
  quietFrom: z.union([TimeOfDay, NONE]).optional(),
  quietTo: z.union([TimeOfDay, NONE]).optional(),
});

const OfficerRow = z.strictObject({ id: Actor.shape.id });

const fromRow = (row: Row): Actor => {
  const { pausedUntil = '', quietFrom = '', quietTo = '', ...actor } = parseRow(StaffRow, row);
  return {
    ...actor,
    ...(pausedUntil === '' ? {} : { pausedUntil }),
    ...(quietFrom === '' || quietTo === '' ? {} : { quietHours: { from: quietFrom, to: quietTo } }),
  };
};

const quietColumns = (hours: QuietHours | undefined) => ({ quietFrom: hours?.from ?? '', quietTo: hours?.to ?? '' });

/** The staff of one municipality's unit. */
export const tableStaffStore = (connection: Connection, municipality: string): StaffStore => {
  const table = connection.table('staff');
  const partitionKey = keyPart(municipality);
  const officers = keyOf(municipality, 'officers');
  const all = async (): Promise<Actor[]> => (await table.list(odata`PartitionKey eq ${partitionKey}`)).map(fromRow);
  const merge = async (userId: string, columns: Readonly<Record<string, string>>): Promise<void> => {
    await table.update({ partitionKey, rowKey: keyPart(userId), ...columns }, 'Merge');
  };
  return {
    find: async (tenantId, userId) => {
      const row = await table.read(partitionKey, keyPart(userId));
      const actor = row && fromRow(row);
      return actor?.tenantId === tenantId ? actor : undefined;
    },
    byOfficer: async (officer) => {
      const entry = await table.read(officers, keyPart(officer));
      const row = entry && (await table.read(partitionKey, keyPart(parseRow(OfficerRow, entry).id)));
      const person = row && fromRow(row);
      return person?.officer === officer ? person : undefined;
    },
    all,
    names: async () => (await all()).map(({ name }) => name),
    put: async (actor) => {
      // A person stored under another municipality would be given that one's figures.
      if (actor.municipality !== municipality)
        throw new Error(`The staff of ${municipality} cannot hold someone of ${actor.municipality}`);
      const { quietHours, ...flat } = actor;
      const quiet = quietHours === undefined ? {} : quietColumns(quietHours);
      const { id, officer } = actor;
      // First who it is: a person who cannot be found by the officer's id would get no alerts.
      if (officer !== undefined) await table.put({ partitionKey: officers, rowKey: keyPart(officer), id });
      await table.put({ partitionKey, rowKey: keyPart(id), ...flat, ...quiet });
    },
    setLanguage: (userId, language) => merge(userId, { language }),
    setPause: (userId, until) => merge(userId, { pausedUntil: until ?? '' }),
    setQuietHours: (userId, hours) => merge(userId, quietColumns(hours)),
  };
};
