import type { TurnContext } from 'botbuilder';
import { TENANT } from '../bot/testing/people';
import { createBotAdapter } from './botAdapter';
import { request } from './testing/request';
import { testSettings } from './testing/settings';

const activity = {
  type: 'event',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  conversation: { id: 'c' },
  from: { id: 'u' },
  recipient: { id: 'b' },
};

afterEach(() => jest.restoreAllMocks());

const setUp = (assistant: (context: TurnContext) => Promise<void> = () => Promise.resolve(), appId = '') => {
  const failures: unknown[] = [];
  const settings = testSettings({ BOT_ID: appId, BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'x' });
  const { receive } = createBotAdapter(settings, assistant, (error) => failures.push(error));
  const post = (body: string | undefined, headers = {}) =>
    receive(request('/api/messages', { method: 'POST', headers, ...(body === undefined ? {} : { body }) }));
  return { post, failures };
};

test.each([
  ['nothing', undefined, /not JSON/],
  ['broken JSON', '{"type":', /not JSON/],
  ['a list', '[]', /not an object/],
  ['a number', '7', /not an object/],
  ['null', 'null', /not an object/],
  ['no type', JSON.stringify({ ...activity, type: undefined }), /type/],
  ['an empty type', JSON.stringify({ ...activity, type: '' }), /type/],
  ['a type that is no text', JSON.stringify({ ...activity, type: {} }), /type/],
  ['no conversation', JSON.stringify({ ...activity, conversation: undefined }), /conversation/],
  ['a service url of another kind', JSON.stringify({ ...activity, serviceUrl: 'file:///etc/passwd' }), /serviceUrl/],
])('%s is a bad request that says what is wrong', async (_, body, message) => {
  const response = await setUp().post(body);
  expect(response).toMatchObject({ status: 400, jsonBody: { message: expect.stringMatching(message) } });
});

test('an activity of a megabyte is too large', async () => {
  expect((await setUp().post(JSON.stringify({ ...activity, text: 'x'.repeat(1_000_001) }))).status).toBe(413);
});

test('an activity reaches the assistant', async () => {
  const seen: string[] = [];
  const { post } = setUp((context) => Promise.resolve(void seen.push(context.activity.type)));
  expect((await post(JSON.stringify(activity))).status).toBe(200);
  expect(seen).toEqual(['event']);
});

test('what the assistant throws goes to the log and not to the caller', async () => {
  const { post, failures } = setUp(() => Promise.reject(new Error('secret')));
  expect(JSON.stringify(await post(JSON.stringify(activity)))).not.toContain('secret');
  expect(failures).toEqual([new Error('secret')]);
});

test.each([undefined, 'Bearer x.y.z', 'Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.e30.c2ln'])(
  'with an app id, a request with the authorization %s is not let in',
  async (authorization) => {
    // The SDK prints why.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const seen: string[] = [];
    const { post } = setUp((context) => Promise.resolve(void seen.push(context.activity.type)), TENANT);
    const response = await post(JSON.stringify(activity), authorization === undefined ? {} : { authorization });
    expect(response.status).toBe(401);
    expect(seen).toEqual([]);
  },
);
