import { randomUUID } from 'node:crypto';
import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net';
import { connect } from './connection';
import { connectionString } from './testing/connection';

const portOf = (service: string): number =>
  Number(new RegExp(`${service}Endpoint=http://[^:]+:(\\d+)`).exec(connectionString())?.[1]);

/** The connection string with both services behind one port of our own. */
const through = (port: number): string =>
  connectionString().replaceAll(/((?:Table|Queue)Endpoint=http:\/\/[^:]+:)\d+/g, `$1${port}`);

/** A server on a port (a free one for 0) that does something with each connection. */
const listening = async (
  port: number,
  onSocket: (socket: Socket) => void,
): Promise<{ port: number; close: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

const forwardingTo =
  (port: number) =>
  (socket: Socket): void => {
    const other = connectSocket(port, '127.0.0.1');
    other.on('error', () => socket.destroy());
    socket.pipe(other).pipe(socket);
  };

const secondsFor = async (work: Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work;
  return (performance.now() - start) / 1000;
};

const tableName = (): string => `t${randomUUID().replaceAll('-', '')}`;

test('a table that was never written reads as empty, and is made by the first write', async () => {
  const table = connect(connectionString()).table(tableName());
  expect(await table.read('p', 'r')).toBeUndefined();
  expect(await table.list("PartitionKey eq 'p'")).toEqual([]);
  await table.remove('p', 'r');
  expect(await table.create({ partitionKey: 'p', rowKey: 'r', n: 1 })).toBe(true);
  expect((await table.read('p', 'r'))?.columns).toEqual({ n: 1 });
});

test.each(['put', 'update', 'transact'] as const)('the first write may be %s', async (write) => {
  const table = connect(connectionString()).table(tableName());
  const entity = { partitionKey: 'p', rowKey: 'r', n: 1 };
  const done = {
    put: async () => (await table.put(entity), true),
    update: () => table.update(entity, 'Replace'),
    transact: () => table.transact([['create', entity]]),
  };
  expect(await done[write]()).toBe(write !== 'update');
});

test('a transaction does all or nothing', async () => {
  const table = connect(connectionString()).table(tableName());
  const entity = (rowKey: string) => ({ partitionKey: 'p å', rowKey });
  await table.put(entity('b'));
  const [b] = await table.list("PartitionKey eq 'p å'");
  expect(
    await table.transact([
      ['create', entity('a')],
      ['create', entity('b')],
    ]),
  ).toBe(false);
  expect(
    await table.transact([
      ['create', entity('a')],
      ['update', entity('b'), 'Replace', { etag: 'W/"datetime\'x\'"' }],
    ]),
  ).toBe(false);
  expect(
    await table.transact([
      ['create', entity('a')],
      ['delete', entity('c')],
    ]),
  ).toBe(false);
  expect(await table.list("PartitionKey eq 'p å'")).toHaveLength(1);
  expect(
    await table.transact([
      ['create', entity('a')],
      ['update', entity('b'), 'Replace', { etag: b?.etag ?? '' }],
    ]),
  ).toBe(true);
  expect(await table.list("PartitionKey eq 'p å'")).toHaveLength(2);
});

test('when the storage is down, a request fails within seconds; when it is back, the next one succeeds', async () => {
  const name = tableName();
  await connect(connectionString()).table(name).put({ partitionKey: 'p', rowKey: 'r', n: 1 });
  const { port, close } = await listening(0, forwardingTo(portOf('Table')));
  const connection = connect(through(port));
  const table = connection.table(name);
  expect(await table.read('p', 'r')).toBeDefined();

  await close();
  expect(await secondsFor(expect(table.read('p', 'r')).rejects.toThrow())).toBeLessThan(3);
  expect(await secondsFor(expect(table.put({ partitionKey: 'p', rowKey: 'r' })).rejects.toThrow())).toBeLessThan(3);
  expect(await secondsFor(expect(connection.send('alerts', 'x', 0)).rejects.toThrow())).toBeLessThan(3);

  const back = await listening(port, forwardingTo(portOf('Table')));
  expect((await table.read('p', 'r'))?.columns).toEqual({ n: 1 });
  await back.close();
});

test('a storage that takes requests and does not answer is given up at the deadline, which the error says', async () => {
  const silent = await listening(0, () => undefined);
  const connection = connect(through(silent.port), { deadlineMs: 300 });
  const late = 'did not answer within 300 ms';
  await expect(connection.table('flags').read('p', 'r')).rejects.toThrow(late);
  await expect(connection.table('flags').transact([['create', { partitionKey: 'p', rowKey: 'r' }]])).rejects.toThrow(
    late,
  );
  await expect(connection.send('alerts', 'x', 0)).rejects.toThrow(late);
  await silent.close();
});
