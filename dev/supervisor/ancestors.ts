import { readFileSync } from 'node:fs';

const EVERY_MS = 1000;

/** The parent of a process and its command line, where the system shows it (Linux). */
const look = (pid: number): { parent: number; command: string } | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, the name in parentheses, may hold blanks: count from the last parenthesis.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') };
  } catch {
    // It is gone, or this is not Linux: both mean that there is nothing to see.
    return undefined;
  }
};

/** The processes between `npm start` and this one: tsx, a shell, npm. Empty when npm did not start it. */
const npmChain = (): number[] => {
  const chain: number[] = [];
  for (let pid = process.ppid; pid > 1;) {
    const seen = look(pid);
    if (!seen) return [];
    chain.push(pid);
    if (seen.command.startsWith('npm ')) return chain;
    pid = seen.parent;
  }
  return [];
};

/**
 * Calls `gone` when npm, or what stands between npm and this process, has been killed: a SIGKILL of npm would
 * otherwise leave everything running with nobody to end it. Returns how to stop watching.
 */
export const watchAncestors = (gone: () => void): (() => void) => {
  const chain = process.env['npm_lifecycle_event'] === undefined ? [] : npmChain();
  if (chain.length === 0) return () => undefined;
  const timer = setInterval(() => {
    const whole =
      process.ppid === chain[0] &&
      chain.every((pid, i) => (chain[i + 1] ?? 0) === 0 || look(pid)?.parent === chain[i + 1]);
    if (whole) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
};
