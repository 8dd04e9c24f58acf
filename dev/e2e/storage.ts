import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import type { Seen } from '../testing/processes';

/** The account and key that every Azurite in the world has; no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const PAUSE_MS = 50;

/** The connection string of the Azurite among some processes: its ports stand on its command line. */
export const storageOf = (children: readonly Seen[]): string => {
  const command = children.map((c) => c.command).find((c) => c.includes('azurite'));
  const endpoint = (kind: string): string => {
    const port = new RegExp(`--${kind.toLowerCase()}Port (\\d+)`, 'u').exec(command ?? '')?.[1];
    if (port === undefined) throw new Error(`No Azurite with a ${kind} port among the processes`);
    return `${kind}Endpoint=http://127.0.0.1:${port}/${ACCOUNT}`;
  };
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};${endpoint('Table')};${endpoint('Queue')}`;
};

/** Every row of a table, as it is stored; none when there is no such table yet. */
export const rowsOf = async (connection: string, table: string): Promise<Record<string, unknown>[]> => {
  const client = TableClient.fromConnectionString(connection, table, { allowInsecureConnection: true });
  const rows: Record<string, unknown>[] = [];
  try {
    for await (const row of client.listEntities()) rows.push(row);
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404) throw error;
  }
  return rows;
};

/** Resolves when something has come true; the test's own time is the limit. */
export const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(PAUSE_MS);
};

/** Resolves when every message of a queue has been worked on. */
export const untilQueueIsEmpty = async (connection: string, queue: string): Promise<void> => {
  const client = new QueueClient(connection, queue);
  await until(async () => ((await client.getProperties()).approximateMessagesCount ?? 0) === 0);
};
