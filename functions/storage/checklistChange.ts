import { odata } from '@azure/data-tables';
import type { ProviderReview } from '../../core/checklists/review';
import type { Decision, Write } from '../../core/checklists/reviewChanges';
import { FIRST_ROW } from './checklistKeys';
import { readReviewRows, type StoredReview } from './checklistReview';
import { isWritten, type ReviewTransaction, transactionFor } from './checklistWrites';
import { recentOnes } from './recent';
import type { Table } from './table';

/** How often other people's changes of the same review may come first before one gives up. */
const MOST_TRIES = 20;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/** How many reviews are remembered. */
const MOST_SEEN = 50;

/** Pauses of different lengths, so that people who collided once do not collide again; longer ones in a crowd. */
const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(SHORTEST_PAUSE_MS * tries, LONGEST_PAUSE_MS)));

/** For each caller its own: what one does with the answers that it got is nothing to the others. */
const copyOf = (review: ProviderReview): ProviderReview => ({
  ...review,
  answers: new Map(review.answers),
  actions: new Map(review.actions),
});

/** Reads reviews by their partition, and changes them in transactions. */
export const reviewsIn = (table: Table) => {
  /** Reviews as they were read or written last, for the changes that follow. */
  const seen = recentOnes<StoredReview>(MOST_SEEN);

  const read = async (partitionKey: string): Promise<StoredReview | undefined> => {
    const rows = await table.list(odata`PartitionKey eq ${partitionKey} and RowKey ge ${FIRST_ROW}`);
    const stored = readReviewRows(rows);
    if (stored !== undefined) seen.keep(partitionKey, { ...stored, review: copyOf(stored.review) });
    return stored;
  };

  const demand = async (partitionKey: string): Promise<StoredReview> => {
    const stored = await read(partitionKey);
    if (stored === undefined) throw new Error(`The review ${partitionKey} has not been opened`);
    return stored;
  };

  /** True when it was written; otherwise something in the review is not as it was read. */
  const write = async (partitionKey: string, transaction: ReviewTransaction): Promise<boolean> => {
    const etags = await table.transactForEtags(transaction.actions);
    const after = etags && transaction.after(etags);
    if (after === undefined) seen.forget(partitionKey);
    else seen.keep(partitionKey, { ...after, review: copyOf(after.review) });
    return etags !== undefined;
  };

  /**
   * Was a refused transaction done all the same? The client repeats one whose answer was lost on the way, and the
   * repetition is refused.
   */
  const wasDone = async ({ history: [row] }: ReviewTransaction): Promise<boolean> =>
    row !== undefined && isWritten(row, await table.read(row.partitionKey, row.rowKey));

  return {
    read,
    recall: async (partitionKey: string): Promise<ProviderReview | undefined> => {
      const { review } = seen.get(partitionKey) ?? (await read(partitionKey)) ?? {};
      return review && copyOf(review);
    },
    /**
     * Decides on what is stored, and writes it; when someone else's change came first, all over again. The first time on
     * what was seen last: if that is not how it is any more, its ETags refuse the transaction. Whoever is refused
     * something is refused on what is stored now.
     */
    change: async <R extends { kind: string; review: ProviderReview }>(
      partitionKey: string,
      decide: (review: ProviderReview) => Decision<R>,
    ): Promise<R> => {
      let refused: { transaction: ReviewTransaction; result: R } | undefined;
      const tryOn = async (stored: StoredReview, to: Write, result: R): Promise<R | undefined> => {
        const transaction = transactionFor(partitionKey, to, stored);
        if (await write(partitionKey, transaction)) return result;
        refused = { transaction, result };
        return undefined;
      };
      const before = seen.get(partitionKey);
      const early = before && decide(before.review);
      const done = before && early?.write && (await tryOn(before, early.write, early.result));
      if (done !== undefined) return done;
      for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
        const stored = await demand(partitionKey);
        const decided = decide(stored.review);
        if (decided.write === undefined) {
          const isOther = refused !== undefined && refused.result.kind !== decided.result.kind;
          return refused !== undefined && isOther && (await wasDone(refused.transaction))
            ? { ...refused.result, review: stored.review }
            : decided.result;
        }
        const result = await tryOn(stored, decided.write, decided.result);
        if (result !== undefined) return result;
        await pause(tries);
      }
      throw new Error(`The review ${partitionKey} is being changed by too many others`);
    },
  };
};
