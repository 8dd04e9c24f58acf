import { Instant } from '../core/calendar/clock';
import { ask } from './ask/run';

/** A reader that went away (`npm run -s ask … | head`) wants no more. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void ask(process.argv.slice(2), {
  input: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: Instant.parse(new Date().toISOString()),
  // npm runs scripts in the project's folder; INIT_CWD is where the user typed the command.
  from: process.env['INIT_CWD'] ?? process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
