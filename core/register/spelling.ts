import { foldName } from '../catalogue/catalogue';

/**
 * Gathers names, and says which spelling stands for all that differ only in case: the most frequent, of equals the
 * first. So "SPRÅKBRON" in one row of an export makes no second provider, and does not rename the first either.
 */
export const spellings = () => {
  const counts = new Map<string, number>();
  return {
    add: (name: string): void => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    distinct: (): number => counts.size,
    /** Undefined when every name has one spelling only. */
    chosen: (): ((name: string) => string) | undefined => {
      const best = new Map<string, string>();
      for (const [name, count] of counts) {
        const known = best.get(foldName(name));
        if (known === undefined || count > (counts.get(known) ?? 0)) best.set(foldName(name), name);
      }
      if (best.size === counts.size) return undefined;
      const chosen = new Map([...counts.keys()].map((name) => [name, best.get(foldName(name)) ?? name]));
      return (name) => chosen.get(name) ?? name;
    },
  };
};
