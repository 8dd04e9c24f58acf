/**
 * Table `sendSlots`: up to when the times to send messages at are reserved, so that all instances together keep below
 * what Teams takes.
 *
 * | partition    | row    | columns                          |
 * |--------------|--------|----------------------------------|
 * | municipality | `free` | free: the first instant not taken |
 *
 * A block takes a read and a write with its ETag; who loses the race to another instance tries again.
 */
import * as z from 'zod';
import { firstSlot, type SendSlots, SLOT_MS } from '../../core/alerts/slots';
import { Instant } from '../../core/calendar/clock';
import type { Connection } from './connection';
import { keyPart } from './keys';
import { parseRow } from './rows';

const SlotsRow = z.strictObject({ free: Instant });

/** Each loss is another's success: with so many, something else is wrong. */
const MOST_RACES = 30;

/** The slots of one municipality's messages. */
export const tableSendSlots = (connection: Connection, municipality: string): SendSlots => {
  const table = connection.table('sendSlots');
  const keys = { partitionKey: keyPart(municipality), rowKey: 'free' };
  return {
    reserve: async (count, now) => {
      for (let race = 0; race < MOST_RACES; race += 1) {
        const row = await table.read(keys.partitionKey, keys.rowKey);
        const first = firstSlot(row && Date.parse(parseRow(SlotsRow, row).free), now);
        const next = { ...keys, free: new Date(first + count * SLOT_MS).toISOString() };
        if (await (row === undefined ? table.create(next) : table.update(next, 'Replace', row.etag))) return first;
      }
      throw new Error(`Table sendSlots: ${MOST_RACES} others were faster`);
    },
  };
};
