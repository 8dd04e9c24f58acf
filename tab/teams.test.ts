/** @jest-environment jsdom */
import { connectToTeams, type TeamsSdk } from './teams';
import { looksLikeTeams } from './connect';

/** A Teams that remembers what it was told. */
const teams = (locale: string, theme: string) => {
  const told: string[] = [];
  let changeTheme: (theme: string) => void = () => undefined;
  let tokens = 0;
  const sdk = {
    app: {
      FailedReason: { AuthFailed: 'AuthFailed' },
      initialize: () => Promise.resolve(),
      getContext: () => Promise.resolve({ app: { locale, theme } }),
      registerOnThemeChangeHandler: (handler: (theme: string) => void) => (changeTheme = handler),
      notifyAppLoaded: () => told.push('loaded'),
      notifySuccess: () => Promise.resolve(told.push('success')),
      notifyFailure: ({ reason }: { reason: string }) => told.push(reason),
    },
    authentication: { getAuthToken: () => Promise.resolve(`token ${++tokens}`) },
  } as unknown as TeamsSdk;
  return { sdk, told, changeTheme: (to: string) => changeTheme(to) };
};
const root = document.documentElement;

test.each([
  ['sv-se', 'sv'],
  ['en-gb', 'en'],
  ['nb-no', 'sv'],
])('a Teams in %s gets the page in %s', async (locale, language) => {
  const host = await connectToTeams(root, teams(locale, 'default').sdk);
  expect(host.language).toBe(language);
});

test('the page wears the theme of Teams, also when it changes, and the default for one it does not know', async () => {
  const { sdk, changeTheme } = teams('sv-se', 'dark');
  await connectToTeams(root, sdk);
  expect(root.className).toBe('theme-dark');
  changeTheme('contrast');
  expect(root.className).toBe('theme-contrast');
  changeTheme('glass');
  expect(root.className).toBe('theme-default');
});

test('Teams is told how it went', async () => {
  const { sdk, told } = teams('sv-se', 'default');
  const host = await connectToTeams(root, sdk);
  host.appeared();
  host.succeeded();
  host.failed('x');
  expect(told).toEqual(['loaded', 'success', 'AuthFailed']);
});

test('tiles that ask at once share one token, and a later one gets a fresh one', async () => {
  const host = await connectToTeams(root, teams('sv-se', 'default').sdk);
  expect(await Promise.all([host.token(), host.token()])).toEqual(['token 1', 'token 1']);
  expect(await host.token()).toBe('token 2');
});

test('a page that is alone in its window is not in Teams; one in a frame or a native view may be', () => {
  const alone = {} as { parent?: unknown };
  alone.parent = alone;
  expect(looksLikeTeams(alone as Window)).toBe(false);
  expect(looksLikeTeams({ parent: {} } as Window)).toBe(true);
  expect(looksLikeTeams(Object.assign(alone, { nativeInterface: {} }) as unknown as Window)).toBe(true);
});
