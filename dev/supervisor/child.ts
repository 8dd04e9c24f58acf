import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inProject, PROJECT } from '../paths';

/** How a child ended. */
export interface Ending {
  name: string;
  code: number | null;
  signal: NodeJS.Signals | null;
  /** What it last wrote on stderr, or on stdout when it wrote nothing there. */
  lastWords: string[];
}

/** A process that this one started and ends. */
export interface Child {
  name: string;
  process: ChildProcess;
  ended: Promise<Ending>;
  /** Asks it to end, and ends it by force when it has not after some seconds. Resolves when it is gone. */
  stop: () => Promise<void>;
}

interface Start {
  name: string;
  /** Arguments of node: options, the script, its arguments. */
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
  /** Called for each line on stdout. */
  onLine?: (line: string) => void;
  /** Called for each line on stderr. */
  onErrorLine?: (line: string) => void;
}

const LAST_WORDS = 15;
const STOP_MS = 4000;
const FLUSH_MS = 300;

/** Keeps the last lines of a stream and passes each on. */
const follow = (stream: NodeJS.ReadableStream | null, onLine?: (line: string) => void): string[] => {
  const last: string[] = [];
  if (stream === null) return last;
  createInterface({ input: stream }).on('line', (line) => {
    last.push(line);
    if (last.length > LAST_WORDS) last.shift();
    onLine?.(line);
  });
  return last;
};

/** By force, with whatever it started: it leads a process group of its own. */
const kill = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: it ended by itself in the meantime, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/**
 * Starts a Node process on the leash (leash.cjs): it ends when this process does, even by SIGKILL. It has a process
 * group of its own so that Ctrl+C in a terminal reaches only the supervisor, which ends its children in order.
 */
export const startChild = ({ name, args, env = {}, cwd = PROJECT, onLine, onErrorLine }: Start): Child => {
  const child = spawn(process.execPath, ['--require', inProject('dev/supervisor/leash.cjs'), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const out = follow(child.stdout, onLine);
  const err = follow(child.stderr, onErrorLine);

  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => {
      err.push(error.message);
      // Without a process there is no `close` to wait for.
      if (child.pid === undefined) resolve({ name, code: null, signal: null, lastWords: err });
    });
    child.once('exit', (code, signal) => {
      const end = () => resolve({ name, code, signal, lastWords: err.length > 0 ? err : out });
      // Its last lines may still be on their way; but something it started may hold the pipe open for ever.
      child.once('close', end);
      setTimeout(end, FLUSH_MS).unref();
    });
  });

  const stop = async (): Promise<void> => {
    // The error of a send to a process that is just ending says nothing that `ended` does not.
    if (child.connected) child.send('stop', () => undefined);
    const force = setTimeout(() => kill(child), STOP_MS);
    await ended;
    clearTimeout(force);
  };

  return { name, process: child, ended, stop };
};
