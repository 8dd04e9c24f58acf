/**
 * Table `checklists`: provider reviews.
 *
 * | partition                           | row                           | columns                                                  |
 * |-------------------------------------|-------------------------------|----------------------------------------------------------|
 * | municipality!template!provider!year | `item!<id>`                   | the answer in force, its version, who and when           |
 * |                                     | `item!<id>!action!<n>`        | an action of the item, its version, who changed it last  |
 * |                                     | `meta`                        | which review, who began it, revision and lock, how many changes, the last one; for lists: `given` (code or "" and day of each answer), `openActions` |
 * |                                     | `revision!<n>`                | a revision that was locked: who, when, the version of each answer; who reopened it, when and why |
 * |                                     | `history!<id>!<at>!<version>` | every version of an answer, or of an action by its id    |
 * | municipality!reviews                | year!provider!template        | a review that has begun; written before its `meta`       |
 * | municipality!places                 | Entra object id               | the review in which a person was last                    |
 *
 * A card reads the review with one range query from `item!` on; the history sorts before that and is not read. Every
 * change of a review is one transaction that names the ETag of `meta`, so that two never mix. Who reads a review or
 * changes it remembers it with its ETags: the next change tries the transaction at once, and reads when it is refused.
 */
import { odata } from '@azure/data-tables';
import { ReviewKey } from '../../core/checklists/review';
import { begun, locking, marking, reopening, saving, savingAction } from '../../core/checklists/reviewChanges';
import { LastPlace, type ReviewSelection, type ReviewStore } from '../../core/checklists/reviewStore';
import { inBatches } from './batches';
import { reviewsIn } from './checklistChange';
import { listedKey, META } from './checklistKeys';
import { isInForce, readRevision, readSummary } from './checklistReview';
import { answerFrom, metaColumns } from './checklistRows';
import type { Connection } from './connection';
import { keyOf, keyPart, rangeOf } from './keys';
import { parseRow, type Row } from './rows';

/** The provider reviews of one municipality. */
export const tableReviewStore = (connection: Connection, municipality: string): ReviewStore => {
  const table = connection.table('checklists');
  const partitionOf = (key: ReviewKey): string => keyOf(municipality, key.template, key.provider, key.year);
  const listed = keyOf(municipality, 'reviews');
  const places = keyOf(municipality, 'places');

  const reviews = reviewsIn(table);

  /** The rows of the history of one item, or of all. */
  const history = (key: ReviewKey, ...itemId: string[]): Promise<Row[]> => {
    const { from, before } = rangeOf('history', ...itemId);
    return table.list(odata`PartitionKey eq ${partitionOf(key)} and RowKey ge ${from} and RowKey lt ${before}`);
  };

  /** The rows of the list: a year is a range of it; of a provider alone, all of them are looked at. */
  const listedRows = ({ year, provider }: ReviewSelection): Promise<Row[]> => {
    if (year === undefined)
      return table.list(
        provider === undefined
          ? odata`PartitionKey eq ${listed}`
          : odata`PartitionKey eq ${listed} and provider eq ${provider}`,
      );
    const { from, before } = provider === undefined ? rangeOf(year) : rangeOf(year, provider);
    return table.list(odata`PartitionKey eq ${listed} and RowKey ge ${from} and RowKey lt ${before}`);
  };

  return {
    open: async (key, by, at, templateVersion) => {
      const partitionKey = partitionOf(key);
      const found = await reviews.read(partitionKey);
      if (found !== undefined) return found.review;
      const review = begun(key, by, at, templateVersion);
      await table.put({ partitionKey: listed, rowKey: listedKey(key), ...key });
      if (await table.create({ partitionKey, rowKey: META, ...metaColumns(review, new Map()) })) return review;
      // Someone else opened it at the same moment, and that is how it began.
      const other = await reviews.read(partitionKey);
      if (other === undefined) throw new Error(`The review ${partitionKey} could not be opened`);
      return other.review;
    },
    find: async (key) => (await reviews.read(partitionOf(key)))?.review,
    recall: (key) => reviews.recall(partitionOf(key)),
    save: (save) => reviews.change(partitionOf(save.key), (review) => saving(review, save)),
    lock: (lock) => reviews.change(partitionOf(lock.key), (review) => locking(review, lock)),
    reopen: (reopen) => reviews.change(partitionOf(reopen.key), (review) => reopening(review, reopen)),
    saveAction: (save) => reviews.change(partitionOf(save.key), (review) => savingAction(review, save)),
    markReminded: (key, mark) => reviews.change(partitionOf(key), (review) => marking(review, mark)),
    revision: async (key, revision) => {
      const stored = await reviews.read(partitionOf(key));
      const locked = stored?.revisions.find((r) => r.revision === revision);
      if (stored === undefined || locked === undefined) return undefined;
      return readRevision(locked, stored, isInForce(locked, stored) ? [] : await history(key));
    },
    // By version: the clocks of two machines differ.
    history: async (key, itemId) => (await history(key, itemId)).map(answerFrom).sort((a, b) => a.version - b.version),
    summaries: async (selection) => {
      const keys = (await listedRows(selection)).map((row) => parseRow(ReviewKey, row));
      const metas: (Row | undefined)[] = [];
      for (const batch of inBatches(keys))
        metas.push(...(await Promise.all(batch.map((key) => table.read(partitionOf(key), META)))));
      // One that is listed and has no `meta` was just about to begin.
      return metas.flatMap((row) => (row === undefined ? [] : [readSummary(row)]));
    },
    remember: (userId, place) => table.put({ partitionKey: places, rowKey: keyPart(userId), ...place }),
    lastPlace: async (userId) => {
      const row = await table.read(places, keyPart(userId));
      return row && parseRow(LastPlace, row);
    },
  };
};
