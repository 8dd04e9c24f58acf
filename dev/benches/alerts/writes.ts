import { TableClient, type TransactionAction } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';

/** What was written at once, one step after the other. */
export type Writes = ((again: string) => Promise<unknown>)[][];

type Method = (...args: unknown[]) => Promise<unknown>;

const elsewhere = (entity: unknown, again: string): object => {
  const row = entity as { partitionKey: string };
  return { ...row, partitionKey: `${again}${row.partitionKey}` };
};

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
