import { MOST_ACTIONS } from './table';

/** In parts that each fit one transaction, in order. */
export const inBatches = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / MOST_ACTIONS) }, (_, i) =>
    items.slice(i * MOST_ACTIONS, (i + 1) * MOST_ACTIONS),
  );
