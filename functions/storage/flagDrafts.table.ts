/**
 * Table `flagDrafts`: what has been filled in of flag reviews and not been sent.
 *
 * | partition              | row         | columns                                    |
 * |------------------------|-------------|--------------------------------------------|
 * | municipality!placement | months!kind | a FlagDraft; what was filled in, as JSON   |
 *
 * Read by both keys when a form is shown, written when it is left, removed when it is recorded.
 */
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { FlagReview } from '../../core/flags/reviewForm';
import type { DraftRef, FlagDraftStore } from '../../core/flags/stores';
import { AuthorColumns, authorColumns, authorOf } from './author';
import type { Connection } from './connection';
import { keyOf } from './keys';
import { jsonColumn, parseRow } from './rows';

const DraftRow = z.strictObject({
  placementId: z.string().min(1),
  months: z.int().positive(),
  kind: FlagReview.shape.kind,
  filled: jsonColumn(z.record(z.string(), z.string())),
  at: Instant,
  ...AuthorColumns.shape,
});

/** The drafts of one municipality. */
export const tableFlagDraftStore = (connection: Connection, municipality: string): FlagDraftStore => {
  const table = connection.table('flagDrafts');
  const keys = ({ placementId, months, kind }: DraftRef) => ({
    partitionKey: keyOf(municipality, placementId),
    rowKey: keyOf(months, kind),
  });
  return {
    find: async (ref) => {
      const { partitionKey, rowKey } = keys(ref);
      const row = await table.read(partitionKey, rowKey);
      if (row === undefined) return undefined;
      const { byId, byName, ...draft } = parseRow(DraftRow, row);
      return { ...draft, by: authorOf({ byId, byName }) };
    },
    put: async ({ by, filled, ...rest }) => {
      await table.put({ ...keys(rest), ...rest, ...authorColumns(by), filled: JSON.stringify(filled) });
    },
    remove: async (ref) => {
      const { partitionKey, rowKey } = keys(ref);
      await table.remove(partitionKey, rowKey);
    },
  };
};
