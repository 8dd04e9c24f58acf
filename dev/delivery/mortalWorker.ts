import { type Child, startChild } from '../supervisor/child';

/** A functions process that can be killed at any moment, and is started again each time. */
export interface MortalWorker {
  /** SIGKILL. Resolves when it is dead; the next one is on its way then. */
  kill: () => Promise<void>;
  /** Throws when it has died of itself: nothing more will come from it. */
  check: () => void;
  end: () => Promise<void>;
}

/** Runs that script, with that environment. */
export const mortalWorker = (script: string, env: Record<string, string>): MortalWorker => {
  let fault: Error | undefined;
  let isEnding = false;
  let living: Child;
  const start = (): void => {
    const child = startChild({
      ...{ name: 'a functions process', args: ['--enable-source-maps', script], env },
      onErrorLine: (line) => process.stderr.write(`${line}\n`),
    });
    living = child;
    void child.ended.then(({ code, signal, lastWords }) => {
      if (living === child && !isEnding)
        fault = new Error(`A functions process died (${code ?? signal ?? ''}):\n${lastWords.join('\n')}`);
    });
  };
  start();
  return {
    kill: async () => {
      const { process: killed, ended } = living;
      isEnding = true;
      killed.kill('SIGKILL');
      await ended;
      isEnding = false;
      start();
    },
    check: () => {
      if (fault !== undefined) throw fault;
    },
    end: async () => {
      isEnding = true;
      await living.stop();
    },
  };
};
