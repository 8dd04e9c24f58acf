import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { templateOf } from '../../core/testing/templates';
import { describeTemplateStore } from '../../core/testing/templatesContract';
import { tableTemplateStore } from './checklistTemplates.table';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

describeTemplateStore('the table of checklist templates', (builtIn) =>
  tableTemplateStore(testConnection(), anyMunicipality(), builtIn),
);

const AT = Instant.parse('2021-10-01T08:00:00Z');
const TODAY = day('2021-10-01');
const SOFIA = '11111111-1111-4111-8111-111111111111';
const first = templateOf({ A1: {} });
const second = templateOf({ A1: {}, A2: {} }, { version: 2 });

/** A connection that notes the rows that are read. */
const counting = () => {
  const reads: string[] = [];
  const connection = interposed(testConnection(), ({ read, list }) => ({
    read: (partitionKey, rowKey, columns) => {
      reads.push(rowKey);
      return read(partitionKey, rowKey, columns);
    },
    list: (filter, most) => {
      reads.push(filter);
      return list(filter, most);
    },
  }));
  return { connection, reads };
};

test('which templates there are costs one point read, and each body one more, once', async () => {
  const municipality = anyMunicipality();
  const writer = tableTemplateStore(testConnection(), municipality, [first]);
  await writer.add(second, SOFIA, AT);
  const { connection, reads } = counting();
  const store = tableTemplateStore(connection, municipality, [first]);
  expect(await Promise.all([store.newest(TODAY), store.newest(TODAY)])).toEqual([[second], [second]]);
  expect(reads.sort()).toEqual(['egen!00000001', 'egen!00000002', 'head', 'head']);
  reads.length = 0;
  await store.newest(TODAY);
  await store.version('egen', 1);
  await store.version('egen', 2);
  expect(reads).toEqual(['head']);
});

test('what is added elsewhere is seen by who has read before', async () => {
  const municipality = anyMunicipality();
  const [here, elsewhere] = [1, 2].map(() => tableTemplateStore(testConnection(), municipality, [first]));
  expect(await here!.version('egen', 2)).toBeUndefined();
  expect(await here!.newest(TODAY)).toEqual([first]);
  await elsewhere!.add(second, SOFIA, AT);
  expect(await here!.version('egen', 2)).toEqual(second);
  expect(await here!.newest(TODAY)).toEqual([second]);
});

test('another municipality does not see it', async () => {
  await tableTemplateStore(testConnection(), anyMunicipality(), [first]).add(second, SOFIA, AT);
  expect(await tableTemplateStore(testConnection(), anyMunicipality(), [first]).all()).toEqual([first]);
});

test('when the product comes with a version that was added before, the added one stays', async () => {
  const municipality = anyMunicipality();
  await tableTemplateStore(testConnection(), municipality, [first]).add(second, SOFIA, AT);
  const productsOwn = templateOf({ A1: { evidence: true } }, { version: 2 });
  const productsNext = templateOf({ B1: {} }, { version: 3 });
  const after = tableTemplateStore(testConnection(), municipality, [first, productsOwn, productsNext]);
  expect(await after.all()).toEqual([first, second, productsNext]);
  const next = templateOf({ C1: {} }, { version: 4 });
  expect(await after.add({ ...next, version: 3 }, SOFIA, AT)).toEqual({ kind: 'notNext', next: 4 });
  expect(await after.add(next, SOFIA, AT)).toEqual({ kind: 'added' });
  expect(await after.all()).toEqual([first, second, productsNext, next]);
});

test('an addition whose answer was lost and that is repeated is added', async () => {
  const store = tableTemplateStore(
    interposed(testConnection(), ({ transact }) => ({
      transact: async (actions) => {
        await transact(actions);
        return transact(actions);
      },
    })),
    anyMunicipality(),
    [first],
  );
  expect(await store.add(second, SOFIA, AT)).toEqual({ kind: 'added' });
  expect(await store.all()).toEqual([first, second]);
});

test('a reading that failed is not remembered', async () => {
  const municipality = anyMunicipality();
  await tableTemplateStore(testConnection(), municipality, []).add(first, SOFIA, AT);
  let broken = true;
  const store = tableTemplateStore(
    interposed(testConnection(), ({ read }) => ({
      read: (...args) => (broken ? Promise.reject(new Error('the storage is down')) : read(...args)),
    })),
    municipality,
    [],
  );
  await expect(store.version('egen', 1)).rejects.toThrow('the storage is down');
  broken = false;
  expect(await store.version('egen', 1)).toEqual(first);
});

test('a row says when and by whom it was added; what stands in it is not in the message when it is damaged', async () => {
  const municipality = anyMunicipality();
  const store = tableTemplateStore(testConnection(), municipality, [first]);
  await store.add(second, SOFIA, AT);
  const table = testConnection().table('checklistTemplates');
  const row = await table.read(municipality, 'egen!00000002');
  expect(row?.columns).toEqual({ addedAt: AT, by: SOFIA, b00: expect.any(Uint8Array) });
  await table.update({ partitionKey: municipality, rowKey: 'egen!00000002', secret: 'x' }, 'Merge');
  const anew = tableTemplateStore(testConnection(), municipality, [first]);
  await expect(anew.version('egen', 2)).rejects.toThrow(/Table checklistTemplates, .*row egen!00000002/u);
});
