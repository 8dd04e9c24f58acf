import { Instant } from '../../core/calendar/clock';
import { describeSurveyStore } from '../../core/testing/surveysContract';
import { tableSurveyStore } from './surveys.table';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

describeSurveyStore('the surveys table', () => tableSurveyStore(testConnection(), anyMunicipality()));

const AT = Instant.parse('2021-10-01T08:00:00Z');
const rows = (count: number, score: number) =>
  Array.from({ length: count }, (_, i) => ({ year: 2020, provider: `Anordnare ${i}`, respondents: 10, score }));

test('an import of several transactions that dies between them leaves the old surveys in force', async () => {
  const municipality = anyMunicipality();
  const store = tableSurveyStore(testConnection(), municipality);
  await store.replace(rows(30, 1), 'an administrator', AT);
  let calls = 0;
  const dying = interposed(testConnection(), ({ transact }) => ({
    transact: (actions) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('gone')) : transact(actions);
    },
  }));
  await expect(tableSurveyStore(dying, municipality).replace(rows(250, 2), 'another', AT)).rejects.toThrow('gone');
  for (const reader of [store, tableSurveyStore(testConnection(), municipality)])
    expect((await reader.all()).map((r) => r.score)).toEqual(Array(30).fill(1));
});

test('a question to surveys that were read before costs one point read', async () => {
  const municipality = anyMunicipality();
  const asked: string[] = [];
  const counting = interposed(testConnection(), ({ read, list }) => ({
    read: (partitionKey, rowKey, columns) => {
      asked.push(rowKey);
      return read(partitionKey, rowKey, columns);
    },
    list: (filter) => {
      asked.push('list');
      return list(filter);
    },
  }));
  const store = tableSurveyStore(counting, municipality);
  await store.replace(rows(3, 4), 'an administrator', AT);
  asked.length = 0;
  await store.all();
  expect(asked).toEqual(['head', 'list']);
  await store.all();
  expect(asked).toEqual(['head', 'list', 'head']);
});
