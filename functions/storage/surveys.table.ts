/**
 * Table `surveys`: customer satisfaction.
 *
 * | partition    | row                                                          | columns     |
 * |--------------|--------------------------------------------------------------|-------------|
 * | municipality | year!provider!intervention; an empty part for "all of them" | a SurveyRow |
 *
 * Some tens of rows a year, read all at once. They are replaced in one transaction; only more than a hundred rows
 * need several, and a reader in between sees new rows beside old ones. Of two imports at once rows of both may stay.
 */
import { odata, type TransactionAction } from '@azure/data-tables';
import type { SurveyStore } from '../../core/register/registerStore';
import { SurveyRow } from '../../core/register/survey';
import { inBatches } from './batches';
import type { Connection } from './connection';
import { keyOf, keyPart } from './keys';
import { parseRow } from './rows';

/** How often two imports at once may take each other's rows away before this one gives up. */
const MOST_TRIES = 5;

/** The surveys of one municipality. */
export const tableSurveyStore = (connection: Connection, municipality: string): SurveyStore => {
  const table = connection.table('surveys');
  const partitionKey = keyPart(municipality);
  const list = () => table.list(odata`PartitionKey eq ${partitionKey}`);

  const replace = async (rows: readonly SurveyRow[], tries: number): Promise<void> => {
    const wanted = new Map(rows.map((row) => [keyOf(row.year, row.provider ?? '', row.intervention ?? ''), row]));
    const gone = (await list()).filter(({ rowKey }) => !wanted.has(rowKey));
    const actions: TransactionAction[] = [
      ...[...wanted].map(([rowKey, row]): TransactionAction => ['upsert', { partitionKey, rowKey, ...row }, 'Replace']),
      ...gone.map(({ rowKey }): TransactionAction => ['delete', { partitionKey, rowKey }]),
    ];
    for (const batch of inBatches(actions))
      if (!(await table.transact(batch))) {
        if (tries <= 1) throw new Error('The surveys are being replaced by someone else');
        return replace(rows, tries - 1);
      }
  };

  return {
    all: async () => (await list()).map((row) => parseRow(SurveyRow, row)),
    replace: (rows) => replace(rows, MOST_TRIES),
  };
};
