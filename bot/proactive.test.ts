import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Card } from '../cards/element';
import { Channel } from '../core/access/channel';
import { Conversation } from '../core/access/conversation';
import type { Refused } from '../core/alerts/retry';
import type { InTurn } from './oneTry';
import { createProactive } from './proactive';
import { refusedBy, RefusedByTeams } from './refusedByTeams';
import { anna } from './testing/people';

/** A connector that answers each request so; how many there were, and the path of the last. */
const connector = async (answer: (response: ServerResponse) => void) => {
  const requests = { count: 0, path: '' };
  const server: Server = createServer((request, response) => {
    requests.count += 1;
    requests.path = decodeURIComponent(request.url ?? '');
    request.resume().on('end', () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { requests, serviceUrl: `http://127.0.0.1:${port}/`, close };
};

const card: Card = { type: 'AdaptiveCard', version: '1.5', lang: 'sv', fallbackText: 'Att följa upp', body: [] };

/** Sends one message to a connector that answers so; what came of it, and in how many requests. */
const sendTo = async (
  answer: (response: ServerResponse) => void,
  patienceMs?: number,
  inTurn: InTurn = (request) => request(),
) => {
  const { requests, serviceUrl, close } = await connector(answer);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const conversation = Conversation.parse({
    tenantId: anna.tenantId,
    userId: anna.id,
    serviceUrl,
    conversationId: 'a:1',
    channelId: 'msteams',
    botId: '28:bot',
    channelUserId: '29:anna',
    language: 'sv',
    seenAt: '2021-12-31T09:00:00Z',
  });
  try {
    await createProactive(adapter, '', patienceMs)(conversation, card, inTurn);
    return { requests: requests.count, failure: undefined };
  } catch (failure) {
    return { requests: requests.count, failure };
  } finally {
    close();
  }
};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

const refusal = (code: string) => ({ error: { code, message: 'no' } });

test.each<[string, (response: ServerResponse) => void, Refused]>([
  [
    '429 with Retry-After',
    json(429, refusal('TooManyRequests'), { 'Retry-After': '7' }),
    { status: 429, code: 'TooManyRequests', retryAfterMs: 7000 },
  ],
  ['403', json(403, refusal('BotNotInConversationRoster')), { status: 403, code: 'BotNotInConversationRoster' }],
  ['404', json(404, refusal('ConversationNotFound')), { status: 404, code: 'ConversationNotFound' }],
  ['412', json(412, {}), { status: 412 }],
  ['500 without JSON', (response) => void response.writeHead(500).end('<html>'), { status: 500 }],
  ['503', json(503, {}), { status: 503 }],
  ['a dropped connection', (response) => void response.socket?.destroy(), { status: 0 }],
])('%s is told as it is, after one request', async (_, answer, refused) => {
  const { requests, failure } = await sendTo(answer);
  expect(failure).toBeInstanceOf(RefusedByTeams);
  expect((failure as RefusedByTeams).refused).toEqual(refused);
  expect(requests).toBe(1);
});

test.each([
  ['does not answer', () => undefined],
  ['begins an answer and does not end it', (response: ServerResponse) => void response.writeHead(201).write('{')],
])('who %s is not waited for', async (_, answer) => {
  const { requests, failure } = await sendTo(answer, 300);
  expect((failure as RefusedByTeams).refused).toEqual({ status: 0 });
  expect(requests).toBe(1);
});

test.each([
  ['a channel', '19:figures@thread.tacv2', { teamId: '19:team@thread.tacv2' }],
  ['a group chat', '19:group@thread.v2', {}],
])('what goes to %s begins a thread there', async (_, conversationId, more) => {
  const { requests, serviceUrl, close } = await connector(json(201, { id: '1' }));
  const channel = Channel.parse({
    ...{ tenantId: anna.tenantId, serviceUrl, conversationId, channelId: 'msteams', botId: '28:bot' },
    ...{ language: 'sv', seenAt: '2021-12-31T09:00:00Z', ...more },
  });
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  await createProactive(adapter, '')(channel, card, (request) => request());
  close();
  expect(requests).toEqual({ count: 1, path: `/v3/conversations/${conversationId}/activities` });
});

test.each([
  ['with an id', json(201, { id: '1' })],
  ['unreadably', (response: ServerResponse) => void response.writeHead(200).end('<html>')],
])('what Teams takes, answering %s, is sent', async (_, answer) => {
  expect(await sendTo(answer)).toEqual({ requests: 1, failure: undefined });
});

test('what kept the turn from coming is no refusal, even when it looks like one', async () => {
  const fault = Object.assign(new Error('the table is not there'), { statusCode: 404 });
  const { requests, failure } = await sendTo(json(201, { id: '1' }), undefined, () => Promise.reject(fault));
  expect(failure).toBe(fault);
  expect(requests).toBe(0);
});

const NOW = Date.parse('2021-12-31T09:00:00Z');

test.each([
  ['0', 0],
  ['120', 120_000],
  ['Fri, 31 Dec 2021 09:00:30 GMT', 30_000],
  ['Fri, 31 Dec 2021 08:59:00 GMT', 0],
  ['soon', undefined],
  [undefined, undefined],
])('Retry-After %s means %s ms', (header, retryAfterMs) => {
  const error = { statusCode: 429, response: { headers: { get: () => header } } };
  expect(refusedBy(error, NOW)?.retryAfterMs).toBe(retryAfterMs);
});

test('a fault of our own is no refusal', () => {
  expect(refusedBy(new TypeError('x is not a function'))).toBeUndefined();
});
