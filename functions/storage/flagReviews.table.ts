/**
 * Table `reviews`: the officers' answers to flags.
 *
 * | partition              | row                                          | columns                              |
 * |------------------------|----------------------------------------------|--------------------------------------|
 * | municipality!placement | months!version (both with four digits, so that they sort) | a FlagReview; its answers as JSON |
 *
 * Rows are only ever created: a correction is the next version. The newest is read by a range within the partition,
 * which holds a handful of rows; the figure of progression reads all partitions of the municipality.
 */
import { odata } from '@azure/data-tables';
import * as z from 'zod';
import { FlagReview, ReviewAnswers } from '../../core/flags/reviewForm';
import type { FlagReviewStore } from '../../core/flags/stores';
import { AuthorColumns, authorColumns, authorOf } from './author';
import type { Connection } from './connection';
import { keyOf, ordered, rangeOf } from './keys';
import { jsonColumn, parseRow, type Row } from './rows';

const ReviewRow = z.strictObject({
  ...FlagReview.omit({ by: true }).shape,
  ...AuthorColumns.shape,
  answers: jsonColumn(ReviewAnswers),
});

const fromRow = (row: Row): FlagReview => {
  const { byId, byName, ...review } = parseRow(ReviewRow, row);
  return { ...review, by: authorOf({ byId, byName }) };
};

/** The recorded reviews of one municipality's flags. */
export const tableFlagReviewStore = (connection: Connection, municipality: string): FlagReviewStore => {
  const table = connection.table('reviews');
  return {
    find: async ({ placementId, months }) => {
      const { from, before } = rangeOf(ordered(months, 4));
      const partition = keyOf(municipality, placementId);
      const rows = await table.list(odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${before}`);
      const newest = rows.at(-1);
      return newest && fromRow(newest);
    },
    ofPlacement: async (placementId) => {
      const partition = keyOf(municipality, placementId);
      return (await table.list(odata`PartitionKey eq ${partition}`)).map(fromRow);
    },
    all: async () => {
      const { from, before } = rangeOf(municipality);
      return (await table.list(odata`PartitionKey ge ${from} and PartitionKey lt ${before}`)).map(fromRow);
    },
    add: async (review) => {
      const { by, answers, ...rest } = review;
      const partitionKey = keyOf(municipality, review.placementId);
      const rowKey = keyOf(ordered(review.months, 4), ordered(review.version, 4));
      const row = { partitionKey, rowKey, ...rest, ...authorColumns(by), answers: JSON.stringify(answers) };
      if (await table.create(row)) return { ok: true };
      const recorded = await table.read(partitionKey, rowKey);
      if (recorded === undefined) throw new Error(`The review ${rowKey} of ${partitionKey} is there and is not`);
      return { ok: false, kind: 'already-recorded', review: fromRow(recorded) };
    },
  };
};
