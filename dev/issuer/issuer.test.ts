import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { close, httpServer, listen } from '../host/server';
import { demoUnit } from '../people';
import { AUDIENCE, ISSUER } from './identity';
import { issuerKey } from './key';
import { issuerRoutes } from './routes';

const folder = mkdtempSync(join(tmpdir(), 'issuer-'));
const keyFile = join(folder, 'keys', 'key.json');
const VERIFIER = 'v'.repeat(43);

let server: Server;
let origin: string;
beforeAll(async () => {
  server = httpServer(issuerRoutes(() => issuerKey(keyFile)));
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});
afterAll(async () => {
  await close(server);
  rmSync(folder, { recursive: true });
});

const asked = (change: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: 'page',
    redirect_uri: `${origin}/tab/`,
    response_type: 'code',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'the state',
    nonce: 'the nonce',
    ...change,
  });

const choose = (person: string, change: Record<string, string> = {}) =>
  fetch(`${origin}/dev/issuer/authorize`, { method: 'POST', body: asked({ ...change, person }), redirect: 'manual' });

const codeFor = async (person: string): Promise<string> => {
  const location = new URL((await choose(person)).headers.get('location') ?? '');
  return location.searchParams.get('code') ?? '';
};

const bring = async (code: string, change: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    code_verifier: VERIFIER,
    client_id: 'page',
    redirect_uri: `${origin}/tab/`,
    ...change,
  });
  const response = await fetch(`${origin}/dev/issuer/token`, { method: 'POST', body, headers });
  return { status: response.status, answer: (await response.json()) as Record<string, string> };
};

test('the configuration names the issuer and where its doors are', async () => {
  const response = await fetch(`${origin}/dev/issuer/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: ISSUER,
    token_endpoint: `${origin}/dev/issuer/token`,
    code_challenge_methods_supported: ['S256'],
  });
});

test('the page lists everybody by name and role, and does not repeat markup', async () => {
  const response = await fetch(`${origin}/dev/issuer/authorize?${asked({ state: '"><script>' }).toString()}`);
  const page = await response.text();
  for (const { name } of demoUnit.people) expect(page).toContain(name);
  expect(page).toContain('Maria Lindqvist, enhetschef');
  expect(page).not.toContain('<script>');
});

test('who chose a person gets tokens that the keys of the issuer prove', async () => {
  const chosen = await choose('enhetschef');
  const location = new URL(chosen.headers.get('location') ?? '');
  expect([chosen.status, location.pathname, location.searchParams.get('state')]).toEqual([303, '/tab/', 'the state']);

  const { status, answer } = await bring(location.searchParams.get('code') ?? '');
  expect([status, answer['token_type']]).toEqual([200, 'Bearer']);
  const keys = createRemoteJWKSet(new URL(`${origin}/dev/issuer/jwks`));
  const { payload } = await jwtVerify(answer['access_token'] ?? '', keys, { issuer: ISSUER, audience: AUDIENCE });
  expect(payload).toMatchObject({
    ver: '2.0',
    tid: demoUnit.tenantId,
    oid: 'ac9d4488-454f-4843-8d56-df2c3fac44bc',
    name: 'Maria Lindqvist',
    preferred_username: 'maria.lindqvist@nacka.example',
    scp: 'access_as_user',
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
  expect(decodeJwt(answer['id_token'] ?? '')).toMatchObject({ aud: 'page', nonce: 'the nonce' });
});

test('a code is good once', async () => {
  const code = await codeFor('anna');
  expect((await bring(code)).status).toBe(200);
  expect(await bring(code)).toEqual({ status: 400, answer: { error: 'invalid_grant' } });
});

test('a code with another verifier is refused, and spent', async () => {
  const code = await codeFor('anna');
  const refused = { status: 400, answer: { error: 'invalid_grant' } };
  expect(await bring(code, { code_verifier: 'w'.repeat(43) })).toEqual(refused);
  expect(await bring(code)).toEqual(refused);
});

test.each([
  ['another client', { client_id: 'other' }],
  ['another address', { redirect_uri: 'http://localhost:1/tab/' }],
])('a code brought by %s is refused', async (_, change) => {
  expect((await bring(await codeFor('anna'), change)).answer).toEqual({ error: 'invalid_grant' });
});

test('a page of another origin gets no token', async () => {
  const { status } = await bring(await codeFor('anna'), {}, { origin: 'http://localhost:1' });
  expect(status).toBe(403);
});

test.each([
  'https://evil.example/tab/',
  'http://127.0.0.1:1/tab/',
  'http://127.0.0.1.evil.example/tab/',
  'javascript:alert(1)',
])('no code leaves for %s', async (redirect_uri) => {
  const response = await choose('anna', { redirect_uri });
  expect([response.status, response.headers.get('location')]).toEqual([400, null]);
});

test('the plain challenge method is refused', async () => {
  expect((await choose('anna', { code_challenge_method: 'plain' })).status).toBe(400);
});

test('the key is made once, also when several want it at the same time, and only its owner may read it', async () => {
  const file = join(folder, 'together', 'key.json');
  const keys = await Promise.all([issuerKey(file), issuerKey(file), issuerKey(file)]);
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
