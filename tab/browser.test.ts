/** @jest-environment jsdom */
import { connectToBrowser, fetchConfig, type SignIn } from './browser';

/** A way to sign in that remembers what was done with it. */
const signIn = (given: { user?: { access_token: string; expired: boolean }; callback?: () => Promise<void> } = {}) => {
  const done: string[] = [];
  const fake: SignIn = {
    getUser: () => Promise.resolve(given.user ?? null),
    removeUser: () => Promise.resolve(void done.push('forgotten')),
    signinRedirect: () => Promise.resolve(void done.push('redirected')),
    signinRedirectCallback: () => {
      done.push('returned');
      return given.callback?.() ?? Promise.resolve();
    },
  };
  return { fake, done };
};
const at = (path: string): void => window.history.replaceState({}, '', path);
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('someone signed in has a token', async () => {
  at('/tab/');
  const host = await connectToBrowser(window, signIn({ user: { access_token: 'abc', expired: false } }).fake);
  expect(await host.token()).toBe('abc');
});

test.each([
  ['nobody signed in', {}],
  ['a token that has run out', { user: { access_token: 'abc', expired: true } }],
])('with %s the browser is taken to sign in, once for all tiles', async (_, given) => {
  at('/tab/');
  const { fake, done } = signIn(given);
  const host = await connectToBrowser(window, fake);
  void host.token();
  void host.token();
  await soon();
  expect(done).toEqual(['redirected']);
});

test('the way back from signing in is taken, and its code leaves the address', async () => {
  at('/tab/?code=secret&state=1');
  const { fake, done } = signIn();
  await connectToBrowser(window, fake);
  expect(done).toEqual(['returned']);
  expect(window.location.href).not.toContain('secret');
});

test('someone who said no is not sent round again until asking for it', async () => {
  at('/tab/?error=access_denied&state=1');
  const { fake, done } = signIn({ callback: () => Promise.reject(new Error('access_denied')) });
  const host = await connectToBrowser(window, fake);
  await expect(host.token()).rejects.toThrow('interrupted');
  void host.signInAgain();
  await soon();
  expect(done).toEqual(['returned', 'forgotten', 'redirected']);
});

test('a server that does not say how to sign in is an error, not a blank page', async () => {
  const without = { fetch: () => Promise.resolve({ ok: true, json: () => Promise.resolve({ authority: 'x' }) }) };
  await expect(fetchConfig(without as unknown as Window)).rejects.toThrow('does not say how to sign in');
});
