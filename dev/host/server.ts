import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HttpRequest, HttpResponse, type HttpResponseInit } from '@azure/functions';
import type { HttpTrigger } from '../../functions/trigger';
import { discardRest, readBody } from './body';
import { invocation } from './invocation';
import { type Match, router } from './routes';

/** Larger bodies are answered by 413; the largest file that an import takes is smaller. */
const BODY_LIMIT = 60 * 1024 * 1024;

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isLocal = (url: string): boolean => URL.canParse(url) && LOCAL.has(new URL(url).hostname);

/**
 * A page somewhere on the web must not reach this host through the user's browser, neither by a name that it lets
 * point to 127.0.0.1 (its Host header gives it away) nor by a form or fetch of its own (its Origin does).
 */
const isForeign = ({ headers: { host = '', origin } }: IncomingMessage): boolean =>
  !isLocal(`http://${host}`) || (origin !== undefined && !isLocal(origin));

/** Reads the parameters of a route; a path such as `%E4` cannot be read. */
const find = (route: (method: string, path: string) => Match, method: string, path: string): Match => {
  try {
    return route(method, path);
  } catch (error) {
    if (error instanceof URIError) return { kind: 'notFound' };
    throw error;
  }
};

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

const call = async (
  { trigger, params }: Extract<Match, { kind: 'found' }>,
  request: IncomingMessage,
  url: URL,
  bytes: Uint8Array,
): Promise<HttpResponseInit> => {
  const context = invocation(trigger.name);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  try {
    const input = new HttpRequest({
      url: url.href,
      method,
      headers: headersOf(request),
      params,
      // A GET with a body is no request that fetch can express.
      ...(method === 'GET' || bytes.length === 0 ? {} : { body: { bytes } }),
    });
    return await trigger.handler(input, context);
  } catch (error) {
    // Its text may hold anything: it is for the terminal, and the caller gets the number to find it by.
    console.error(`${trigger.name} ${context.invocationId}:`, error);
    return { status: 500, jsonBody: { error: 'internal', id: context.invocationId } };
  }
};

const respond = async (init: HttpResponseInit, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const answer = new HttpResponse(init);
  if (answer.cookies.length > 0) throw new Error('The development host does not know cookies');
  const body = Buffer.from(await answer.arrayBuffer());
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer.status !== 204 && answer.status !== 304) response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
};

const handle = async (
  route: (method: string, path: string) => Match,
  limit: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const say = (init: HttpResponseInit) => respond(init, request, response);
  const host = request.headers.host ?? '';
  if (isForeign(request) || !URL.canParse(request.url ?? '/', `http://${host}`)) {
    return say({ status: 403, jsonBody: { error: 'foreign' } });
  }
  const url = new URL(request.url ?? '/', `http://${host}`);
  const match = find(route, request.method ?? 'GET', url.pathname);
  if (match.kind === 'notFound') return say({ status: 404, jsonBody: { error: 'not found' } });
  if (match.kind === 'wrongMethod') {
    const headers = { allow: match.allowed.join(', ') };
    if (request.method === 'OPTIONS') return say({ status: 204, headers });
    return say({ status: 405, headers, jsonBody: { error: 'method not allowed' } });
  }
  const body = await readBody(request, limit);
  if (!body.ok) {
    response.setHeader('connection', 'close');
    await discardRest(request);
    return say({ status: 413, jsonBody: { error: 'too large', limit } });
  }
  return say(await call(match, request, url, body.bytes));
};

/** A server that mounts HTTP triggers as Azure Functions would; it does not listen yet. */
export const httpServer = (triggers: readonly HttpTrigger[], limit = BODY_LIMIT): Server => {
  const route = router(triggers);
  return createServer((request, response) => {
    handle(route, limit, request, response).catch((error: unknown) => {
      // The client went away in the middle, or an answer could not be made into bytes.
      if (!request.destroyed) console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
};

/** Listens on this machine only; rejects with the system's error when it cannot. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('A TCP server has no port'));
      resolve(address.port);
    });
  });

/** Lets what is being answered end, for a moment, and closes. */
export const close = (server: Server, patienceMs = 1500): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
