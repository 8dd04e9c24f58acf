/** What was kept last under each of so many keys. */
export interface Recent<T> {
  get: (key: string) => T | undefined;
  keep: (key: string, value: T) => void;
  forget: (key: string) => void;
}

/** Keeps the last ones in memory; the key that was kept longest ago goes first. */
export const recentOnes = <T>(most: number): Recent<T> => {
  const kept = new Map<string, T>();
  return {
    get: (key) => kept.get(key),
    keep: (key, value) => {
      // At the end, as the newest.
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    forget: (key) => void kept.delete(key),
  };
};
