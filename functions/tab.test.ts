import { tab } from './tab';
import { request } from './testing/request';
import { testSettings } from './testing/settings';

const files = (path: string) =>
  Promise.resolve(
    path === 'index.html' ? { bytes: new TextEncoder().encode('<html>'), contentType: 'text/html' } : undefined,
  );
const get = (path: string) => tab(testSettings(), files)(request(`/tab/${path}`, { params: { path } }));

test.each(['', 'index.html'])(
  '"/tab/%s" is the page, framed by Teams only and without foreign scripts',
  async (path) => {
    const { status, headers } = await get(path);
    expect(status ?? 200).toBe(200);
    const policy = (headers as Record<string, string>)['Content-Security-Policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain('frame-ancestors https://teams.microsoft.com');
  },
);

test('its configuration holds where to sign in and nothing secret', async () => {
  expect((await get('config.json')).jsonBody).toEqual({
    authority: 'https://login.example/tenant',
    metadataUrl: 'https://login.example/tenant/.well-known/openid-configuration',
    clientId: 'tab',
    scope: 'openid api://unit/access_as_user',
  });
});

test.each(['../host.json', 'secrets.txt'])('"/tab/%s" is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
});
