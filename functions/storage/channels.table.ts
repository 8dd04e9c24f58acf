/**
 * Table `channels`: where figures are sent that a whole team reads.
 *
 * | partition    | row      | columns   |
 * |--------------|----------|-----------|
 * | municipality | `weekly` | a Channel |
 *
 * Written when the unit head chooses the place, removed when it is given up; read by both keys by the weekly run and
 * before its summary is sent.
 */
import { Channel, type ChannelStore } from '../../core/access/channel';
import type { Connection } from './connection';
import { keyPart } from './keys';
import { parseRow } from './rows';

const WEEKLY = 'weekly';

/** The channel that one municipality has chosen for the weekly summary. */
export const tableChannelStore = (connection: Connection, municipality: string): ChannelStore => {
  const table = connection.table('channels');
  const partitionKey = keyPart(municipality);
  return {
    find: async () => {
      const row = await table.read(partitionKey, WEEKLY);
      return row && parseRow(Channel, row);
    },
    choose: (channel) => table.put({ partitionKey, rowKey: WEEKLY, ...channel }),
    forget: () => table.remove(partitionKey, WEEKLY),
  };
};
