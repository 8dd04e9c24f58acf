import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadOption } from './options';

/** A folder with this file in it is ours, and may be emptied. */
export const MARKER = '.arbetsmarknad-data';
const RUNNING = 'running.pid';

/** The folder is taken by another `npm start`, whose Azurite would write over ours. */
export class FolderInUse extends Error {}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** True when a process lives and, where one can see it (Linux), is an `npm start` and no later owner of its number. */
const isStart = (pid: number): boolean => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  return read(`/proc/${pid}/cmdline`)?.includes('start.ts') ?? false;
};

const list = (folder: string): string[] => {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  } catch (error) {
    throw new BadOption(
      `--data ${folder}: cannot be used as a folder (${(error as NodeJS.ErrnoException).code ?? ''})`,
      {
        cause: error,
      },
    );
  }
};

/**
 * Makes the data folder ready and takes it; returns how to let it go. With `fresh` it is emptied first, but only when
 * it holds our marker: `--data ~ --fresh` must not cost anybody their files. A folder that already holds other things
 * is used but not marked, so that it is never emptied.
 */
export const takeDataFolder = (folder: string, fresh: boolean): (() => void) => {
  const entries = list(folder);
  const ours = entries.includes(MARKER);
  if (fresh && entries.length > 0 && !ours) {
    throw new BadOption(
      `--fresh: ${folder} has files in it and no ${MARKER}, so it is not emptied; name a new folder or an empty one`,
    );
  }

  const running = join(folder, RUNNING);
  const pid = Number(read(running));
  if (pid > 0 && isStart(pid)) throw new FolderInUse(`${folder} is in use by another npm start (process ${pid})`);

  if (fresh) for (const entry of entries) if (entry !== MARKER) rmSync(join(folder, entry), { recursive: true });
  if (ours || entries.length === 0) {
    writeFileSync(join(folder, MARKER), 'Made by npm start, which may empty this folder (--fresh).\n');
  }
  writeFileSync(running, String(process.pid));
  return () => rmSync(running, { force: true });
};
