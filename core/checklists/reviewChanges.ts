import { dayInStockholm, type Instant } from '../calendar/clock';
import type { Day } from '../calendar/day';
import { type Action, openActionOf } from './action';
import type { Author } from './author';
import type { EarlierRevision, ProviderReview, ReviewKey, Signed, StoredAnswer } from './review';
import {
  type ChangeResult,
  isSameAction,
  isSameAnswer,
  type LockReview,
  type ReminderMark,
  type ReopenReview,
  type ReviewSummary,
  type SaveAction,
  type SaveAnswer,
  type SaveResult,
} from './reviewStore';
import { Code } from './template';

type Changed = ProviderReview & { changed: Signed };

/** What a change writes, all of it in one transaction, the review's own row among it. */
export interface Write {
  /** As it is afterwards. */
  review: Changed;
  answer?: StoredAnswer;
  action?: Action;
  /** An action with the mark that its owner was reminded: no version of it. */
  marked?: Action;
  /** The revision that is locked, or opened again. */
  revision?: Omit<EarlierRevision, 'reopened'> & Partial<Pick<EarlierRevision, 'reopened'>>;
}

/** What a change comes to, seen the review as it is stored: once `write` is written, or at once when there is none. */
export interface Decision<R> {
  result: R;
  write?: Write;
}

/** A review that begins. */
export const begun = (key: ReviewKey, by: Author, at: Instant, templateVersion: number): ProviderReview => ({
  key,
  templateVersion,
  started: { by, at },
  revision: 1,
  earlier: [],
  answers: new Map(),
  actions: new Map(),
  changes: 0,
});

const changedBy = (review: ProviderReview, { by, at }: Signed): Changed => ({
  ...review,
  changes: review.changes + 1,
  changed: { by, at },
});

const done = (write: Write): Decision<ChangeResult> => ({ result: { kind: 'done', review: write.review }, write });

/** The action that an answer opens; undefined when it opens none, or the item has an open one. */
const openedBy = (review: ProviderReview, { answer, opens }: SaveAnswer): Action | undefined => {
  const actions = [...review.actions.values()];
  if (opens === undefined || openActionOf(answer.itemId, actions) !== undefined) return undefined;
  const action = opens(actions);
  if (action.itemId !== answer.itemId || action.version !== 1 || review.actions.has(action.id))
    throw new TypeError(`The action ${action.id} cannot be opened by an answer to ${answer.itemId}`);
  return action;
};

export const saving = (review: ProviderReview, save: SaveAnswer): Decision<SaveResult> => {
  const { answer, by, at, expectedVersion } = save;
  const current = review.answers.get(answer.itemId);
  if (current?.version === expectedVersion + 1 && isSameAnswer(current, answer, by))
    return { result: { kind: 'saved', review } };
  if (review.locked !== undefined) return { result: { kind: 'locked', review } };
  if ((current?.version ?? 0) !== expectedVersion)
    return { result: { kind: 'changed', review, ...(current === undefined ? {} : { current }) } };
  if (save.isAsked?.(review.answers) === false) return { result: { kind: 'notAsked', review } };
  const stored: StoredAnswer = { answer, by, at, version: expectedVersion + 1 };
  const action = openedBy(review, save);
  const next: Changed = {
    ...changedBy(review, save),
    answers: new Map(review.answers).set(answer.itemId, stored),
    ...(action === undefined ? {} : { actions: new Map(review.actions).set(action.id, action) }),
  };
  return {
    result: { kind: 'saved', review: next },
    write: { review: next, answer: stored, ...(action === undefined ? {} : { action }) },
  };
};

export const savingAction = (review: ProviderReview, save: SaveAction): Decision<ChangeResult> => {
  const { action } = save;
  const current = review.actions.get(action.id);
  if (current !== undefined && isSameAction(current, action)) return { result: { kind: 'done', review } };
  if (current?.version !== action.version - 1) return { result: { kind: 'changed', review } };
  const actions = new Map(review.actions).set(action.id, action);
  return done({ review: { ...changedBy(review, save), actions }, action });
};

export const marking = (review: ProviderReview, { actionId, owner, of }: ReminderMark): Decision<ChangeResult> => {
  const action = review.actions.get(actionId);
  if (action?.closed !== undefined || action?.owner.id !== owner || action.due !== of)
    return { result: { kind: 'changed', review } };
  if (action.remindedOf === of) return { result: { kind: 'done', review } };
  const marked: Action = { ...action, remindedOf: of };
  const { changed = review.started } = review;
  return done({ review: { ...review, changed, actions: new Map(review.actions).set(actionId, marked) }, marked });
};

export const locking = (review: ProviderReview, lock: LockReview): Decision<ChangeResult> => {
  if (review.locked !== undefined) return { result: { kind: 'done', review } };
  if (review.changes !== lock.expectedChanges) return { result: { kind: 'changed', review } };
  const locked: Signed = { by: lock.by, at: lock.at };
  return done({
    review: { ...changedBy(review, lock), locked },
    revision: { revision: review.revision, locked },
  });
};

export const reopening = (review: ProviderReview, reopen: ReopenReview): Decision<ChangeResult> => {
  const { by, at, revision, reason } = reopen;
  const last = review.earlier.at(-1);
  const isDone =
    review.locked === undefined &&
    review.revision === revision + 1 &&
    last?.reopened.by.id === by.id &&
    last.reopened.reason === reason;
  if (isDone) return { result: { kind: 'done', review } };
  const { locked, ...open } = changedBy(review, reopen);
  if (locked === undefined || review.revision !== revision) return { result: { kind: 'changed', review } };
  const reopened: EarlierRevision = { revision, locked, reopened: { by, at, reason } };
  return done({
    review: { ...open, revision: revision + 1, earlier: [...review.earlier, reopened] },
    revision: reopened,
  });
};

/** A revision as it was locked; what is to be done about it is not part of it. */
export const asLocked = (review: ProviderReview): ProviderReview => ({ ...review, actions: new Map() });

/** An answer in lists and figures: the code of a rating or choice, and "" for everything else; never a text. */
export const givenOf = ({ answer: { value }, at }: StoredAnswer): { value: string; day: Day } => ({
  value: Code.safeParse(value).success ? String(value) : '',
  day: dayInStockholm(at),
});

/** How many actions are open. */
export const openActionsIn = ({ actions }: ProviderReview): number =>
  [...actions.values()].filter(({ closed }) => closed === undefined).length;

/** A review in lists and figures. */
export const summaryOf = (review: ProviderReview): ReviewSummary => {
  const { key, templateVersion, started, revision, locked, changed, answers } = review;
  return {
    key,
    templateVersion,
    started,
    revision,
    ...(locked === undefined ? {} : { locked }),
    ...(changed === undefined ? {} : { changed }),
    given: new Map([...answers].map(([id, stored]) => [id, givenOf(stored)])),
    openActions: openActionsIn(review),
  };
};
