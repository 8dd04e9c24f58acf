import { flagWith } from '../../core/testing/flags';
import { describeFlagStore } from '../../core/testing/flagsContract';
import { tableFlagStore } from './flags.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeFlagStore('the flags table', () => tableFlagStore(testConnection(), anyMunicipality()));

const flag = flagWith();

test('each municipality has its own flags', async () => {
  const [one, other] = [anyMunicipality(), anyMunicipality()].map((m) => tableFlagStore(testConnection(), m));
  await one?.add([flag]);
  expect(await other?.all()).toEqual([]);
  expect(await other?.find({ placementId: 'P-1', months: 12 })).toBeUndefined();
});

test('a row that fits no schema is reported with its keys, not passed on', async () => {
  const municipality = anyMunicipality();
  const row = { partitionKey: municipality, rowKey: 'P-1!12', state: 'hemlig', months: 'tolv' };
  await testConnection().table('flags').put(row);
  const store = tableFlagStore(testConnection(), municipality);
  const place = `Table flags, partition ${municipality}, row P-1!12`;
  await expect(store.find({ placementId: 'P-1', months: 12 })).rejects.toThrow(place);
  await expect(store.all()).rejects.toThrow(place);
  // What stands in the row may be personal, and errors are logged.
  await expect(store.all()).rejects.not.toThrow(/hemlig|tolv/);
});

test('more flags than the service gives in one page are all read', async () => {
  const store = tableFlagStore(testConnection(), anyMunicipality());
  await store.add(Array.from({ length: 1100 }, (_, i) => ({ ...flag, placementId: `P-${i}` })));
  expect(await store.all()).toHaveLength(1100);
  expect(await store.inStates(['open'], flag.officer)).toHaveLength(1100);
});
