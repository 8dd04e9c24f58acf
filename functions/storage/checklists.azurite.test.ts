import { Instant } from '../../core/calendar/clock';
import type { SaveAnswer } from '../../core/checklists/reviewStore';
import { describeReviewStore } from '../../core/testing/reviewsContract';
import { tableReviewStore } from './checklists.table';
import type { Row } from './rows';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

describeReviewStore('the checklists table', () => tableReviewStore(testConnection(), anyMunicipality()));

const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
const bo = { id: '22222222-2222-4222-8222-222222222222', name: 'Bo Ek' };
const AT = Instant.parse('2021-10-04T07:30:00Z');
const LATER = Instant.parse('2021-10-05T09:00:00Z');
const key = { template: 'anordnare-2021', provider: 'Jobb/Väg', year: 2021 };
const save = (change: Partial<SaveAnswer> = {}): SaveAnswer => ({
  key,
  answer: { itemId: 'A1', value: 'yes' },
  by: anna,
  at: AT,
  expectedVersion: 0,
  ...change,
});

/** All rows of the review, by row key. */
const rowsOf = async (municipality: string): Promise<Map<string, Row>> => {
  const partition = `${municipality}!anordnare-2021!Jobb~002fVäg!2021`;
  const rows = await testConnection().table('checklists').list(`PartitionKey eq '${partition}'`);
  return new Map(rows.map((row) => [row.rowKey, row]));
};

test('every version of an answer stays in the history, and the meta row tells of the last', async () => {
  const municipality = anyMunicipality();
  const store = tableReviewStore(testConnection(), municipality);
  await store.open(key, anna, AT, 1);
  await store.save(save());
  await store.save(save({ answer: { itemId: 'A1', value: 'no' }, by: bo, at: LATER, expectedVersion: 1 }));
  const rows = await rowsOf(municipality);
  expect([...rows.keys()]).toEqual([
    'history!A1!2021-10-04T07:30:00Z!000001',
    'history!A1!2021-10-05T09:00:00Z!000002',
    'item!A1',
    'meta',
  ]);
  expect(rows.get('history!A1!2021-10-04T07:30:00Z!000001')?.columns).toMatchObject({
    value: 'yes',
    byName: 'Anna Berg',
  });
  expect(rows.get('item!A1')?.columns).toEqual(rows.get('history!A1!2021-10-05T09:00:00Z!000002')?.columns);
  expect(rows.get('meta')?.columns).toMatchObject({ answers: 1, changedAt: LATER, changedByName: 'Bo Ek' });
});

test('an answer, its history and the meta row change together or not at all', async () => {
  const municipality = anyMunicipality();
  const store = tableReviewStore(testConnection(), municipality);
  await store.open(key, anna, AT, 1);
  // The history row is there already, as if by a fault: nothing else may be written then.
  const partitionKey = `${municipality}!anordnare-2021!Jobb~002fVäg!2021`;
  const table = testConnection().table('checklists');
  await table.put({ partitionKey, rowKey: 'history!A1!2021-10-04T07:30:00Z!000001' });
  await expect(store.save(save())).rejects.toThrow('too many others');
  expect([...(await rowsOf(municipality)).keys()]).toEqual(['history!A1!2021-10-04T07:30:00Z!000001', 'meta']);
  expect((await store.find(key))?.answers.size).toBe(0);
});

test('a save costs one query and one transaction, and reads no history', async () => {
  const municipality = anyMunicipality();
  const calls: string[] = [];
  const connection = interposed(testConnection(), ({ list, transact }) => ({
    list: async (filter) => {
      const rows = await list(filter);
      calls.push(`list ${rows.map((row) => row.rowKey).join(' ')}`);
      return rows;
    },
    transact: (actions) => {
      calls.push('transact');
      return transact(actions);
    },
  }));
  const store = tableReviewStore(connection, municipality);
  await store.open(key, anna, AT, 1);
  await store.save(save());
  calls.length = 0;
  await store.save(save({ answer: { itemId: 'A2', value: 'yes' } }));
  expect(calls).toEqual(['list item!A1 meta', 'transact']);
});
