import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { maria, stranger, TENANT } from '../../bot/testing/people';
import { memoryStaffStore } from '../../core/testing/memoryStaff';
import { request } from '../testing/request';
import { testSettings } from '../testing/settings';
import { authenticateWith, type Caller } from './bearer';

const ISSUER = 'https://issuer.example/v2.0';
const AUDIENCE = 'api://unit';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let server: Server;
let keys: Keys;
let others: Keys;

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  others = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => new Promise((closed) => server.close(closed)));

const settings = () =>
  testSettings({
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    TOKEN_KEYS: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
  });

interface Token {
  claims?: JWTPayload;
  issuer?: string;
  audience?: string;
  expires?: string;
  key?: Keys;
}

const token = ({ claims = {}, issuer = ISSUER, audience = AUDIENCE, expires = '5m', key = keys }: Token = {}) =>
  new SignJWT({ oid: maria.id, tid: TENANT, scp: 'access_as_user', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key.privateKey);

const callWith = (authorization: string | undefined): Promise<Caller> => {
  const authenticate = authenticateWith(settings(), memoryStaffStore([maria]));
  return authenticate(request('/api/kpi', authorization === undefined ? {} : { headers: { authorization } }));
};

test('a member of staff with a good token is let in', async () => {
  expect(await callWith(`Bearer ${await token()}`)).toEqual({ ok: true, actor: maria });
});

test('somebody with a good token who is not among the staff is told so', async () => {
  const caller = await callWith(`Bearer ${await token({ claims: { oid: stranger.id } })}`);
  expect(caller).toMatchObject({ ok: false, response: { status: 403, jsonBody: { error: 'unknown-person' } } });
});

test.each<[string, Token]>([
  ['of another key', { key: undefined as never }],
  ['of another issuer', { issuer: 'https://evil.example' }],
  ['for another service', { audience: 'api://other' }],
  ['that has expired', { expires: '-1m' }],
  ['of another tenant', { claims: { tid: '22222222-2222-4222-8222-222222222222' } }],
  ['without the scope', { claims: { scp: 'User.Read' } }],
  ['of an app and not a person', { claims: { oid: undefined } }],
])('a token %s is refused', async (what, change) => {
  const signed = await token(what === 'of another key' ? { key: others } : change);
  expect(await callWith(`Bearer ${signed}`)).toMatchObject({ ok: false, response: { status: 401 } });
});

test.each([undefined, 'Bearer', 'Basic abc', 'Bearer not.a.token', `Bearer ${'x'.repeat(9000)}`])(
  'the header %s is refused',
  async (header) => {
    expect(await callWith(header)).toMatchObject({ ok: false, response: { status: 401 } });
  },
);

test('a token without signature is refused', async () => {
  const [, body] = (await token()).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await callWith(`Bearer ${none}.${body}.`)).toMatchObject({ ok: false, response: { status: 401 } });
});
