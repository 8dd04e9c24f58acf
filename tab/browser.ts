import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Host } from './host';
import { languageOf } from './texts';

/** What the server says about signing in, at /tab/config.json. */
export interface SignInConfig {
  authority: string;
  metadataUrl: string;
  clientId: string;
  scope: string;
}

/** The part of oidc-client-ts that is used here. */
export interface SignIn extends Pick<UserManager, 'removeUser' | 'signinRedirect'> {
  getUser: () => Promise<SignedIn | null>;
  signinRedirectCallback: () => Promise<unknown>;
}
type SignedIn = Pick<User, 'access_token' | 'expired'>;

const pagePath = '/tab/';
const fieldsOfConfig = ['authority', 'metadataUrl', 'clientId', 'scope'] as const;

const isConfig = (body: unknown): body is SignInConfig =>
  typeof body === 'object' &&
  body !== null &&
  fieldsOfConfig.every((field) => typeof (body as Record<string, unknown>)[field] === 'string');

/** Reads how to sign in; throws when the server does not say. */
export const fetchConfig = async (window: Window): Promise<SignInConfig> => {
  const response = await window.fetch(`${pagePath}config.json`);
  const body: unknown = response.ok ? await response.json() : undefined;
  if (!isConfig(body)) throw new Error('The server does not say how to sign in');
  return body;
};

/** Authorization code with PKCE; the tokens live as long as the browser's tab does. */
export const createSignIn = (config: SignInConfig, window: Window): SignIn =>
  new UserManager({
    authority: config.authority,
    metadataUrl: config.metadataUrl,
    client_id: config.clientId,
    scope: config.scope,
    response_type: 'code',
    redirect_uri: window.location.origin + pagePath,
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });

const leaving = new Promise<never>(() => undefined);
const isValid = (user: SignedIn | null): user is SignedIn => user !== null && user.expired !== true;

/** Whether this address is the way back from signing in. */
const isReturn = (address: URLSearchParams): boolean =>
  address.has('state') && (address.has('code') || address.has('error'));

/** Connects the page to an ordinary browser: signs in by OpenID Connect, and speaks the browser's language. */
export const connectToBrowser = async (window: Window, signIn: SignIn): Promise<Host> => {
  let interrupted = false;
  if (isReturn(new URLSearchParams(window.location.search))) {
    // Someone who said no, or came by an old address, gets an explanation and a button, not the same loop again.
    await signIn.signinRedirectCallback().catch(() => (interrupted = true));
    window.history.replaceState({}, '', pagePath);
  }
  const redirect = async (): Promise<never> => {
    await signIn.signinRedirect();
    return leaving;
  };
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    if (interrupted) throw new Error('The sign-in was interrupted');
    const user = await signIn.getUser();
    return isValid(user) ? user.access_token : redirect();
  };
  return {
    language: languageOf(window.navigator.language),
    token: () => (asking ??= ask().finally(() => (asking = undefined))),
    signInAgain: async () => {
      await signIn.removeUser();
      await redirect();
    },
    appeared: () => undefined,
    succeeded: () => undefined,
    failed: () => undefined,
  };
};
