import { testPorts } from '../bot/testing/ports';
import { anna, maria } from '../bot/testing/people';
import type { Actor } from '../core/access/actor';
import { day } from '../core/calendar/day';
import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import type { Flag } from '../core/flags/flag';
import { flagWith } from '../core/testing/flags';
import { memoryFlagReviewStore } from '../core/testing/memoryFlagReviews';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { memoryReviewStore } from '../core/testing/memoryReviews';
import { placement } from '../core/testing/placements';
import { memoryTemplateStore } from '../core/testing/memoryTemplates';
import { rate } from '../core/testing/ratedReviews';
import { rated } from '../core/testing/ratings';
import type { Authenticate } from './auth/bearer';
import { kpi } from './kpi';
import { request } from './testing/request';

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

const placements = [
  placement(day('2021-02-01')).endedIn('arbete', '2021-05-01').build(),
  placement(day('2021-02-01')).endedIn('flytt', '2021-05-01').build(),
  placement(day('2021-02-01')).with({ intervention: 'jobbpeng-grund', officer: 'karim.haddad@nacka.example' }).build(),
];

const ask = async (question: unknown, actor: Actor = maria, more = '') => {
  const text = typeof question === 'string' ? question : JSON.stringify(question);
  const path = `/api/kpi?question=${encodeURIComponent(text)}${more}`;
  return kpi(as(actor), await testPorts(placements))(request(path));
};

test('a figure comes with its rows, labels, definition, day and the version of the register', async () => {
  const { jsonBody } = await ask({ kind: 'kpi', metric: 'selfSufficiency', by: 'intervention' });
  expect(jsonBody).toEqual({
    metric: 'selfSufficiency',
    unit: 'share',
    rows: [
      { key: 'sai', label: 'Språk- och arbetslivsintroduktion', value: 0.5, numerator: 1, denominator: 2 },
      { key: 'jobbpeng-grund', label: 'Jobbpeng grund', value: 0, numerator: 0, denominator: 1 },
    ],
    total: { value: 1 / 3, numerator: 1, denominator: 3 },
    period: { from: '2021-01-01', to: '2021-12-31' },
    definition: expect.stringContaining('Insatsperioder som avslutades'),
    asOf: '2021-12-31',
    registerVersion: 1,
  });
});

test('the figure of checklists has its sections, named in the language', async () => {
  const reviews = memoryReviewStore();
  const of = { provider: 'Språkbron', year: 2021, template: providerChecklist };
  await rate(reviews, of, '2021-10-04T09:00:00Z', { A1: 'yes', A2: 'no', B1: 'yes', B2: 'notApplicable' });
  const ports = await testPorts(placements, { reviews, templates: memoryTemplateStore([providerChecklist]) });
  const question =
    '{"kind":"kpi","metric":"checklistCompliance","by":"provider","compare":{"from":"2020-01-01","to":"2020-12-31"}}';
  const { jsonBody } = await kpi(
    as(maria),
    ports,
  )(request(`/api/kpi?question=${encodeURIComponent(question)}&lang=en`));
  const figure = {
    ...{ value: 2 / 3, numerator: 2, denominator: 3 },
    sections: [
      { key: 'A', label: 'Mandate and management', numerator: 1, denominator: 2 },
      { key: 'B', label: 'Processes and routines', numerator: 1, denominator: 1 },
    ],
  };
  expect(jsonBody).toMatchObject({
    ...{ metric: 'checklistCompliance', unit: 'share', total: figure },
    rows: [{ key: 'Språkbron', label: 'Språkbron', ...figure }],
    compare: { rows: [], total: { value: null, numerator: 0, denominator: 0, sections: [] } },
  });
});

const flag = (placementId: string, provider: string, state: Flag['state'] = 'open'): Flag =>
  flagWith({ placementId, months: 3, provider, state });

test('open flags are those of today, by what they are grouped by', async () => {
  const flags = memoryFlagStore([
    flag('P-1', 'Språkbron'),
    flag('P-2', 'Språkbron', 'snoozed'),
    flag('P-3', 'Vägen Vidare'),
    flag('P-4', 'Språkbron', 'reviewed'),
  ]);
  const ports = await testPorts(placements, { flags });
  const { jsonBody } = await kpi(
    as(maria),
    ports,
  )(request('/api/kpi?question={"kind":"kpi","metric":"openFlags","by":"provider"}'));
  expect(jsonBody).toEqual({
    ...{ metric: 'openFlags', unit: 'count', total: { value: 3 }, asOf: '2021-12-31', registerVersion: 1 },
    rows: [
      { key: 'Språkbron', label: 'Språkbron', value: 2 },
      { key: 'Vägen Vidare', label: 'Vägen Vidare', value: 1 },
    ],
    definition: expect.stringContaining('Flaggor som någon har kvar'),
  });
});

test('progression has its indicators, named in the language', async () => {
  const flagReviews = memoryFlagReviewStore();
  await flagReviews.add(rated({ placementId: 'P-1', months: 3 }, '2021-04-02T09:00:00Z', '2?44444'));
  await flagReviews.add(rated({ placementId: 'P-1', months: 6 }, '2021-07-02T09:00:00Z', '3344443'));
  const ports = await testPorts(placements, { flagReviews });
  const { jsonBody } = await kpi(
    as(maria),
    ports,
  )(request('/api/kpi?question={"kind":"kpi","metric":"progression"}&lang=en'));
  expect(jsonBody).toEqual({
    ...{ metric: 'progression', unit: 'score', rows: [], asOf: '2021-12-31', registerVersion: 1 },
    period: { from: '2021-01-01', to: '2021-12-31' },
    total: {
      ...{ value: 0, denominator: 1 }, // (1 + 0 + 0 + 0 + 0 - 1) / 6
      indicators: [
        { key: 'P1', label: 'Job search', value: 1, denominator: 1 },
        { key: 'P2', label: 'Knowledge of the labour market', value: null, denominator: 0 },
        { key: 'P3', label: 'Handling of health', value: 0, denominator: 1 },
        { key: 'P4', label: 'Ability to cooperate', value: 0, denominator: 1 },
        { key: 'P5', label: 'Determination', value: 0, denominator: 1 },
        { key: 'P6', label: 'Belief in managing a job', value: 0, denominator: 1 },
        { key: 'P7', label: "The officer's belief", value: -1, denominator: 1 },
      ],
    },
    definition: expect.stringContaining('last measurement'),
  });
});

test('in English when asked so', async () => {
  const { jsonBody } = await ask({ kind: 'kpi', metric: 'starts', by: 'intervention' }, maria, '&lang=en');
  expect(JSON.stringify(jsonBody)).toContain('Basic job voucher');
});

test('a comparison has the figures of its own period', async () => {
  const compare = { from: '2020-01-01', to: '2020-12-31' };
  const { jsonBody } = await ask({ kind: 'kpi', metric: 'customers', compare });
  expect(jsonBody).toMatchObject({ total: { value: 3 }, compare: { total: { value: 0 }, rows: [] } });
});

test.each([
  ['&registerVersion=1', 3],
  ['&registerVersion=2', 1],
  ['', 1],
])('an earlier register may be named beside the question: %s', async (version, value) => {
  const ports = await testPorts(placements);
  await ports.registers.replace(placements.slice(0, 1), 'x', ports.clock.now(), 1);
  const path = `/api/kpi?question={"kind":"kpi","metric":"placements"}${version}`;
  expect((await kpi(as(maria), ports)(request(path))).jsonBody).toMatchObject({
    total: { value },
    registerVersion: value === 3 ? 1 : 2,
  });
});

test.each(['', '0', '-1', 'x', '1.5'])('"%s" names no version', async (version) => {
  const question = { kind: 'kpi', metric: 'placements' };
  expect((await ask(question, maria, `&registerVersion=${version}`)).status).toBe(400);
});

test('"me" is the caller', async () => {
  const question = { kind: 'kpi', metric: 'placements', filter: { officer: 'me' } };
  expect((await ask(question, anna)).jsonBody).toMatchObject({ total: { value: 2 } });
  expect((await ask(question, maria)).status).toBe(422);
});

test.each([
  ['no JSON', '{'],
  ['no question', ''],
  ['an unknown metric', { kind: 'kpi', metric: 'gdp' }],
  ['an unknown field', { kind: 'kpi', metric: 'customers', where: '1=1' }],
  ['a day that is none', { kind: 'kpi', metric: 'customers', period: { from: '2021-02-30', to: '2021-03-01' } }],
  ['a list of cases', { kind: 'cases', asOf: '2021-12-31' }],
])('%s is a bad request', async (_, question) => {
  expect((await ask(question)).status).toBe(400);
});

test.each([
  [{ kind: 'kpi', metric: 'customers', filter: { provider: ['Okänd AB'] } }, 'unknown'],
  [{ kind: 'kpi', metric: 'customers', period: { from: '2022-01-01', to: '2022-12-31' } }, 'future'],
  [{ kind: 'kpi', metric: 'longStay' }, 'monthsMissing'],
  [{ kind: 'kpi', metric: 'progression', by: 'provider' }, 'wholeUnit'],
  [{ kind: 'kpi', metric: 'openFlags', period: { from: '2021-01-01', to: '2021-12-31' } }, 'onlyToday'],
])('%j is well formed and has no answer: %s', async (question, reason) => {
  expect(await ask(question)).toEqual({ status: 422, jsonBody: { error: 'unsupported', reason } });
});

test('before the first import there is no figure', async () => {
  const response = await kpi(
    as(maria),
    await testPorts([]),
  )(request('/api/kpi?question={"kind":"kpi","metric":"customers"}'));
  expect(response.status).toBe(503);
});

test('who is not let in gets the refusal and no figure', async () => {
  const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });
  const response = await kpi(
    refused,
    await testPorts(placements),
  )(request('/api/kpi?question={"kind":"kpi","metric":"customers"}'));
  expect(response).toEqual({ status: 401 });
});
