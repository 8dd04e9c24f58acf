import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from './azurite';
import type { Child, Ending } from './child';
import { takeDataFolder } from './dataFolder';
import { HOST, type HostReady, startHost } from './host';
import type { Options } from './options';
import { opensBrowser, startPlayground } from './playground';
import { whyNotFree } from './ports';

/** The start cannot be made or did not succeed: a message for the user, and exit code 1. */
export class StartFailed extends Error {}

const PATIENCE_MS = 120_000;
const PAUSE_MS = 40;
const say = (text: string): void => console.log(text);

/** The host ends with it when a file the user named is at fault; it has said so itself. */
const REFUSED = 2;

const checkPorts = async ({ port, playgroundPort, playground }: Options): Promise<void> => {
  for (const [option, wanted] of [
    ['--port', port] as const,
    ...(playground ? [['--playground-port', playgroundPort] as const] : []),
  ]) {
    const why = await whyNotFree(wanted);
    if (why !== undefined) throw new StartFailed(`Port ${wanted} ${why}. End it, or choose another with ${option}.`);
  }
};

/** Asks until the answer is as wanted; says what the last one was when it never is. */
const poll = async (url: string, good: (status: number, text: string) => boolean): Promise<void> => {
  const ask = async (): Promise<string | undefined> => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
      const text = await response.text();
      return good(response.status, text) ? undefined : `${response.status} ${text.slice(0, 300)}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const until = performance.now() + PATIENCE_MS;
  for (let fault = await ask(); fault !== undefined; fault = await ask()) {
    if (performance.now() > until) throw new StartFailed(`${url} does not answer as it should: ${fault}`);
    await sleep(PAUSE_MS);
  }
};

const describe = ({ name, code, signal, lastWords }: Ending): string => {
  const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
  const words = lastWords.length === 0 ? '' : ` Its last words:\n${lastWords.map((line) => `  ${line}`).join('\n')}`;
  return `Ending, because ${name} ended by itself (${how}).${words}`;
};

/** Starts everything, says when it is ready and watches over it. Never resolves; rejects when the start fails. */
const start = async (options: Options, onChild: (child: Child) => void): Promise<never> => {
  const { port, playgroundPort, data } = options;
  const bot = `http://127.0.0.1:${port}`;

  const azuriteFolder = join(data, 'azurite');
  mkdirSync(azuriteFolder, { recursive: true });
  const azurite = await startAzurite(azuriteFolder);
  onChild(azurite.child);

  const hostReady = new Promise<HostReady>((onReady) =>
    onChild(startHost({ options, connectionString: azurite.connectionString, onReady })),
  );
  const functions = async (): Promise<void> => {
    const { today, notes } = await hostReady;
    await poll(`${bot}/api/health`, (status) => status === 200);
    for (const note of notes) say(note);
    say(`Bot          ${bot}/api/messages`);
    say(`Page         ${bot}/tab/`);
    say(`Today        ${today}`);
    say(`Data         ${data}`);
  };
  const playground = async (): Promise<void> => {
    // A browser greets the bot as soon as it opens: then the bot has to be there first.
    if (opensBrowser()) await hostReady;
    const listening = await new Promise<number>((onListening) =>
      onChild(startPlayground({ port: playgroundPort, botPort: port, folder: data, as: options.as, onListening })),
    );
    if (listening !== playgroundPort) {
      throw new StartFailed(
        `Port ${playgroundPort} is in use by another program. Choose another with --playground-port.`,
      );
    }
    await poll(`http://127.0.0.1:${playgroundPort}/_debug/ping`, (_, text) => text.includes('pong'));
    say(`Playground   http://127.0.0.1:${playgroundPort} as ${options.as.name} (${options.as.alias})`);
  };
  await Promise.all([functions(), options.playground ? playground() : undefined]);
  say(`ready ${bot}`);
  return new Promise<never>(() => undefined);
};

/**
 * Runs everything until `stopped` resolves or one of the processes ends; then ends them all: the host first, so that
 * it finishes what it has begun, Azurite last, so that all of it is written. Returns the exit code.
 */
export const supervise = async (options: Options, stopped: Promise<void>): Promise<number> => {
  await checkPorts(options);
  const release = takeDataFolder(options.data, options.fresh);
  const children: Child[] = [];
  try {
    return await new Promise<number>((resolve, reject) => {
      void stopped.then(() => resolve(0));
      const onChild = (child: Child): void => {
        children.push(child);
        void child.ended.then((ending) =>
          ending.name === HOST && ending.code === REFUSED
            ? resolve(REFUSED)
            : reject(new StartFailed(describe(ending))),
        );
      };
      start(options, onChild).catch(reject);
    });
  } finally {
    // Azurite was started first, the host second and the Playground third.
    const [azurite, ...others] = children;
    for (const child of [...others, ...(azurite ? [azurite] : [])]) await child.stop();
    release();
  }
};
