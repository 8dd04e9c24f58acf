import { anna, AT, bo, key, LATER, lock, save, saveNo, storedAction, yes } from '../../core/testing/reviewSamples';
import { describeReviewStore } from '../../core/testing/reviewsContract';
import { tableReviewStore } from './checklists.table';
import type { Row } from './rows';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

describeReviewStore('the checklists table', () => tableReviewStore(testConnection(), anyMunicipality()));

const partitionOf = (municipality: string): string => `${municipality}!anordnare-2021!Språkbron!2021`;
const table = () => testConnection().table('checklists');

/** All rows of the review, by row key. */
const rowsOf = async (municipality: string): Promise<Map<string, Row>> => {
  const rows = await table().list(`PartitionKey eq '${partitionOf(municipality)}'`);
  return new Map(rows.map((row) => [row.rowKey, row]));
};

/** A review that has begun, in a municipality of its own; what its store asks of the table is written down. */
const begun = async () => {
  const municipality = anyMunicipality();
  const calls: string[] = [];
  const connection = interposed(testConnection(), ({ list, read, transactForEtags }) => ({
    list: async (filter) => {
      const rows = await list(filter);
      calls.push(`list ${rows.map((row) => row.rowKey).join(' ')}`);
      return rows;
    },
    read: (partitionKey, rowKey, columns) => {
      calls.push(`read ${rowKey}`);
      return read(partitionKey, rowKey, columns);
    },
    transactForEtags: (actions) => {
      calls.push('transact');
      return transactForEtags(actions);
    },
  }));
  const store = tableReviewStore(connection, municipality);
  await store.open(key, anna, AT, 1);
  calls.length = 0;
  // Another process, which remembers what it saw by itself.
  const others = tableReviewStore(testConnection(), municipality);
  return { municipality, store, calls, others };
};

test('every version of an answer stays in the history, and the meta row tells of the last', async () => {
  const { municipality, store } = await begun();
  await store.save(save());
  await store.save(saveNo('A1', { by: bo, at: LATER, expectedVersion: 1 }));
  const rows = await rowsOf(municipality);
  expect([...rows.keys()]).toEqual([
    'history!A1!2021-10-04T07:30:00Z!000001',
    'history!A1!2021-10-05T09:00:00.250Z!000002',
    'history!A1-1!2021-10-05T09:00:00.250Z!000001',
    'item!A1',
    'item!A1!action!001',
    'meta',
  ]);
  expect(rows.get('history!A1!2021-10-04T07:30:00Z!000001')?.columns).toMatchObject({
    value: 'yes',
    byName: 'Anna Berg',
  });
  const inForce = (rowKey: string) => rows.get(rowKey)?.columns;
  expect(inForce('item!A1')).toEqual(inForce('history!A1!2021-10-05T09:00:00.250Z!000002'));
  expect(inForce('item!A1!action!001')).toEqual(inForce('history!A1-1!2021-10-05T09:00:00.250Z!000001'));
  expect(inForce('item!A1!action!001')).toMatchObject({ text: 'Brist i A1', byName: 'Bo Ek', version: 1 });
  expect(inForce('meta')).toMatchObject({
    changes: 2,
    changed: JSON.stringify({ by: bo, at: LATER }),
    given: '{"A1":["no","2021-10-05"]}',
    openActions: 1,
  });
});

test('a locked revision says who and when, and who opened it again', async () => {
  const { municipality, store } = await begun();
  await store.save(save());
  await lock(store);
  await store.reopen({ key, by: bo, at: LATER, revision: 1, reason: 'Fel' });
  const rows = await rowsOf(municipality);
  expect(rows.get('revision!0001')?.columns).toEqual({
    revision: 1,
    changes: 2,
    answers: '{"A1":1}',
    locked: JSON.stringify({ by: anna, at: LATER }),
    reopened: JSON.stringify({ by: bo, at: LATER, reason: 'Fel' }),
  });
  expect(rows.get('meta')?.columns).not.toHaveProperty('locked');
});

test('an answer, its action, its history and the meta row change together or not at all', async () => {
  const { municipality, store } = await begun();
  // The history row of the action is there already, as if by a fault: nothing else may be written then.
  const blocking = 'history!A1-1!2021-10-04T07:30:00Z!000001';
  await table().put({ partitionKey: partitionOf(municipality), rowKey: blocking });
  await expect(store.save(saveNo('A1'))).rejects.toThrow('too many others');
  expect([...(await rowsOf(municipality)).keys()]).toEqual([blocking, 'meta']);
  expect(await store.find(key)).toMatchObject({ changes: 0 });
});

test('a save costs one query and one transaction, and reads no history; the next one the transaction alone', async () => {
  const { store, calls, others } = await begun();
  await others.save(saveNo('A1'));
  calls.length = 0;
  await store.save(save({ answer: yes('A2') }));
  expect(calls).toEqual(['list item!A1 item!A1!action!001 meta', 'transact']);
  calls.length = 0;
  await store.save(save({ answer: yes('A3') }));
  expect(calls).toEqual(['transact']);
  calls.length = 0;
  // Delivered again, there is nothing to write.
  await store.save(save({ answer: yes('A3') }));
  expect(calls).toEqual(['list item!A1 item!A1!action!001 item!A2 item!A3 meta']);
});

test('a save after the review was read costs the transaction alone', async () => {
  const { store, calls, others } = await begun();
  await others.save(saveNo('A1'));
  calls.length = 0;
  await store.find(key);
  await store.recall(key);
  await store.saveAction({ key, action: { ...(await storedAction(others, 'A1-1')), version: 2 }, by: bo, at: LATER });
  await store.lock({ key, by: bo, at: LATER, expectedChanges: 2 });
  expect(calls).toEqual(['list item!A1 item!A1!action!001 meta', 'transact', 'transact']);
});

test('a review costs one query, with its revisions', async () => {
  const { store, calls } = await begun();
  await store.save(saveNo('A1'));
  await lock(store);
  calls.length = 0;
  await store.find(key);
  expect(calls).toEqual(['list item!A1 item!A1!action!001 meta revision!0001']);
});

test('a locked revision costs the history only when an answer was changed since', async () => {
  const { store, calls } = await begun();
  await store.save(save());
  await lock(store);
  await store.reopen({ key, by: bo, at: LATER, revision: 1, reason: 'Fel' });
  calls.length = 0;
  await store.revision(key, 1);
  expect(calls).toHaveLength(1);
  await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1 }));
  calls.length = 0;
  await store.revision(key, 1);
  expect(calls).toHaveLength(2);
});

test('lists cost one query and a point read for each review, and skip one that is just about to begin', async () => {
  const { municipality, store, calls } = await begun();
  await store.open({ ...key, provider: 'Jobb/Väg' }, anna, AT, 1);
  await store.open({ ...key, year: 2020 }, anna, AT, 1);
  const row = { year: 2021, provider: 'Halvvägs', template: 't' };
  await table().put({ partitionKey: `${municipality}!reviews`, rowKey: '2021!Halvvägs!t', ...row });
  calls.length = 0;
  expect((await store.summaries({ year: 2021 })).map((s) => s.key.provider)).toEqual(['Jobb/Väg', 'Språkbron']);
  const listed = ['2021!Halvvägs!t', '2021!Jobb~002fVäg!anordnare-2021', '2021!Språkbron!anordnare-2021'];
  expect(calls).toEqual([`list ${listed.join(' ')}`, 'read meta', 'read meta', 'read meta']);
});

test.each<[string, string, Record<string, unknown>, string]>([
  ['a meta row without what is given', 'meta', { given: undefined }, 'given'],
  ['broken JSON', 'meta', { given: '{"A1":' }, 'is not JSON'],
  ['a day that is none', 'meta', { given: '{"A1":["yes","2021-02-30"]}' }, 'given'],
  ['an answer of nobody', 'item!A1', { byId: 'anna' }, 'byId'],
  ['a column that nobody knows', 'item!A1', { rating: 'yes' }, 'rating'],
  ['an action without an owner', 'item!A1!action!001', { owner: '{}' }, 'owner'],
  ['a revision of half a version', 'revision!0001', { answers: '{"A1":0.5}' }, 'answers'],
  ['a row that nobody knows', 'item!A1!note', {}, 'nobody knows'],
])('%s is a fault that says where it is', async (_, rowKey, change, message) => {
  const { municipality, store } = await begun();
  await store.save(saveNo('A1'));
  await lock(store);
  const columns = Object.entries({ ...(await rowsOf(municipality)).get(rowKey)?.columns, ...change });
  const kept = Object.fromEntries(columns.filter(([, value]) => value !== undefined));
  await table().put({ partitionKey: partitionOf(municipality), rowKey, ...kept });
  const fault: unknown = await store.find(key).catch((error: unknown) => error);
  for (const part of ['Table checklists', partitionOf(municipality), rowKey, message])
    expect(String(fault)).toContain(part);
});
