import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Actor } from '../../core/access/actor';
import type { StaffStore } from '../../core/access/staffStore';
import type { Settings } from '../settings';

/** Who calls over HTTP: a member of staff, or the answer that refuses. */
export type Caller = { ok: true; actor: Actor } | { ok: false; response: HttpResponseInit };

export type Authenticate = (request: HttpRequest) => Promise<Caller>;

/** What the token of a person must say (Microsoft identity platform, access tokens v2). */
const Claims = z.object({ oid: z.guid(), tid: z.guid(), scp: z.string() });
const SCOPE = 'access_as_user';

const unauthorized = (message: string): Caller => ({
  ok: false,
  response: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' }, jsonBody: { error: 'unauthorized', message } },
});

const bearerOf = (request: HttpRequest): string | undefined =>
  /^Bearer +(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1];

/**
 * Checks the bearer token (signature by the issuer's published keys, issuer, audience, time, scope, tenant) and finds
 * the person in the staff table. Only the issuer differs between Azure and a developer's machine.
 */
export const authenticateWith = (settings: Settings, staff: StaffStore): Authenticate => {
  const keys = createRemoteJWKSet(new URL(settings.TOKEN_KEYS));
  const expected = {
    issuer: settings.TOKEN_ISSUER,
    audience: settings.TOKEN_AUDIENCE,
    algorithms: ['RS256'],
    requiredClaims: ['exp'],
  };
  return async (request) => {
    const token = bearerOf(request);
    if (token === undefined) return unauthorized('A bearer token is missing.');
    let payload: unknown;
    try {
      ({ payload } = await jwtVerify(token, keys, expected));
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
        return unauthorized('The token is not valid.');
      throw error;
    }
    const claims = Claims.safeParse(payload);
    if (!claims.success || claims.data.tid !== settings.TENANT_ID || !claims.data.scp.split(' ').includes(SCOPE))
      return unauthorized('The token is not for this service.');
    const actor = await staff.find(claims.data.tid, claims.data.oid);
    if (actor !== undefined) return { ok: true, actor };
    const message = 'Du finns inte bland enhetens medarbetare. / You are not among the staff of the unit.';
    return { ok: false, response: { status: 403, jsonBody: { error: 'unknown-person', message } } };
  };
};
