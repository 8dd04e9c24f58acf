import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from '../paths';
import { freePorts } from '../supervisor/ports';
import { processes, type Seen } from '../testing/processes';
import { storageOf } from './storage';

const START_MS = 90_000;
const END_MS = 15_000;
const PAUSE_MS = 25;

/** The whole product on this machine, as `npm start` runs it. */
export interface Product {
  url: string;
  playgroundUrl: string;
  /** Where its Azurite answers; another place after a restart. */
  storage: () => string;
  /** What it has printed. */
  output: () => string;
  /** `POST /api/dev/timers/<name>`: the timer function runs now. */
  runTimer: (name: string) => Promise<void>;
  /** `POST /api/dev/clock`: it is another day. */
  moveClock: (today: string) => Promise<void>;
  /** Ctrl+C, and the same again: data, ports and person. */
  restart: () => Promise<void>;
  /** Ctrl+C; throws when it did not end well or left a process behind. The data go as well. */
  end: () => Promise<void>;
}

const post = async (url: string, body?: unknown): Promise<void> => {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url, { method: 'POST', ...json });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
};

const childrenOf = (pid: number): Seen[] => processes().filter(({ parent }) => parent === pid);

interface Run {
  process: ChildProcess;
  children: Seen[];
  output: () => string;
  ended: Promise<number | null>;
}

/** Runs until it says that it is ready; throws with what it said instead. */
const run = async (args: string[]): Promise<Run> => {
  const child = spawn(process.execPath, ['--import', 'tsx', inProject('dev/start.ts'), ...args], {
    cwd: inProject(),
    env: { ...process.env, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = performance.now() + START_MS;
  while (!/^ready /mu.test(text)) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGINT');
      throw new Error(`The product did not start:\n${text}`);
    }
    await sleep(PAUSE_MS);
  }
  return { process: child, children: childrenOf(child.pid ?? 0), output: () => text, ended };
};

const stop = async ({ process: child, children, output, ended }: Run): Promise<void> => {
  child.kill('SIGINT');
  const late = new AbortController();
  const code = await Promise.race([ended, sleep(END_MS, 'late', { signal: late.signal }).catch(() => 'late')]);
  late.abort();
  const alive = new Set(processes().map(({ pid }) => pid));
  const left = children.filter(({ pid }) => alive.has(pid)).map(({ command }) => command);
  if (code !== 0 || left.length > 0) {
    child.kill('SIGKILL');
    throw new Error(`It ended with ${code}, leaving ${left.join(' and ') || 'nothing'}:\n${output()}`);
  }
};

/** Starts the product on free ports with new data, seen in the Playground by Anna Berg or another person. */
export const startProduct = async ({ as = 'anna' } = {}): Promise<Product> => {
  const [port = 0, playgroundPort = 0] = await freePorts(2);
  const data = mkdtempSync(join(tmpdir(), 'e2e-'));
  const ports = ['--port', String(port), '--playground-port', String(playgroundPort)];
  const args = [...ports, '--data', data, '--as', as];
  const url = `http://127.0.0.1:${port}`;
  let now = await run(args);
  return {
    url,
    playgroundUrl: `http://127.0.0.1:${playgroundPort}`,
    storage: () => storageOf(now.children),
    output: () => now.output(),
    runTimer: (name) => post(`${url}/api/dev/timers/${name}`),
    moveClock: (today) => post(`${url}/api/dev/clock`, { today }),
    restart: async () => {
      await stop(now);
      now = await run(args);
    },
    end: async () => {
      await stop(now);
      rmSync(data, { recursive: true, force: true });
    },
  };
};
