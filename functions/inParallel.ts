/** So many requests to the storage at once: more do not make it faster. */
const AT_ONCE = 32;

/** Does the work for each, some at once, and returns what came of it in the order of the items. After a fault nothing more is begun. */
export const inParallel = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  let failed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const i = next;
      next += 1;
      try {
        results[i] = await work(items[i] as T); // i < items.length
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(AT_ONCE, items.length) }, worker);
  // What is under way ends before the fault is told: nobody writes behind the back of who hears of it.
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
  return results;
};
