import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findPerson } from '../people';
import type { Child } from '../supervisor/child';
import { startPlayground } from '../supervisor/playground';
import { freePorts } from '../supervisor/ports';
import { openPlayground, type PlaygroundPage } from './playgroundPage';

/** Another person of the demo, at a Playground of their own with the same bot. */
export interface Colleague {
  chat: PlaygroundPage;
  end: () => Promise<void>;
}

/** Starts a second Playground and opens it. */
export const letIn = async (alias: string, botUrl: string, window: BrowserContext): Promise<Colleague> => {
  const as = findPerson(alias);
  if (as === undefined) throw new Error(`Nobody is called ${alias}`);
  const [wanted = 0] = await freePorts(1);
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const botPort = Number(new URL(botUrl).port);
  const { port, child } = await new Promise<{ port: number; child: Child }>((resolve) => {
    const started = startPlayground({
      port: wanted,
      botPort,
      folder,
      as,
      onListening: (listening) => resolve({ port: listening, child: started }),
    });
  });
  const end = async (): Promise<void> => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { chat: await openPlayground(window, `http://127.0.0.1:${port}`), end };
  } catch (error) {
    await end();
    throw error;
  }
};
