import { describeSurveyStore } from '../../core/testing/surveysContract';
import { tableSurveyStore } from './surveys.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeSurveyStore('the surveys table', () => tableSurveyStore(testConnection(), anyMunicipality()));

test('two imports at once leave no row of an import before', async () => {
  const municipality = anyMunicipality();
  const rows = (score: number, from: number) =>
    Array.from({ length: 30 }, (_, i) => ({ year: 2020, provider: `Anordnare ${from + i}`, respondents: 10, score }));
  const store = tableSurveyStore(testConnection(), municipality);
  await store.replace(rows(1, 0));
  await Promise.all([store.replace(rows(2, 10)), store.replace(rows(3, 20))]);
  expect((await store.all()).every((row) => row.score > 1)).toBe(true);
});
