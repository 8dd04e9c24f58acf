import { importJWK, SignJWT } from 'jose';
import type { Person } from '../people';
import { demoUnit } from '../people';
import { AUDIENCE, ISSUER } from './identity';
import type { Key } from './key';

/** How long a token is good. */
export const LIFETIME_SECONDS = 3600;

/** The scope that the page asks for, as in the Entra registration. */
export const SCOPE = 'access_as_user';

const sign = async (key: Key, person: Person, audience: string, more: Record<string, string>): Promise<string> => {
  const { id: oid, name, upn } = person;
  return new SignJWT({ ver: '2.0', tid: demoUnit.tenantId, oid, name, preferred_username: upn, ...more })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer(ISSUER)
    .setAudience(audience)
    .setSubject(oid)
    .setIssuedAt()
    .setNotBefore('0s')
    .setExpirationTime(`${LIFETIME_SECONDS}s`)
    .sign(await importJWK(key, 'RS256'));
};

/** A token for the function app, with the claims that Entra ID (v2.0) would give. */
export const accessToken = (key: Key, person: Person): Promise<string> => sign(key, person, AUDIENCE, { scp: SCOPE });

/** A token that tells the page `client` who signed in. */
export const idToken = (key: Key, person: Person, client: string, nonce?: string): Promise<string> =>
  sign(key, person, client, nonce === undefined ? {} : { nonce });
