import type { Server } from 'node:http';
import type { HttpTrigger } from '../../functions/trigger';
import { close, httpServer, listen } from './server';

const http = (route: string, methods: HttpTrigger['methods'], handler: HttpTrigger['handler']): HttpTrigger => ({
  kind: 'http',
  name: route,
  methods,
  route,
  handler,
});
const says = (text: string) => () => Promise.resolve({ jsonBody: { says: text } });

const triggers: HttpTrigger[] = [
  http('api/kpi', ['GET'], (request) =>
    Promise.resolve({ jsonBody: { path: new URL(request.url).pathname, question: request.query.get('question') } }),
  ),
  http('api/checklists/{provider}/{year}', ['GET'], (request) => Promise.resolve({ jsonBody: request.params })),
  http('api/checklists/{provider}/latest', ['GET'], says('the latest')),
  http('api/reviews/{*review}', ['GET'], (request) =>
    Promise.resolve({ jsonBody: { review: request.params['review'] ?? '' } }),
  ),
  http('api/reports/{year}.docx', ['GET'], (request) =>
    Promise.resolve({ jsonBody: { docx: request.params['year'] } }),
  ),
  http('api/reports/{year}.xlsx', ['GET'], says('xlsx')),
  http('tab/{*path}', ['GET'], (request) => Promise.resolve({ jsonBody: { path: request.params['path'] ?? '' } })),
  http('api/echo', ['POST', 'PUT'], async (request) => ({
    status: 201,
    body: await request.text(),
    headers: { 'x-type': request.headers.get('content-type') ?? '' },
  })),
  http('api/broken', ['GET'], () => Promise.reject(new Error('the secret of the house'))),
];

let server: Server;
let base: string;
beforeAll(async () => {
  server = httpServer(triggers, 1000);
  base = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(() => close(server));
afterEach(() => jest.restoreAllMocks());

const get = async (path: string): Promise<unknown> => (await fetch(`${base}${path}`)).json();

describe('a request finds its function', () => {
  test.each([
    ['by its path', '/API/Kpi?question=a%20b', { path: '/API/Kpi', question: 'a b' }],
    ['with parameters', '/api/checklists/Nacka%20v%C3%A4st/2021', { provider: 'Nacka väst', year: '2021' }],
    ['by a literal before a parameter', '/api/checklists/x/latest', { says: 'the latest' }],
    ['by the ending of a file', '/api/reports/2021.docx', { docx: '2021' }],
    ['by another ending', '/api/reports/2021.xlsx', { says: 'xlsx' }],
    ['with the rest of the path', '/tab/assets/app.js', { path: 'assets/app.js' }],
    ['with a slash inside a name', '/api/reviews/Jobb%2FV%C3%A4g/2021', { review: 'Jobb/Väg/2021' }],
    ['with a percent sign inside a name', '/api/reviews/100%25%20jobb/2021', { review: '100% jobb/2021' }],
    ['with an empty rest', '/tab/', { path: '' }],
    ['with an empty rest and no slash', '/tab', { path: '' }],
  ])('%s', async (_, path, expected) => {
    expect(await get(path)).toEqual(expected);
  });
});

describe('what no function answers', () => {
  test('an unknown path is 404 as JSON', async () => {
    const response = await fetch(`${base}/api/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'not found' });
  });

  test('another method is 405 and says which are allowed', async () => {
    const response = await fetch(`${base}/api/kpi`, { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('OPTIONS says the methods and HEAD is GET without its body', async () => {
    const options = await fetch(`${base}/api/echo`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'OPTIONS, POST, PUT']);
    const head = await fetch(`${base}/api/kpi`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('a path that cannot be decoded is 404', async () => {
    expect((await fetch(`${base}/api/checklists/%E4/2021`)).status).toBe(404);
  });

  test('a page of another origin gets nothing', async () => {
    const response = await fetch(`${base}/api/kpi`, { headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
  });
});

describe('bodies', () => {
  test('arrive as they were sent, and the answer leaves so', async () => {
    const response = await fetch(`${base}/api/echo`, {
      method: 'POST',
      body: 'åäö',
      headers: { 'content-type': 'a/b' },
    });
    expect([response.status, await response.text(), response.headers.get('x-type')]).toEqual([201, 'åäö', 'a/b']);
  });

  test('a POST may have none', async () => {
    expect((await fetch(`${base}/api/echo`, { method: 'POST' })).status).toBe(201);
  });

  test('too large is 413', async () => {
    const response = await fetch(`${base}/api/echo`, { method: 'PUT', body: 'x'.repeat(1001) });
    expect([response.status, await response.json()]).toEqual([413, { error: 'too large', limit: 1000 }]);
  });

  test('too large is 413 also when the length was not announced', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 50; i += 1) controller.enqueue(Buffer.alloc(100));
        controller.close();
      },
    });
    const response = await fetch(`${base}/api/echo`, { method: 'PUT', body, duplex: 'half' });
    expect(response.status).toBe(413);
  });
});

test('what a function throws is logged with an id; the caller sees the id and not the text', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await fetch(`${base}/api/broken`);
  const answer = (await response.json()) as { error: string; id: string };
  expect([response.status, answer.error]).toEqual([500, 'internal']);
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(String(log.mock.calls[0]?.[0])).toContain(answer.id);
});
