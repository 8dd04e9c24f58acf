import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { ItemAnswer } from '../../core/checklists/answer';
import { Author, type ProviderReview, ReviewKey, StoredAnswer } from '../../core/checklists/review';
import { AuthorColumns, authorColumns, authorOf } from './author';
import { parseRow, type Row } from './rows';

/** The row of the review itself. */
export const META = 'meta';

const Meta = z.strictObject({
  ...ReviewKey.shape,
  templateVersion: z.int().positive(),
  startedById: Author.shape.id,
  startedByName: Author.shape.name,
  startedAt: Instant,
  /** For lists of reviews: how far it has come, without reading its answers. */
  answers: z.int().nonnegative(),
  changedAt: Instant.optional(),
  changedById: Author.shape.id.optional(),
  changedByName: Author.shape.name.optional(),
});
type Meta = z.infer<typeof Meta>;

const AnswerRow = z.strictObject({
  ...ItemAnswer.shape,
  ...AuthorColumns.shape,
  at: StoredAnswer.shape.at,
  version: StoredAnswer.shape.version,
});
type AnswerRow = z.infer<typeof AnswerRow>;

/** A review as it was read, with what a change of it has to name. */
export interface StoredReview {
  review: ProviderReview;
  metaEtag: string;
  /** By item id. */
  itemEtags: ReadonlyMap<string, string>;
}

/** A review that begins, as columns. */
export const emptyMeta = (key: ReviewKey, by: Author, at: Instant, templateVersion: number): Meta => ({
  ...key,
  templateVersion,
  startedById: by.id,
  startedByName: by.name,
  startedAt: at,
  answers: 0,
});

/** An answer as columns. */
export const answerColumns = ({ answer, by, at, version }: StoredAnswer): AnswerRow => ({
  ...answer,
  ...authorColumns(by),
  at,
  version,
});

const answerFrom = (row: Row): StoredAnswer => {
  const { byId, byName, at, version, ...answer } = parseRow(AnswerRow, row);
  return { answer, by: authorOf({ byId, byName }), at, version };
};

/** The review from its `meta` and item rows; undefined when it has not been opened. */
export const readReviewRows = (rows: readonly Row[]): StoredReview | undefined => {
  const metaRow = rows.find(({ rowKey }) => rowKey === META);
  if (metaRow === undefined) return undefined;
  const { template, provider, year, templateVersion, startedById, startedByName, startedAt } = parseRow(Meta, metaRow);
  const items = rows.filter((row) => row !== metaRow).map((row) => ({ stored: answerFrom(row), etag: row.etag }));
  return {
    review: {
      key: { template, provider, year },
      templateVersion,
      startedBy: { id: startedById, name: startedByName },
      startedAt,
      answers: new Map(items.map(({ stored }) => [stored.answer.itemId, stored])),
    },
    metaEtag: metaRow.etag,
    itemEtags: new Map(items.map(({ stored, etag }) => [stored.answer.itemId, etag])),
  };
};
