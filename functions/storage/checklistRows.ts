import * as z from 'zod';
import { Day } from '../../core/calendar/day';
import { Action } from '../../core/checklists/action';
import { ItemAnswer } from '../../core/checklists/answer';
import {
  type EarlierRevision,
  type ProviderReview,
  Reason,
  ReviewKey,
  Signed,
  StoredAnswer,
} from '../../core/checklists/review';
import { openActionsIn } from '../../core/checklists/reviewChanges';
import type { ReviewSummary } from '../../core/checklists/reviewStore';
import { ItemId } from '../../core/checklists/template';
import { AuthorColumns, authorColumns, authorOf } from './author';
import { jsonColumn, parseRow, type Row } from './rows';

const Meta = z.strictObject({
  ...ReviewKey.shape,
  templateVersion: z.int().positive(),
  started: jsonColumn(Signed),
  revision: z.int().positive(),
  locked: jsonColumn(Signed).exactOptional(),
  changes: z.int().nonnegative(),
  changed: jsonColumn(Signed).exactOptional(),
  /** Of each answer its code or "", and its day. */
  given: jsonColumn(z.record(ItemId, z.tuple([z.string(), Day]))),
  openActions: z.int().nonnegative(),
});

const AnswerRow = z.strictObject({
  ...ItemAnswer.shape,
  ...AuthorColumns.shape,
  at: StoredAnswer.shape.at,
  version: StoredAnswer.shape.version,
});

const ActionRow = z.strictObject({
  ...Action.shape,
  owner: jsonColumn(Action.shape.owner),
  opened: jsonColumn(Action.shape.opened),
  closed: jsonColumn(Action.shape.closed.unwrap()).optional(),
  /** Who changed it last, and when. */
  ...AuthorColumns.shape,
  at: Signed.shape.at,
});

const RevisionRow = z.strictObject({
  revision: z.int().positive(),
  locked: jsonColumn(Signed),
  /** How many changes the review had then. */
  changes: z.int().nonnegative(),
  /** The version of each answer. */
  answers: jsonColumn(z.record(ItemId, StoredAnswer.shape.version)),
  reopened: jsonColumn(z.strictObject({ ...Signed.shape, reason: Reason })).optional(),
});
/** A revision as it was locked, by the versions of its answers. */
export type LockedRevision = z.infer<typeof RevisionRow>;

/** Columns of JSON; none for what is not there. */
const asJson = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)]])),
  );

/** The review's own row: `given` beside it, which need not be worked out anew for each change. */
export const metaColumns = (review: ProviderReview, given: ReviewSummary['given']) => {
  const { key, templateVersion, started, revision, locked, changes, changed } = review;
  const givenById = Object.fromEntries([...given].map(([id, { value, day }]) => [id, [value, day]]));
  return {
    ...key,
    templateVersion,
    revision,
    changes,
    openActions: openActionsIn(review),
    ...asJson({ started, locked, changed, given: givenById }),
  };
};

export const metaFrom = (row: Row) => {
  const { template, provider, year, given, changes, openActions, ...about } = parseRow(Meta, row);
  return {
    about: { ...about, key: { template, provider, year } },
    changes,
    given: new Map(Object.entries(given).map(([id, [value, day]]) => [id, { value, day }])),
    openActions,
  };
};

export const answerColumns = ({ answer, by, at, version }: StoredAnswer) => ({
  ...answer,
  ...authorColumns(by),
  at,
  version,
});

export const answerFrom = (row: Row): StoredAnswer => {
  const { byId, byName, at, version, ...answer } = parseRow(AnswerRow, row);
  return { answer, by: authorOf({ byId, byName }), at, version };
};

export const actionColumns = ({ owner, opened, closed, ...plain }: Action, { by, at }: Signed) => ({
  ...plain,
  ...asJson({ owner, opened, closed }),
  ...authorColumns(by),
  at,
});

export const actionFrom = (row: Row): Action => {
  const { id, itemId, text, owner, due, opened, closed, remindedOf, version } = parseRow(ActionRow, row);
  return {
    id,
    itemId,
    text,
    owner,
    due,
    opened,
    ...(closed === undefined ? {} : { closed }),
    ...(remindedOf === undefined ? {} : { remindedOf }),
    version,
  };
};

export const lockedColumns = (revision: number, locked: Signed, { changes, answers }: ProviderReview) => ({
  revision,
  changes,
  ...asJson({ locked, answers: Object.fromEntries([...answers].map(([id, { version }]) => [id, version])) }),
});

export const reopenedColumns = (reopened: EarlierRevision['reopened']) => asJson({ reopened });

export const revisionFrom = (row: Row): LockedRevision => parseRow(RevisionRow, row);
