import { TableClient } from '@azure/data-tables';
import * as z from 'zod';
import type { AlertState } from '../../core/alerts/alert';

const SENDING: AlertState = 'sending';
const Row = z.object({ recipient: z.string() });

/** Whose alert somebody has begun to send and not ended, by the ledger. */
export const beingSent = async (storage: string): Promise<Set<string>> => {
  const table = TableClient.fromConnectionString(storage, 'alerts', { allowInsecureConnection: true });
  const officers = new Set<string>();
  for await (const row of table.listEntities({ queryOptions: { filter: `state eq '${SENDING}'` } }))
    officers.add(Row.parse(row).recipient);
  return officers;
};
