import type { TestPorts } from '../../bot/testing/ports';

/** What the daily run calls. */
const CALLED = ['registers', 'flags', 'alerts', 'alertQueue', 'staff', 'conversations'] as const;

type Death = 'before' | 'after';

/** The process dies at its `n`th call of a port, before or after that has done its work; how many calls there were. */
export const dyingAt = (ports: TestPorts, n: number, death: Death): { ports: TestPorts; calls: () => number } => {
  let calls = 0;
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          calls += 1;
          // Who is dead does nothing more.
          if (calls > n || (calls === n && death === 'before')) throw new Error('died');
          const result: unknown = await Reflect.apply(value, target, args);
          if (calls >= n) throw new Error('died');
          return result;
        };
      },
    });
  const mortal = { ...ports };
  for (const name of CALLED) Object.assign(mortal, { [name]: dying(ports[name]) });
  return { ports: mortal, calls: () => calls };
};
