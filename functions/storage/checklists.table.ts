/**
 * Table `checklists`: provider reviews.
 *
 * | partition                           | row                           | columns                                        |
 * |-------------------------------------|-------------------------------|------------------------------------------------|
 * | municipality!template!provider!year | `meta`                        | which review, who began it, how many answers, the last change |
 * |                                     | `item!<id>`                   | the answer in force, its version, who and when |
 * |                                     | `history!<id>!<at>!<version>` | the same, of every version                     |
 *
 * A card reads the review with one range query from `item!` on: the answers and, sorted after them, `meta`; the history
 * sorts before them and is not read. An answer, its history row and `meta` change in one transaction with ETags.
 */
import { odata, type TransactionAction } from '@azure/data-tables';
import type { ReviewKey, StoredAnswer } from '../../core/checklists/review';
import { isSameAnswer, type ReviewStore, type SaveAnswer, type SaveResult } from '../../core/checklists/reviewStore';
import { authorColumns } from './author';
import { answerColumns, emptyMeta, META, readReviewRows, type StoredReview } from './checklistRows';
import type { Connection } from './connection';
import { keyOf, ordered } from './keys';

/** How often other people's saves in the same review may come first before a save gives up. */
const MOST_TRIES = 20;
const LONGEST_PAUSE_MS = 40;

/** Pauses of different lengths, so that people who collided once do not collide again. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));

/** What a save comes to, seen what is stored; undefined when it is to be written. */
const decide = ({ review }: StoredReview, { answer, by, expectedVersion }: SaveAnswer): SaveResult | undefined => {
  const current = review.answers.get(answer.itemId);
  if ((current?.version ?? 0) === expectedVersion) return undefined;
  if (current === undefined) return { kind: 'changed', review };
  return current.version === expectedVersion + 1 && isSameAnswer(current, answer, by)
    ? { kind: 'saved', review }
    : { kind: 'changed', review, current };
};

/** The provider reviews of one municipality. */
export const tableReviewStore = (connection: Connection, municipality: string): ReviewStore => {
  const table = connection.table('checklists');
  const partitionOf = (key: ReviewKey): string => keyOf(municipality, key.template, key.provider, key.year);

  const read = async (key: ReviewKey): Promise<StoredReview | undefined> =>
    readReviewRows(await table.list(odata`PartitionKey eq ${partitionOf(key)} and RowKey ge ${'item!'}`));

  const demand = async (key: ReviewKey): Promise<StoredReview> => {
    const stored = await read(key);
    if (stored === undefined) throw new Error(`The review ${partitionOf(key)} has not been opened`);
    return stored;
  };

  /** Writes the answer unless anything in the review changed since it was read; the review as it is then. */
  const write = async (stored: StoredReview, save: SaveAnswer): Promise<StoredReview['review'] | undefined> => {
    const { answer, by, at, expectedVersion } = save;
    const next: StoredAnswer = { answer, by, at, version: expectedVersion + 1 };
    const answers = new Map(stored.review.answers).set(answer.itemId, next);
    const partitionKey = partitionOf(save.key);
    const item = { partitionKey, rowKey: keyOf('item', answer.itemId), ...answerColumns(next) };
    const etag = stored.itemEtags.get(answer.itemId);
    const { byId, byName } = authorColumns(by);
    const meta = {
      partitionKey,
      rowKey: META,
      answers: answers.size,
      changedAt: at,
      changedById: byId,
      changedByName: byName,
    };
    const actions: TransactionAction[] = [
      etag === undefined ? ['create', item] : ['update', item, 'Replace', { etag }],
      ['create', { ...item, rowKey: keyOf('history', answer.itemId, at, ordered(next.version, 6)) }],
      ['update', meta, 'Merge', { etag: stored.metaEtag }],
    ];
    return (await table.transact(actions)) ? { ...stored.review, answers } : undefined;
  };

  return {
    open: async (key, by, at, templateVersion) => {
      const found = await read(key);
      if (found !== undefined) return found.review;
      await table.create({ partitionKey: partitionOf(key), rowKey: META, ...emptyMeta(key, by, at, templateVersion) });
      // Read again: someone else may have opened it at the same moment, and then that is how it began.
      return (await demand(key)).review;
    },
    find: async (key) => (await read(key))?.review,
    save: async (save) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const stored = await demand(save.key);
        const decided = decide(stored, save);
        if (decided !== undefined) return decided;
        const review = await write(stored, save);
        if (review !== undefined) return { kind: 'saved', review };
        await pause();
      }
      throw new Error(`The review ${partitionOf(save.key)} is being changed by too many others`);
    },
  };
};
