import { chatOf } from '../bot/testing/chat';
import { anna, erik, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Actor } from '../core/access/actor';
import type { Authenticate } from './auth/bearer';
import { questions } from './questions';
import { request } from './testing/request';

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

const get = async (query: string, { actor = sofia, ports }: { actor?: Actor; ports?: TestPorts } = {}) =>
  questions(as(actor), ports ?? (await testPorts([])))(request(`/api/questions${query}`));

test('an administrator reads what was not understood in a month, and which answers were wrong', async () => {
  const ports = await testPorts([]);
  const chat = chatOf(anna, ports);
  await chat.says('vad kostar det?');
  await chat.says('visa 121212-1212');
  const question = { kind: 'kpi', metric: 'starts' } as const;
  await chat.clicks({ verb: 'feedback', lang: 'sv', right: false, question, answerId: 'a' });
  await chat.clicks({ verb: 'feedback', lang: 'sv', right: true, question, answerId: 'b' });
  const when = ports.clock.now();
  expect(await get('?month=2021-12', { ports })).toEqual({
    headers: { 'Cache-Control': 'no-store' },
    jsonBody: {
      month: '2021-12',
      notUnderstood: [{ when, language: 'sv', role: 'officer', kind: 'unsupported', text: 'vad kostar det?' }],
      personalNumbers: 1,
      feedback: { right: 1, wrong: 1, wrongQuestions: [question] },
    },
  });
  expect((await get('?month=2021-11', { ports })).jsonBody).toMatchObject({ notUnderstood: [], personalNumbers: 0 });
});

test.each([anna, erik, maria])('$role is not let in', async (actor) => {
  expect(await get('?month=2021-12', { actor })).toMatchObject({
    status: 403,
    jsonBody: { error: 'not-administrator' },
  });
});

test('who has no token gets the refusal', async () => {
  const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });
  expect(await questions(refused, await testPorts([]))(request('/api/questions?month=2021-12'))).toEqual({
    status: 401,
  });
});

test.each(['', '?month=', '?month=2021', '?month=2021-13', '?month=2021-12-01', '?month=december', '?other=2021-12'])(
  '"%s" is a bad request that says what is wanted',
  async (query) => {
    expect(await get(query)).toMatchObject({
      status: 400,
      jsonBody: { error: 'bad-month', message: expect.stringContaining('YYYY-MM') },
    });
  },
);
