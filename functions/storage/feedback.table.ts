/**
 * Table `feedback`: was the answer right?
 *
 * | partition               | row                                 | columns                                     |
 * |-------------------------|-------------------------------------|---------------------------------------------|
 * | municipality!year-month | SHA-256 of the answer's and the user's ids | `right`, `at` and, of a no, the Question as JSON |
 *
 * The hash makes a click delivered twice one row, and a changed mind replace it, without keeping who clicked. One upsert
 * for each click; the administrator reads a month (Stockholm's) whole.
 */
import { createHash } from 'node:crypto';
import { odata } from '@azure/data-tables';
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { type Month, monthInStockholm } from '../../core/calendar/month';
import { type FeedbackStore, tally, type Verdict } from '../../core/questions/feedback';
import { Question } from '../../core/questions/question';
import type { Connection } from './connection';
import { keyOf } from './keys';
import { jsonColumn, parseRow } from './rows';

const FeedbackRow = z.discriminatedUnion('right', [
  z.strictObject({ right: z.literal(true), at: Instant }),
  z.strictObject({ right: z.literal(false), at: Instant, question: jsonColumn(Question) }),
]);

const columnsOf = (verdict: Verdict) =>
  verdict.right ? verdict : { ...verdict, question: JSON.stringify(verdict.question) };

/** What was said of the answers in one municipality. */
export const tableFeedbackStore = (connection: Connection, municipality: string): FeedbackStore => {
  const table = connection.table('feedback');
  const partitionOf = (month: Month): string => keyOf(municipality, month);
  return {
    put: (answerId, userId, verdict) =>
      table.put({
        partitionKey: partitionOf(monthInStockholm(verdict.at)),
        rowKey: createHash('sha256')
          .update(JSON.stringify([answerId, userId]))
          .digest('hex'),
        ...columnsOf(verdict),
      }),
    inMonth: async (month) => {
      const rows = await table.list(odata`PartitionKey eq ${partitionOf(month)}`);
      return tally(rows.map((row): Verdict => parseRow(FeedbackRow, row)));
    },
  };
};
