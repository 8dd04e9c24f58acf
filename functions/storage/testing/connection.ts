import { randomInt, randomUUID } from 'node:crypto';
import { type Connection, connect } from '../connection';
import type { Table } from '../table';

/** Azurite, the tests of all stores and whatever else runs on a machine share its processors. */
jest.setTimeout(60_000);

/** The storage that the tests of this project share. */
export const connectionString = (): string => {
  const text = process.env['STORAGE_CONNECTION'];
  if (text === undefined) throw new Error('STORAGE_CONNECTION is not set: run this test in the jest project "azurite"');
  return text;
};

/** A connection to it, which may take longer than one in a turn. */
export const testConnection = (): Connection => connect(connectionString(), { deadlineMs: 30_000 });

/** A municipality that no other test writes to. */
export const anyMunicipality = (): string => `test-${randomUUID()}`;

/** One with a code as people have it. */
export const anyMunicipalityCode = (): string => String(randomInt(1000, 10_000));

/** A tenant that no other test writes to. */
export const anyTenant = (): string => randomUUID();

/** The connection with some of its tables' functions replaced: to look, count or wait on the way. */
export const interposed = (connection: Connection, replace: (table: Table) => Partial<Table>): Connection => ({
  ...connection,
  table: (name) => {
    const table = connection.table(name);
    return { ...table, ...replace(table) };
  },
});
