import { isDeepStrictEqual } from 'node:util';
import type { TableEntity, TransactionAction } from '@azure/data-tables';
import type { ProviderReview } from '../../core/checklists/review';
import { givenOf, type Write } from '../../core/checklists/reviewChanges';
import type { ReviewSummary } from '../../core/checklists/reviewStore';
import { actionKey, historyKey, itemKey, META, revisionKey } from './checklistKeys';
import type { StoredReview } from './checklistReview';
import { actionColumns, answerColumns, lockedColumns, metaColumns, reopenedColumns } from './checklistRows';
import type { Row } from './rows';
import type { Etags } from './table';

type Given = ReviewSummary['given'];

/** A change of a review as one transaction. */
export interface ReviewTransaction {
  actions: TransactionAction[];
  /** The rows that only this change makes: where they stand, it was done. */
  history: TableEntity[];
  /** The review as it is then, with the ETags that came back; undefined when it has to be read for that. */
  after: (etags: Etags) => StoredReview | undefined;
}

/** The row of the review itself; the ETag that it was read with refuses everything else with it. */
const metaAction = (partitionKey: string, review: ProviderReview, given: Given, etags: Etags): TransactionAction => {
  const etag = etags.get(META);
  if (etag === undefined) throw new TypeError(`The row ${META} was read without its ETag`);
  return ['update', { partitionKey, rowKey: META, ...metaColumns(review, given) }, 'Replace', { etag }];
};

const revisionAction = (partitionKey: string, { review, revision }: Write): TransactionAction[] => {
  if (revision === undefined) return [];
  const row = { partitionKey, rowKey: revisionKey(revision.revision) };
  return revision.reopened === undefined
    ? [['create', { ...row, ...lockedColumns(revision.revision, revision.locked, review) }]]
    : [['update', { ...row, ...reopenedColumns(revision.reopened) }, 'Merge']];
};

/** What a change writes, unless anything in the review is not as it was read. */
export const transactionFor = (partitionKey: string, write: Write, stored: StoredReview): ReviewTransaction => {
  const { review, answer, action, marked } = write;
  const given = answer === undefined ? stored.given : new Map(stored.given).set(answer.answer.itemId, givenOf(answer));
  const history: TableEntity[] = [];
  const actions = [metaAction(partitionKey, review, given, stored.etags), ...revisionAction(partitionKey, write)];
  /** The row in force, and the same in the history. */
  const put = (rowKey: string, historyRowKey: string, columns: object): void => {
    const row = { partitionKey, rowKey, ...columns };
    const past = { ...row, rowKey: historyRowKey };
    const etag = stored.etags.get(rowKey);
    actions.push(etag === undefined ? ['create', row] : ['update', row, 'Replace', { etag }], ['create', past]);
    history.push(past);
  };
  if (answer !== undefined) {
    const { itemId } = answer.answer;
    put(itemKey(itemId), historyKey(itemId, answer.at, answer.version), answerColumns(answer));
  }
  if (action !== undefined)
    put(
      actionKey(action),
      historyKey(action.id, review.changed.at, action.version),
      actionColumns(action, review.changed),
    );
  if (marked !== undefined) {
    const rowKey = actionKey(marked);
    const etag = stored.etags.get(rowKey);
    if (etag === undefined) throw new TypeError(`The row ${rowKey} was read without its ETag`);
    actions.push(['update', { partitionKey, rowKey, remindedOf: marked.remindedOf }, 'Merge', { etag }]);
  }
  const after = (etags: Etags): StoredReview | undefined =>
    write.revision === undefined
      ? { ...stored, review, given, etags: new Map([...stored.etags, ...etags]) }
      : undefined;
  return { actions, history, after };
};

/** Is it the row that was to be written? */
export const isWritten = ({ partitionKey, rowKey, ...columns }: TableEntity, row: Row | undefined): boolean =>
  row?.partitionKey === partitionKey && row.rowKey === rowKey && isDeepStrictEqual({ ...row.columns }, columns);
