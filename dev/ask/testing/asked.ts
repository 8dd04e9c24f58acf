import { Instant } from '../../../core/calendar/clock';
import { inProject } from '../../paths';
import { ask } from '../run';

/** The real day of the tests: far from that of the demo. */
const NOW = Instant.parse('2024-05-31T22:30:00Z');

async function* bytesOf(parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part));
}

/** Runs the command here, with `input` on its standard input. */
export const asked = async (args: string[], input: readonly string[] = []) => {
  let out = '';
  let err = '';
  const code = await ask(args, {
    input: bytesOf(input),
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: NOW,
    from: inProject('dev/demo'),
  });
  return { code, out, err };
};

/** Asks with `--json`. */
export const askedJson = async (...args: string[]): Promise<{ question: unknown; answer: unknown }> => {
  const { code, out, err } = await asked([...args, '--json']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as { question: unknown; answer: unknown };
};

/** Asks many with `--jsonl`; a line that is no text is written as JSON. */
export const askedLines = async (lines: readonly unknown[], ...args: string[]) => {
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const { code, out, err } = await asked([...args, '--jsonl'], [written.join('\n')]);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; question?: unknown; answer?: unknown; error?: string });
  return { code, answers, err };
};
