import { randomUUID } from 'node:crypto';
import { Instant } from '../../core/calendar/clock';
import { buildRegister } from '../../core/register/register';
import { describeRegisterStore, sameBytes, somePlacements } from '../../core/testing/registerContract';
import { tableRegisterStore } from './register.table';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

describeRegisterStore('the register table', () => tableRegisterStore(testConnection(), anyMunicipality()));

const AT = Instant.parse('2021-10-01T08:00:00Z');
const LATER = Instant.parse('2021-10-02T08:00:00Z');

/** A connection that notes the rows that are read. */
const counting = () => {
  const reads: string[] = [];
  const connection = interposed(testConnection(), ({ read }) => ({
    read: (partitionKey, rowKey, columns) => {
      reads.push(rowKey);
      return read(partitionKey, rowKey, columns);
    },
  }));
  return { connection, reads };
};

const CHUNK = /^v00000001![0-9a-f]{16}!0000$/;

test('a reader between chunks and head sees the old register', async () => {
  const municipality = anyMunicipality();
  const reader = tableRegisterStore(testConnection(), municipality);
  await reader.replace(somePlacements(5), 'an administrator', AT);
  const seen: (number | undefined)[] = [];
  const writer = tableRegisterStore(
    interposed(testConnection(), ({ transact }) => ({
      transact: async (actions) => {
        const anew = tableRegisterStore(testConnection(), municipality);
        for (const store of [reader, anew]) seen.push((await store.current())?.register.size);
        return transact(actions);
      },
    })),
    municipality,
  );
  await writer.replace(somePlacements(7), 'an administrator', LATER);
  expect(seen).toEqual([5, 5]);
  expect((await reader.current())?.register.size).toBe(7);
});

test('a question costs one point read, with 5,000 placements, also after a cold start', async () => {
  const municipality = anyMunicipality();
  const { connection, reads } = counting();
  const store = tableRegisterStore(connection, municipality);
  await store.replace(somePlacements(5000), 'an administrator', AT);
  reads.length = 0;
  const cold = await store.current();
  expect(reads).toEqual(['head']);
  reads.length = 0;
  const warm = await store.current();
  expect(reads).toEqual(['head']);
  expect(warm?.register).toBe(cold?.register);
});

test('questions at once read the register once', async () => {
  const municipality = anyMunicipality();
  await tableRegisterStore(testConnection(), municipality).replace(somePlacements(5), 'an administrator', AT);
  let bytesRead = 0;
  const connection = interposed(testConnection(), ({ read }) => ({
    read: async (partitionKey, rowKey, columns) => {
      const row = await read(partitionKey, rowKey, columns);
      if (row?.columns['b00'] !== undefined) bytesRead += 1;
      return row;
    },
  }));
  const store = tableRegisterStore(connection, municipality);
  const found = await Promise.all(Array.from({ length: 8 }, () => store.current()));
  expect(new Set(found.map((f) => f?.register)).size).toBe(1);
  // The first with its head, and perhaps one that was quicker with the small head.
  expect(bytesRead).toBeLessThanOrEqual(2);
});

test('a register of several rows comes back byte for byte', async () => {
  const municipality = anyMunicipality();
  // Random ids do not compress: about 1.5 MB.
  const placements = somePlacements(35_000).map((p) => ({ ...p, placementId: randomUUID(), customerId: randomUUID() }));
  await tableRegisterStore(testConnection(), municipality).replace(placements, 'an administrator', AT);
  const { connection, reads } = counting();
  const current = await tableRegisterStore(connection, municipality).current();
  expect(reads).toEqual(['head', ...[0, 1, 2].map((n) => expect.stringMatching(new RegExp(`!000${n}$`)) as unknown)]);
  expect(sameBytes(current?.register, buildRegister(placements))).toBe(true);
});

test('a damaged register is refused, and read again for the next question', async () => {
  const municipality = anyMunicipality();
  await tableRegisterStore(testConnection(), municipality).replace(somePlacements(5), 'an administrator', AT);
  let damaged = true;
  const store = tableRegisterStore(
    interposed(testConnection(), ({ read }) => ({
      read: async (partitionKey, rowKey, columns) => {
        const row = await read(partitionKey, rowKey, columns);
        return row?.columns['b00'] !== undefined && damaged
          ? { ...row, columns: { ...row.columns, b00: new Uint8Array([1, 2, 3]) } }
          : row;
      },
    })),
    municipality,
  );
  await expect(store.current()).rejects.toThrow('its hash differs');
  damaged = false;
  expect((await store.current())?.register.size).toBe(5);
});

test('a flip whose answer was lost and that is repeated is not a conflict', async () => {
  const municipality = anyMunicipality();
  const store = tableRegisterStore(
    interposed(testConnection(), ({ transact }) => ({
      transact: async (actions) => {
        await transact(actions);
        return transact(actions);
      },
    })),
    municipality,
  );
  expect(await store.replace(somePlacements(5), 'an administrator', AT)).toMatchObject({ ok: true });
  expect(await store.replace(somePlacements(6), 'an administrator', LATER)).toMatchObject({ ok: true });
  expect((await store.current())?.head.version).toBe(2);
});

test('the version before stays, with when and by whom it was imported', async () => {
  const municipality = anyMunicipality();
  const store = tableRegisterStore(testConnection(), municipality);
  await store.replace(somePlacements(5), 'Karin', AT);
  await store.replace(somePlacements(6), 'Olle', LATER);
  const rows = await testConnection().table('register').list(`PartitionKey eq '${municipality}'`);
  expect(rows.map((row) => row.rowKey)).toEqual([
    'head',
    'v00000001',
    expect.stringMatching(CHUNK),
    'v00000002',
    expect.stringMatching(/^v00000002!/),
  ]);
  expect(rows[1]?.columns).toMatchObject({ version: 1, placements: 5, importedAt: AT, by: 'Karin' });
});
