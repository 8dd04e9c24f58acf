import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 40;

/** Resolves when the tables and queues of a connection string answer at all; throws when they have not in time. */
export const storageReady = async (connectionString: string, timeoutMs = 60_000): Promise<void> => {
  const until = performance.now() + timeoutMs;
  for (const [, url] of connectionString.matchAll(/(?:Table|Queue)Endpoint=([^;]+)/gu)) {
    for (;;) {
      try {
        // Any answer will do; an unsigned request is refused, by a server that is up.
        await (await fetch(url ?? '', { signal: AbortSignal.timeout(2000) })).arrayBuffer();
        break;
      } catch (error) {
        if (performance.now() > until) throw new Error('The storage does not answer', { cause: error });
        await sleep(PAUSE_MS);
      }
    }
  }
};
