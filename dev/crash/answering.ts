import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { ReviewKey } from '../../core/checklists/review';

/** What a process that answers checklists (answerChild.ts) is to do. */
export const Plan = z.strictObject({
  storage: z.string(),
  municipality: z.string(),
  /** Tells the answers of one process from those of another. */
  name: z.string(),
  seed: z.int(),
  reviews: z.array(ReviewKey),
  /** How many people at once answer each of the reviews. */
  drivers: z.int(),
  /** How often each of them answers every item. */
  rounds: z.int(),
  /** Do they also complete and reopen the reviews? */
  completes: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;

/** What the store said to have done, a line of JSON each. */
export const Acknowledged = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('answer'), key: ReviewKey, id: z.string(), version: z.int(), text: z.string() }),
  z.strictObject({ what: z.literal('action'), key: ReviewKey, id: z.string(), version: z.int(), text: z.string() }),
  z.strictObject({ what: z.literal('lock'), key: ReviewKey, revision: z.int() }),
  z.strictObject({ what: z.literal('reopening'), key: ReviewKey, revision: z.int() }),
]);
export type Acknowledged = z.infer<typeof Acknowledged>;

/** When to kill it: so long after so many acknowledgements. */
export interface Death {
  acknowledged: number;
  ms: number;
}

/**
 * Runs such a process to its end, and passes on what it acknowledges, as it comes; resolves to the signal that ended it,
 * if one did.
 */
export const answering = async (
  file: string,
  plan: Plan,
  onAcknowledged: (done: Acknowledged) => void,
  death?: Death,
): Promise<NodeJS.Signals | null> => {
  const child = spawn(process.execPath, [file, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  const killWhenDue = (): void => {
    if (acknowledged === death?.acknowledged) setTimeout(() => child.kill('SIGKILL'), death.ms);
  };
  killWhenDue();
  createInterface({ input: child.stdout }).on('line', (line) => {
    // A line that a kill cut short acknowledges nothing.
    if (!line.endsWith('}')) return;
    onAcknowledged(Acknowledged.parse(JSON.parse(line)));
    acknowledged += 1;
    killWhenDue();
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal === null && code !== 0) throw new Error(`The answering process ended with ${code}`);
  return signal;
};
