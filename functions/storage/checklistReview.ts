import type { Action } from '../../core/checklists/action';
import type { EarlierRevision, ProviderReview, StoredAnswer } from '../../core/checklists/review';
import { asLocked } from '../../core/checklists/reviewChanges';
import type { ReviewSummary } from '../../core/checklists/reviewStore';
import { META } from './checklistKeys';
import { actionFrom, answerFrom, type LockedRevision, metaFrom, revisionFrom } from './checklistRows';
import type { Row } from './rows';
import type { Etags } from './table';

/** A review as it was read, with what a change of it has to name. */
export interface StoredReview {
  review: ProviderReview;
  given: ReviewSummary['given'];
  revisions: readonly LockedRevision[];
  etags: Etags;
}

/** What a row tells of: `item!A1` of an answer, `item!A1!action!001` of an action. */
const kindOf = ({ rowKey }: Row): 'answer' | 'action' | 'revision' | 'meta' | undefined => {
  const parts = rowKey.split('!');
  if (rowKey === META) return 'meta';
  if (parts[0] === 'revision' && parts.length === 2) return 'revision';
  if (parts[0] === 'item' && parts.length === 2) return 'answer';
  return parts[0] === 'item' && parts[2] === 'action' && parts.length === 4 ? 'action' : undefined;
};

const earlierIn = (revisions: readonly LockedRevision[]): EarlierRevision[] =>
  revisions.flatMap(({ revision, locked, reopened }) =>
    reopened === undefined ? [] : [{ revision, locked, reopened }],
  );

/** The review from its rows but those of the history, by their keys; undefined when it has not been opened. */
export const readReviewRows = (rows: readonly Row[]): StoredReview | undefined => {
  const answers = new Map<string, StoredAnswer>();
  const actions = new Map<string, Action>();
  const revisions: LockedRevision[] = [];
  let meta: ReturnType<typeof metaFrom> | undefined;
  for (const row of rows)
    switch (kindOf(row)) {
      case 'answer': {
        const stored = answerFrom(row);
        answers.set(stored.answer.itemId, stored);
        break;
      }
      case 'action': {
        const action = actionFrom(row);
        actions.set(action.id, action);
        break;
      }
      case 'revision':
        revisions.push(revisionFrom(row));
        break;
      case 'meta':
        meta = metaFrom(row);
        break;
      case undefined:
        throw new Error(`Table ${row.table}, partition ${row.partitionKey}: nobody knows a row ${row.rowKey}`);
    }
  if (meta === undefined) return undefined;
  const { about, changes, given } = meta;
  return {
    review: { ...about, earlier: earlierIn(revisions), answers, actions, changes },
    given,
    revisions,
    etags: new Map(rows.map(({ rowKey, etag }) => [rowKey, etag])),
  };
};

/** The summary from the review's own row. */
export const readSummary = (row: Row): ReviewSummary => {
  const { about, given, openActions } = metaFrom(row);
  return { ...about, given, openActions };
};

/** Are all answers of a locked revision still in force? Then the history need not be read for it. */
export const isInForce = ({ answers }: LockedRevision, { review }: StoredReview): boolean =>
  Object.entries(answers).every(([id, version]) => review.answers.get(id)?.version === version);

/** A revision as it was locked; its answers are among those in force and the rows of the history. */
export const readRevision = (
  { revision, locked, changes, answers: versions }: LockedRevision,
  { review, revisions }: StoredReview,
  history: readonly Row[],
): ProviderReview => {
  const rows = new Map(
    history.map((row) => {
      const [, id = '', , version] = row.rowKey.split('!');
      return [`${id}!${Number(version)}`, row];
    }),
  );
  const answerAt = (id: string, version: number): StoredAnswer => {
    const inForce = review.answers.get(id);
    if (inForce?.version === version) return inForce;
    const row = rows.get(`${id}!${version}`);
    if (row === undefined)
      throw new Error(`Version ${version} of ${id}, of revision ${revision}, is not in the history`);
    return answerFrom(row);
  };
  return asLocked({
    ...review,
    revision,
    locked,
    earlier: earlierIn(revisions).filter((e) => e.revision < revision),
    answers: new Map(Object.entries(versions).map(([id, version]) => [id, answerAt(id, version)])),
    changes,
    changed: locked,
  });
};
