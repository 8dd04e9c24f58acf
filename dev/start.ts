import { watchAncestors } from './supervisor/ancestors';
import { FolderInUse } from './supervisor/dataFolder';
import { BadOption, readOptions } from './supervisor/options';
import { StartFailed, supervise } from './supervisor/supervise';

/** Resolves when the user, the system or the disappearance of npm asks for the end. Later requests change nothing. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    watchAncestors(resolve);
  });

/** The exit code of a start that did not come about, after saying why in one line; anything unexpected is thrown. */
const explain = (error: unknown): number => {
  if (error instanceof BadOption) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof StartFailed || error instanceof FolderInUse) {
    console.error(error.message);
    return 1;
  }
  throw error;
};

const main = async (): Promise<void> => {
  // A reader that went away (`npm start | head`) must not end us before the children are ended.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const stopped = untilStopped();
  try {
    // npm runs scripts in the project's folder; INIT_CWD is where the user typed the command.
    const options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
    process.exitCode = await supervise(options, stopped);
  } catch (error) {
    process.exitCode = explain(error);
  }
  process.exit();
};

void main();
