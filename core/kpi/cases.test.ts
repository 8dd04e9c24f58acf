import { day } from '../calendar/day';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { type CaseRow, listCases } from './cases';

const on = day('2021-12-31');
const named = (placementId: string) => placement().with({ placementId, customerId: `K${placementId}` });
const register = buildRegister([
  named('P-3').from('2021-06-30').build(),
  named('P-2').from('2020-12-31').with({ officer: 'karim', provider: 'Alfa' }).build(),
  named('P-1').from('2020-12-31').build(),
  named('P-4').from('2020-12-30').with({ intervention: 'jobbpeng-grund' }).build(),
  named('P-5').from('2019-01-01').endedIn('arbete', '2021-12-31').build(), // ends that day
  named('P-6').from('2021-12-31').endedIn('arbete', '2022-01-01').build(), // begins that day
  named('P-7').from('2022-01-01').build(), // begins the day after
]);
const ids = (q: Omit<Parameters<typeof listCases>[0], 'kind' | 'asOf'>): string[] =>
  listCases({ kind: 'cases', asOf: on, ...q }, register).map((r) => r.placementId);

test.each<[string, Parameters<typeof ids>[0], string[]]>([
  ['all active ones, the longest first and equal ones by id', {}, ['P-4', 'P-1', 'P-2', 'P-3', 'P-6']],
  ['longer than 12 months, not those of exactly 12', { months: 12 }, ['P-4']],
  ['longer than 6 months', { months: 6 }, ['P-4', 'P-1', 'P-2', 'P-3']],
  ['longer than 24 months', { months: 24 }, []],
  ["an officer's", { filter: { officer: 'karim' } }, ['P-2']],
  ["a provider's", { filter: { provider: ['Alfa'] } }, ['P-2']],
  ['in an intervention', { filter: { intervention: ['jobbpeng-grund'] } }, ['P-4']],
  ['in one of another officer', { filter: { intervention: ['jobbpeng-grund'], officer: 'karim' } }, []],
])('the list of %s', (_, q, placementIds) => {
  expect(ids(q)).toEqual(placementIds);
});

test('a case says who, where, since when and how long', () => {
  const [first, second, , third] = listCases({ kind: 'cases', asOf: on }, register);
  expect(first).toEqual({
    placementId: 'P-4',
    customerId: 'KP-4',
    intervention: 'jobbpeng-grund',
    provider: 'Språkbron',
    officer: 'anna.berg@nacka.example',
    start: '2020-12-30',
    days: 366,
    months: 12,
  } satisfies Record<keyof CaseRow, unknown>);
  expect(second).toMatchObject({ days: 365, months: 12 }); // 12 months to the day, and not longer than 12
  expect(third).toMatchObject({ days: 184, months: 6 }); // 30 June + 6 months = 30 December
});
