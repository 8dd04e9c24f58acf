import { demoUnit } from '../people';

/** Where the issuer lies on the development host. */
export const ISSUER_PATH = 'dev/issuer';

/** Holds no port, so that a token is good for every local run. */
export const ISSUER = `https://issuer.localhost/${demoUnit.tenantId}/v2.0`;

/** For whom the tokens are. */
export const AUDIENCE = 'api://arbetsmarknad-local';

/** The settings by which the function app trusts this issuer when the development host listens on `port`. */
export const issuerSettings = (port: number) => {
  const authority = `http://127.0.0.1:${port}/${ISSUER_PATH}`;
  return {
    TOKEN_ISSUER: ISSUER,
    TOKEN_AUDIENCE: AUDIENCE,
    TOKEN_AUTHORITY: authority,
    TOKEN_KEYS: `${authority}/jwks`,
    TAB_CLIENT_ID: 'arbetsmarknad-tab',
    TAB_SCOPE: `${AUDIENCE}/access_as_user`,
  };
};
