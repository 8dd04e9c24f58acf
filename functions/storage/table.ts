import type { TableClient, TableEntity, TransactionAction } from '@azure/data-tables';
import { creatingStore, isConflict, isNotFound } from './fault';
import { type Row, toRow } from './rows';

/** The most actions that a transaction may hold. */
export const MOST_ACTIONS = 100;

/** By row key. */
export type Etags = ReadonlyMap<string, string>;

/**
 * A table as the stores see it. What another writer may have done meanwhile is a `false`; everything else that goes
 * wrong throws. A table that does not exist yet reads as empty and is made by the first write.
 */
export interface Table {
  /** One row, or the columns of it that are needed. */
  readonly read: (partitionKey: string, rowKey: string, columns?: readonly string[]) => Promise<Row | undefined>;
  /** The rows that fit a filter made with `odata`, by their keys; the first of them, where `most` says how many. */
  readonly list: (filter: string, most?: number) => Promise<Row[]>;
  /** False when the row is there already. */
  readonly create: (entity: TableEntity) => Promise<boolean>;
  /** Writes the row whether or not there was one. */
  readonly put: (entity: TableEntity) => Promise<void>;
  /** Replaces the row, or merges columns into it. False when it is gone or, with an ETag, was changed meanwhile. */
  readonly update: (entity: TableEntity, mode: 'Replace' | 'Merge', etag?: string) => Promise<boolean>;
  /** Removes the row if it is there. */
  readonly remove: (partitionKey: string, rowKey: string) => Promise<void>;
  /** All of it or, when any row was not as the writer thought, nothing and false. At most 100 actions, one partition. */
  readonly transact: (actions: readonly TransactionAction[]) => Promise<boolean>;
  /** The same, for who goes on from there: the new ETags by row key; undefined when nothing was done. */
  readonly transactForEtags: (actions: readonly TransactionAction[]) => Promise<Etags | undefined>;
}

/** Undefined for a conflict. */
const unlessConflict = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
};

const isDone = async (work: Promise<object>): Promise<boolean> => (await unlessConflict(work)) !== undefined;

/** A transaction; the client reports a refused action by throwing, but not if it cannot read the refusal's text. */
const submit = async (client: TableClient, actions: readonly TransactionAction[]): Promise<Etags> => {
  const { subResponses } = await client.submitTransaction([...actions]);
  const refused = subResponses.find(({ status }) => status >= 300);
  if (refused !== undefined)
    throw Object.assign(new Error(`Table ${client.tableName}: a transaction was refused`), {
      statusCode: refused.status,
    });
  return new Map(
    actions.flatMap(([, { rowKey }], i) => {
      const etag = subResponses[i]?.etag;
      return etag === undefined ? [] : [[rowKey, etag]];
    }),
  );
};

/** The table of a client. */
export const tableOf = (client: TableClient): Table => {
  const name = client.tableName;
  const writing = <T>(work: () => Promise<T>): Promise<T> => creatingStore(() => client.createTable(), work);
  return {
    read: async (partitionKey, rowKey, columns) => {
      const select = columns === undefined ? {} : { queryOptions: { select: ['partitionKey', 'rowKey', ...columns] } };
      try {
        return toRow(name, await client.getEntity(partitionKey, rowKey, select));
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    list: async (filter, most = Number.POSITIVE_INFINITY) => {
      const rows: Row[] = [];
      try {
        for await (const entity of client.listEntities({ queryOptions: { filter } })) {
          rows.push(toRow(name, entity));
          if (rows.length >= most) break;
        }
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
      return rows;
    },
    create: (entity) => isDone(writing(() => client.createEntity(entity))),
    put: async (entity) => {
      await writing(() => client.upsertEntity(entity, 'Replace'));
    },
    update: (entity, mode, etag = '*') => isDone(writing(() => client.updateEntity(entity, mode, { etag }))),
    remove: async (partitionKey, rowKey) => {
      try {
        await client.deleteEntity(partitionKey, rowKey);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    transact: (actions) => isDone(writing(() => submit(client, actions))),
    transactForEtags: (actions) => unlessConflict(writing(() => submit(client, actions))),
  };
};
