import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { TabFiles } from './host';
import type { Settings } from './settings';

/** Where Teams and Microsoft 365 show the page in a frame. */
const FRAMES = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

const policy = (settings: Settings): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    // teams-js fetches its list of hosts from there.
    `connect-src 'self' ${new URL(settings.TOKEN_AUTHORITY).origin} https://res.cdn.office.net`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAMES.join(' ')}`,
  ].join('; ');

const SAFE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache' };

const configOf = (settings: Settings) => ({
  authority: settings.TOKEN_AUTHORITY,
  metadataUrl: `${settings.TOKEN_AUTHORITY}/.well-known/openid-configuration`,
  clientId: settings.TAB_CLIENT_ID,
  scope: `openid ${settings.TAB_SCOPE}`,
});

/** `GET /tab/…`: the page's files, and how it signs in. Nothing here is secret; the figures need a token. */
export const tab =
  (settings: Settings, files: TabFiles) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const path = request.params['path'] ?? '';
    if (path === 'config.json') return { headers: SAFE, jsonBody: configOf(settings) };
    const file = await files(path === '' ? 'index.html' : path);
    if (file === undefined) return { status: 404, headers: SAFE, jsonBody: { error: 'not-found' } };
    const headers = { ...SAFE, 'Content-Type': file.contentType, 'Content-Security-Policy': policy(settings) };
    return { headers, body: file.bytes };
  };
