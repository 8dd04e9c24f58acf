import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { installChromium } from './chromium';

const LOCAL = /^(?:http|ws):\/\/(?:127\.0\.0\.1|localhost)[:/]/u;
const PATIENCE_MS = 20_000;
const SIZE = { width: 1280, height: 860 };

/** A browser that a test file opens its pages in. */
export interface OpenBrowser {
  /** A window of its own: no cookies and no storage of another one. Reaches this machine only. */
  window: (size?: { width: number; height: number }) => Promise<BrowserContext>;
  close: () => Promise<void>;
}

const launch = (): Promise<Browser> => {
  const args = ['--no-sandbox', '--disable-gpu'];
  // The package is built for Linux on x64; elsewhere the installed Chrome does.
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args });
  const { executablePath, env } = installChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
};

/** Starts Chromium. */
export const openBrowser = async (): Promise<OpenBrowser> => {
  const browser = await launch();
  const window = async (size = SIZE): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: size, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
    await context.route('**/*', (route) => (LOCAL.test(route.request().url()) ? route.continue() : route.abort()));
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return { window, close: () => browser.close() };
};
