import { randomUUID } from 'node:crypto';
import { InvocationContext } from '@azure/functions';

/** What a function logs at information level and above, on the terminal: `sendAlert: …`. */
const print = (functionName: string, level: string, args: unknown[]): void => {
  if (level === 'trace' || level === 'debug') return;
  const out = level === 'information' ? console.log : console.error;
  out(`${functionName}:`, ...args);
};

/** The context of one call of a function, as the platform would give it. */
export const invocation = (functionName: string): InvocationContext =>
  new InvocationContext({
    functionName,
    invocationId: randomUUID(),
    logHandler: (level, ...args) => print(functionName, level, args),
  });
