import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { HttpTrigger } from '../../functions/trigger';
import { findPerson } from '../people';
import { codeBook, type Codes } from './codes';
import { ISSUER, ISSUER_PATH } from './identity';
import { issuerKey, type Key, publicKeys } from './key';
import { refusalPage, signInPage } from './page';
import { accessToken, idToken, LIFETIME_SECONDS, SCOPE } from './tokens';

const LOCAL = new Set(['127.0.0.1', 'localhost']);

/** Codes go to the tab on this very host only, whichever of its two names the browser uses. */
const isOurTab = (redirectUri: string, request: HttpRequest): boolean => {
  if (!URL.canParse(redirectUri)) return false;
  const { protocol, hostname, port, pathname, username, password, hash } = new URL(redirectUri);
  const here = port === new URL(request.url).port && protocol === 'http:' && LOCAL.has(hostname);
  return here && pathname.startsWith('/tab/') && username === '' && password === '' && hash === '';
};

/** What the page asks for (RFC 6749, 4.1.1 with PKCE, and OpenID Connect's nonce). */
const Authorization = z.object({
  client_id: z.string().min(1),
  redirect_uri: z.string().min(1),
  response_type: z.literal('code'),
  code_challenge: z.string().regex(/^[\w-]{43}$/u),
  code_challenge_method: z.literal('S256'),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
});

/** What the page brings the code with (RFC 6749, 4.1.3). */
const Exchange = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string().min(1),
  code_verifier: z.string().min(43).max(128),
  client_id: z.string().min(1),
  redirect_uri: z.string().min(1),
});

const page = (status: number, body: string): HttpResponseInit => ({
  status,
  body,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // The form's answer leads on to the tab, by either name of this machine.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
  },
});

const redirect = (uri: string, parameters: Record<string, string | undefined>): HttpResponseInit => {
  const target = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) target.searchParams.set(name, value);
  return { status: 303, headers: { location: target.href, 'cache-control': 'no-store' } };
};

const fields = (parameters: URLSearchParams): Record<string, string> => Object.fromEntries(parameters);

const formOf = async (request: HttpRequest): Promise<Record<string, string>> =>
  fields(new URLSearchParams(await request.text()));

const refuse = (error: string, status = 400): HttpResponseInit => ({
  status,
  jsonBody: { error },
  headers: { 'cache-control': 'no-store' },
});

/** GET shows who one can be; POST, with the choice, leads back to the tab with a code. */
const authorize = async (request: HttpRequest, codes: Codes): Promise<HttpResponseInit> => {
  const form = request.method === 'POST' ? await formOf(request) : fields(request.query);
  const parsed = Authorization.safeParse(form);
  if (!parsed.success) {
    return page(
      400,
      refusalPage(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')),
    );
  }
  const { client_id, redirect_uri, code_challenge, state, nonce, prompt } = parsed.data;
  if (!isOurTab(redirect_uri, request)) return page(400, refusalPage('redirect_uri'));
  // Nobody stays signed in here, so a silent sign-in cannot succeed.
  if (prompt === 'none') return redirect(redirect_uri, { error: 'login_required', state });
  const person = form['person'] === undefined ? undefined : findPerson(form['person']);
  if (request.method !== 'POST' || !person) {
    return page(200, signInPage(Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'person'))));
  }
  const code = codes.issue({ person, client: client_id, redirectUri: redirect_uri, challenge: code_challenge, nonce });
  return redirect(redirect_uri, { code, state });
};

/** Exchanges a code for tokens. No other origin may: there is no CORS header, and a request from one is refused. */
const exchange = async (request: HttpRequest, codes: Codes, key: Key): Promise<HttpResponseInit> => {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== new URL(request.url).origin) return refuse('invalid_request', 403);
  const form = await formOf(request);
  if (form['grant_type'] !== 'authorization_code') return refuse('unsupported_grant_type');
  const parsed = Exchange.safeParse(form);
  if (!parsed.success) return refuse('invalid_request');
  const { code, code_verifier, client_id, redirect_uri } = parsed.data;
  const grant = codes.redeem(code, code_verifier);
  if (grant?.client !== client_id || grant.redirectUri !== redirect_uri) return refuse('invalid_grant');
  return {
    jsonBody: {
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      scope: `openid profile ${SCOPE}`,
      access_token: await accessToken(key, grant.person),
      id_token: await idToken(key, grant.person, client_id, grant.nonce),
    },
    headers: { 'cache-control': 'no-store' },
  };
};

const configuration = (request: HttpRequest): HttpResponseInit => {
  const base = `${new URL(request.url).origin}/${ISSUER_PATH}`;
  return {
    jsonBody: {
      issuer: ISSUER,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/jwks`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', SCOPE],
      token_endpoint_auth_methods_supported: ['none'],
    },
  };
};

/** The local OpenID Connect issuer: what Entra ID is in Azure, for the people of the demo. */
export const issuerRoutes = (key: () => Promise<Key> = issuerKey, codes: Codes = codeBook()): HttpTrigger[] => {
  const route = (name: string, methods: HttpTrigger['methods'], path: string, handler: HttpTrigger['handler']) =>
    ({ kind: 'http', name, methods, route: `${ISSUER_PATH}/${path}`, handler }) as const;
  return [
    route('issuerConfiguration', ['GET'], '.well-known/openid-configuration', (request) =>
      Promise.resolve(configuration(request)),
    ),
    route('issuerKeys', ['GET'], 'jwks', async () => ({ jsonBody: publicKeys(await key()) })),
    route('issuerAuthorize', ['GET', 'POST'], 'authorize', (request) => authorize(request, codes)),
    route('issuerToken', ['POST'], 'token', async (request) => exchange(request, codes, await key())),
  ];
};
