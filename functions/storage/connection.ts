import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { creatingStore } from './fault';
import { type Table, tableOf } from './table';

/** How the stores reach the storage account. Nothing is asked of it before something is read or written. */
export interface Connection {
  readonly table: (name: string) => Table;
  /** Puts a text in a queue, making the queue when it is missing. It is seen after so many seconds, and never expires. */
  readonly send: (queue: string, text: string, delaySeconds: number) => Promise<void>;
}

/** A request and its retries take no longer: Teams gives up after 10 to 15 s, and a turn makes two or three. */
const DEADLINE_MS = 5000;
/** Three tries within about a second: enough for a dropped connection. */
const RETRY = { retryDelayInMs: 200, maxRetryDelayInMs: 800 };
const TRIES = 3;

const memoized = <T>(make: (name: string) => T): ((name: string) => T) => {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
};

/** Runs a request until the deadline, and says so when that is what ended it. */
const within = async <T>(deadlineMs: number, request: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    return await request(signal);
  } catch (error) {
    if (signal.aborted) throw new Error(`The storage did not answer within ${deadlineMs} ms`, { cause: error });
    throw error;
  }
};

/** Connects by a connection string. Only one that names http endpoints (Azurite) may go unencrypted. */
export const connect = (connectionString: string, { deadlineMs = DEADLINE_MS } = {}): Connection => {
  const insecure = /TableEndpoint=http:|DefaultEndpointsProtocol=http;|UseDevelopmentStorage=true/iu.test(
    connectionString,
  );
  const tables = memoized((name) => {
    const client = TableClient.fromConnectionString(connectionString, name, {
      allowInsecureConnection: insecure,
      retryOptions: { ...RETRY, maxRetries: TRIES - 1 },
    });
    // A policy without a phase stands outside the retries.
    client.pipeline.addPolicy({
      name: 'deadline',
      sendRequest: (request, next) =>
        within(deadlineMs, (signal) => {
          request.abortSignal ??= signal;
          return next(request);
        }),
    });
    return tableOf(client);
  });
  const queues = memoized(
    (name) => new QueueClient(connectionString, name, { retryOptions: { ...RETRY, maxTries: TRIES } }),
  );
  return {
    table: tables,
    send: (name, text, delaySeconds) =>
      within(deadlineMs, async (abortSignal) => {
        const queue = queues(name);
        await creatingStore(
          () => queue.createIfNotExists({ abortSignal }),
          () => queue.sendMessage(text, { abortSignal, visibilityTimeout: delaySeconds, messageTimeToLive: -1 }),
        );
      }),
  };
};
