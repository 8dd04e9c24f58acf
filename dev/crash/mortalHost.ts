import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageReady } from '../storageReady';
import { startAzurite } from '../supervisor/azurite';
import type { Child } from '../supervisor/child';
import { startHost } from '../supervisor/host';
import { type Options, readOptions } from '../supervisor/options';
import { freePorts } from '../supervisor/ports';

/** A functions host that can be killed at any moment, and is started again each time. */
export interface MortalHost {
  storage: string;
  /** Posts JSON and gives the JSON that is answered; what a kill cut off is posted again to the next host. */
  post: (path: string, body: unknown) => Promise<unknown>;
  /** SIGKILL, as soon as it answers. Resolves when it is dead; the next one is on its way then. */
  kill: () => Promise<void>;
  end: () => Promise<void>;
}

/** Resolves when it has its data and answers. */
const start = (options: Options, connectionString: string): Promise<Child> =>
  new Promise((resolve, reject) => {
    const host = startHost({ options, connectionString, onReady: () => resolve(host) });
    void host.ended.then(({ lastWords }) => {
      reject(new Error(`The functions host did not start:\n${lastWords.join('\n')}`));
    });
  });

/** The host of `npm start` with the demo unit, on storage of its own: it works off every queue there. */
export const mortalHost = async (): Promise<MortalHost> => {
  const azurite = await startAzurite();
  const { connectionString: storage } = azurite;
  await storageReady(storage);
  const [port = 0] = await freePorts(1);
  const data = mkdtempSync(join(tmpdir(), 'host-'));
  const options = readOptions(['--port', String(port), '--data', data, '--no-playground'], data);
  let living = start(options, storage);

  const post: MortalHost['post'] = async (path, body) => {
    for (;;) {
      const asked = living;
      await asked;
      try {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
          ...{ method: 'POST', headers, body: JSON.stringify(body) },
        });
        return await response.json();
      } catch (error) {
        if (asked === living) throw error;
      }
    }
  };

  const kill = async (): Promise<void> => {
    const host = await living;
    const dead = host.ended;
    living = dead.then(() => start(options, storage));
    // Whoever posts next meets a start that fails.
    living.catch(() => undefined);
    host.process.kill('SIGKILL');
    await dead;
  };

  const end = async (): Promise<void> => {
    const [host] = await Promise.allSettled([living]);
    if (host.status === 'fulfilled') await host.value.stop();
    await azurite.child.stop();
    rmSync(data, { recursive: true, force: true });
  };

  return { storage, post, kill, end };
};
