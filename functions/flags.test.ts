import { anna, erik, karim, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Actor } from '../core/access/actor';
import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import type { Authenticate } from './auth/bearer';
import { type FlagJson, flags } from './flags';
import { refuse } from './refuse';
import { request } from './testing/request';

const today = day('2021-12-31');
const annas = anna.officer!;
const karims = karim.officer!;

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

const get = (query: string, actor: Actor, ports: TestPorts) => flags(as(actor), ports)(request(`/api/flags${query}`));

const flag = (n: number, officer: string, change: Partial<Flag> = {}): Flag =>
  flagWith({ placementId: `P-${n}`, customerId: `K-${n}`, officer, since: today, ...change });

const all: readonly Flag[] = [
  flag(1, annas),
  flag(2, annas, { state: 'snoozed', since: day('2021-12-30'), snoozedUntil: day('2022-01-14') }),
  flag(3, annas, { since: day('2021-12-10') }),
  flag(4, annas, { assignedTo: karims }),
  flag(5, karims, { state: 'awaitingDecision', reviewVersion: 1, followUpOn: day('2022-01-20') }),
  flag(6, annas, { state: 'reviewed', since: day('2021-12-01') }),
  flag(7, karims, { state: 'obsolete', since: day('2021-12-02') }),
];

const portsWith = (stored: readonly Flag[] = all) =>
  testPorts(
    stored.map((f) => placement(f.start).with({ placementId: f.placementId, officer: f.officer }).build()),
    { flags: memoryFlagStore(stored) },
  );

const listed = async (query: string, actor: Actor, ports?: TestPorts): Promise<string[]> => {
  const { jsonBody } = await get(query, actor, ports ?? (await portsWith()));
  return (jsonBody as { flags: FlagJson[] }).flags.map((f) => f.customerId);
};

test('a flag is told whole, with why it is urgent and whose it is', async () => {
  const response = await get('?state=awaitingDecision', maria, await portsWith());
  expect(response).toEqual({
    headers: { 'Cache-Control': 'no-store' },
    jsonBody: {
      ...{ asOf: '2021-12-31', total: 1, page: 1, pages: 1 },
      flags: [
        {
          ...{ placementId: 'P-5', months: 12, customerId: 'K-5', intervention: 'sai', provider: 'Språkbron' },
          interventionName: { sv: 'Språk- och arbetslivsintroduktion', en: 'Language and working-life introduction' },
          ...{ start: '2020-09-30', raisedOn: '2021-10-01', state: 'awaitingDecision', since: '2021-12-31' },
          ...{ owner: karims, ownerName: 'Karim Haddad', urgency: 'awaitingDecision', waitedDays: 0 },
          ...{ followUpOn: '2022-01-20', reviewVersion: 1 },
        },
      ],
    },
  });
});

test('waiting and resting are told in days', async () => {
  const { jsonBody } = await get('', anna, await portsWith());
  expect((jsonBody as { flags: FlagJson[] }).flags).toMatchObject([
    { customerId: 'K-3', urgency: 'escalated', waitedDays: 21 },
    { customerId: 'K-1', urgency: 'open', waitedDays: 0 },
    { customerId: 'K-2', urgency: 'snoozed', waitedDays: 1, snoozedUntil: '2022-01-14' },
  ]);
});

test.each<[string, Actor, string, string[]]>([
  ['own flags that are not over, without what was handed away', anna, '', ['K-3', 'K-1', 'K-2']],
  ['what was handed over', karim, '', ['K-4', 'K-5']],
  ['own flags when named', anna, `?officer=${annas}`, ['K-3', 'K-1', 'K-2']],
  ['one state', anna, '?state=snoozed', ['K-2']],
  ['several states', anna, '?state=open&state=reviewed', ['K-3', 'K-1', 'K-6']],
  ['the same state twice', anna, '?state=snoozed&state=snoozed', ['K-2']],
  ['all flags that are not over', maria, '', ['K-3', 'K-1', 'K-4', 'K-2', 'K-5']],
  ['those that are over, the latest first', maria, '?state=reviewed&state=obsolete', ['K-7', 'K-6']],
  ['those of an officer', maria, `?officer=${karims}`, ['K-4', 'K-5']],
  ['those of an officer who has none', maria, '?officer=nobody', []],
])('there are %s', async (_name, actor, query, customers) => {
  expect(await listed(query, actor)).toEqual(customers);
});

test("a case that has moved is its new officer's for who sees all, and no longer the old one's", async () => {
  const ports = await portsWith();
  const moved = placement(all[0]!.start).with({ placementId: 'P-1', officer: karims }).build();
  await ports.registers.replace([moved], 'test', ports.clock.now());
  expect(await listed(`?officer=${karims}&state=open`, maria, ports)).toEqual(['K-1', 'K-4']);
  expect(await listed('?state=open', anna, ports)).toEqual(['K-3']);
});

test('without a register the flags are whose they were', async () => {
  const ports = await testPorts([], { flags: memoryFlagStore(all) });
  expect(await listed('', karim, ports)).toEqual(['K-4', 'K-5']);
});

test('comes in pages', async () => {
  const ports = await portsWith(Array.from({ length: 12 }, (_, n) => flag(100 + n, annas)));
  expect(await listed('?limit=5', anna, ports)).toEqual(['K-100', 'K-101', 'K-102', 'K-103', 'K-104']);
  expect(await listed('?limit=5&page=3', anna, ports)).toEqual(['K-110', 'K-111']);
  expect((await get('?limit=5&page=9', anna, ports)).jsonBody).toMatchObject({ total: 12, page: 3, pages: 3 });
});

test.each([
  ['?state=closed'],
  ['?state='],
  ['?officer='],
  ['?officer=121212-1212'],
  ['?page=0'],
  ['?page=-1'],
  ['?page=one'],
  ['?limit=501'],
  ['?limit=1.5'],
])('%s is a bad filter', async (query) => {
  const response = await get(query, maria, await portsWith());
  expect(response).toMatchObject({ status: 400, jsonBody: { error: 'bad-filter' } });
  expect(JSON.stringify(response)).not.toContain('121212');
});

test('an officer does not ask for the flags of another', async () => {
  expect(await get(`?officer=${karims}`, anna, await portsWith())).toMatchObject({
    status: 403,
    jsonBody: { error: 'not-your-flags' },
  });
});

test.each([erik, sofia, { ...anna, officer: undefined }])(
  'a $role who has no cases is refused, and nothing is read',
  async (actor) => {
    const ports = await portsWith();
    ports.flags.inStates = () => Promise.reject(new Error('flags were read'));
    expect(await get('', actor, ports)).toMatchObject({ status: 403, jsonBody: { error: 'no-cases' } });
  },
);

test('who is not known is refused before anything is read', async () => {
  const nobody: Authenticate = () => Promise.resolve({ ok: false, response: refuse(401, 'unauthorized', 'No.') });
  const ports = await portsWith();
  ports.flags.inStates = () => Promise.reject(new Error('flags were read'));
  expect(await flags(nobody, ports)(request('/api/flags'))).toMatchObject({ status: 401 });
});
