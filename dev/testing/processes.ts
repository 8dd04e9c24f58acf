import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as the system lists it. */
export interface Seen {
  pid: number;
  parent: number;
  state: string;
  command: string;
}

const fromProc = (pid: number): Seen[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid, parent: Number(parent), state, command }];
  } catch {
    // It ended between the listing and the look.
    return [];
  }
};

const fromPs = (): Seen[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const found = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line);
      if (!found) return [];
      const [, pid, parent, state = '', command = ''] = found;
      return [{ pid: Number(pid), parent: Number(parent), state, command }];
    });

/** The living processes; small images have /proc but no ps. An ended process that nobody has collected is not one. */
export const processes = (): Seen[] => {
  const all = existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .flatMap((name) => fromProc(Number(name)))
    : fromPs();
  return all.filter(({ state }) => !state.startsWith('Z'));
};
