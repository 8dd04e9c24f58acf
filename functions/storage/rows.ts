import * as z from 'zod';

/** A row as it was read: where it stands, its ETag, and its columns, not yet trusted. */
export interface Row {
  table: string;
  partitionKey: string;
  rowKey: string;
  etag: string;
  columns: Readonly<Record<string, unknown>>;
}

const Read = z.looseObject({ partitionKey: z.string(), rowKey: z.string(), etag: z.string() });

/** What the service adds to a row of its own accord. */
const isOurs = (name: string): boolean => name !== 'timestamp' && !name.startsWith('odata.');

/** A row from what the client read. A column that is null is one that was asked for and is not there. */
export const toRow = (table: string, read: object): Row => {
  const { partitionKey, rowKey, etag, ...rest } = Read.parse(read);
  const columns = Object.fromEntries(Object.entries(rest).filter(([name, value]) => isOurs(name) && value !== null));
  return { table, partitionKey, rowKey, etag, columns };
};

/** The row by its schema; throws with the row's place and what is wrong, never with what stands in it. */
export const parseRow = <T>(schema: z.ZodType<T>, row: Row): T => {
  const result = schema.safeParse(row.columns);
  if (result.success) return result.data;
  const { table, partitionKey, rowKey } = row;
  throw new Error(`Table ${table}, partition ${partitionKey}, row ${rowKey}:\n${z.prettifyError(result.error)}`);
};

/** A column that holds a list or an object as JSON: tables have none themselves. */
export const jsonColumn = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text, ctx): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        ctx.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
