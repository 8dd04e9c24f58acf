import { TableClient, type TransactionAction } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';

const elsewhere = (entity: unknown, again: string): object => {
  const row = entity as { partitionKey: string };
  return { ...row, partitionKey: `${again}${row.partitionKey}` };
};

/** As many as a transaction holds. */
const BATCH = 100;

/** Puts the rows of a table into partitions of the other name too. */
export const copyPartition = async (storage: string, table: string, again: string): Promise<void> => {
  const client = TableClient.fromConnectionString(storage, table, { allowInsecureConnection: true });
  let batch: TransactionAction[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await client.submitTransaction(batch);
    batch = [];
  };
  for await (const row of client.listEntities()) {
    if (String(row.partitionKey).startsWith('again')) continue;
    const { etag: _etag, timestamp: _timestamp, ...columns } = row;
    batch.push(['create', elsewhere(columns, again) as never]);
    if (batch.length === BATCH) await flush();
  }
  await flush();
};

/** What was written at once, one step after the other. */
export type Writes = ((again: string) => Promise<unknown>)[][];

type Method = (...args: unknown[]) => Promise<unknown>;

/** How each write is done once more, to rows of other partitions: those that it changed are new ones there. */
const REPEATED: Record<string, (client: TableClient, args: unknown[], again: string) => Promise<unknown>> = {
  createEntity: (client, [row], again) => client.createEntity(elsewhere(row, again) as never),
  upsertEntity: (client, [row, mode], again) => client.upsertEntity(elsewhere(row, again) as never, mode as never),
  updateEntity: (client, [row, mode], again) => client.upsertEntity(elsewhere(row, again) as never, mode as never),
  submitTransaction: (client, [actions], again) =>
    client.submitTransaction(
      (actions as TransactionAction[]).map(([kind, row, mode]) =>
        kind === 'create' || kind === 'delete'
          ? ['create', elsewhere(row, again) as never]
          : ['upsert', elsewhere(row, again) as never, mode as never],
      ),
    ),
};

/** Does the work and keeps what the storage's own clients wrote in it, whatever that was about. */
export const writesOf = async (work: () => Promise<unknown>): Promise<Writes> => {
  const writes: Writes = [];
  let underWay = 0;
  const tables = TableClient.prototype as unknown as Record<string, Method>;
  const queues = QueueClient.prototype as unknown as Record<string, Method>;
  const originals: (() => void)[] = [];
  const watch = (
    on: Record<string, Method>,
    name: string,
    again: (client: never, args: unknown[], again: string) => Promise<unknown>,
  ): void => {
    const original = on[name]!;
    originals.push(() => {
      on[name] = original;
    });
    on[name] = async function (this: never, ...args: unknown[]) {
      if (underWay === 0) writes.push([]);
      writes.at(-1)!.push((prefix) => again(this, args, prefix));
      underWay += 1;
      try {
        return await original.apply(this, args);
      } finally {
        underWay -= 1;
      }
    };
  };
  for (const [name, again] of Object.entries(REPEATED)) watch(tables, name, again);
  const { sendMessage } = QueueClient.prototype;
  // What was given up after some seconds then is not to be given up now.
  watch(queues, 'sendMessage', (client: QueueClient, [text, options]) =>
    sendMessage.call(client, text as string, { ...(options as object), abortSignal: undefined }),
  );
  try {
    await work();
  } finally {
    for (const restore of originals) restore();
  }
  return writes;
};

/** Writes the same once more, to other partitions, and nothing besides; what was written at once at once again. */
export const writeAgain = async (writes: Writes, again: string): Promise<void> => {
  for (const step of writes) await Promise.all(step.map((write) => write(again)));
};
