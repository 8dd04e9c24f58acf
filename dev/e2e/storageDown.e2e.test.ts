import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { sv } from '../../cards/texts/sv';
import { storageReady } from '../storageReady';
import { type Azurite, startAzurite } from '../supervisor/azurite';
import { type Child, startChild } from '../supervisor/child';
import { startHost } from '../supervisor/host';
import { readOptions } from '../supervisor/options';
import { startPlayground } from '../supervisor/playground';
import { freePorts } from '../supervisor/ports';
import { type OpenBrowser, openBrowser } from './browser';
import { choice, press, see, textOf, write } from './card';
import { openPlayground, type PlaygroundPage } from './playgroundPage';
import { rowsOf } from './storage';

jest.setTimeout(60_000);

/** What an error card must not hold: what went wrong inside. */
const INSIDE = /ECONN|RestError|Exception|127\.0\.0\.1|localhost|azur|connect|undefined/iu;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/u;
const TITLE = new RegExp(sv.error.title, 'u');
const PATIENCE_MS = 15_000;

// Without the supervisor, which ends everything when one of its processes ends.
const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
const azuriteFolder = join(folder, 'azurite');
let azurite: Azurite;
let host: Child;
let playground: Child;
let browser: OpenBrowser;
let anna: PlaygroundPage;
let url: string;

/** The same command again: the same ports, the same data. */
const startAzuriteAgain = async (): Promise<void> => {
  const { name, process: ended } = azurite.child;
  const args = ended.spawnargs.slice(ended.spawnargs.findIndex((arg) => arg.endsWith('azurite.js')));
  azurite = { ...azurite, child: startChild({ name, args, cwd: azuriteFolder }) };
  await storageReady(azurite.connectionString);
};

const health = async (): Promise<{ status: number; storage: unknown }> => {
  const response = await fetch(`${url}/api/health`);
  const { storage } = (await response.json()) as { storage: unknown };
  return { status: response.status, storage };
};

/** What the host writes for its operators; it would fill the terminal. */
const log: string[] = [];
beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => log.push(String(text)) > 0);
  mkdirSync(azuriteFolder);
  const [port = 0, playgroundPort = 0] = await freePorts(2);
  url = `http://127.0.0.1:${port}`;
  const ports = ['--port', String(port), '--playground-port', String(playgroundPort)];
  const options = readOptions([...ports, '--data', folder], folder);
  azurite = await startAzurite(azuriteFolder);
  const { connectionString } = azurite;
  await new Promise((onReady) => {
    host = startHost({ options, connectionString, onReady });
  });
  const listening = await new Promise<number>((onListening) => {
    const { playgroundPort: wanted, as } = options;
    playground = startPlayground({ port: wanted, botPort: port, folder, as, onListening });
  });
  browser = await openBrowser();
  anna = await openPlayground(await browser.window(), `http://127.0.0.1:${listening}`);
});
afterAll(async () => {
  await browser.close();
  for (const child of [playground, host, azurite.child]) await child.stop();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const fillIn = async (item: Locator): Promise<void> => {
  await choice(item, sv.checklist.value.rating, 'Ja').check();
  await write(item, sv.checklist.evidence, 'Dnr 2021/17');
};

/** Says that it failed, and by which number the cause is found in the log; not the cause. */
const expectKindRefusal = (text: string): void => {
  expect(text).toMatch(TITLE);
  const [id = 'no id'] = ID.exec(text) ?? [];
  expect(text.replace(id, '')).not.toMatch(INSIDE);
  expect(log.join('')).toContain(`failure ${id}`);
};

test('while the storage is away, health says so, questions and answers are refused kindly, and nothing is half saved', async () => {
  const item = await anna.ask('checklista för Språkbron');
  await see(item, /^A1\. /u);
  const before = await rowsOf(azurite.connectionString, 'checklists');
  await azurite.child.stop();

  expect(await health()).toEqual({ status: 503, storage: 'unreachable' });

  expectKindRefusal(await textOf(await anna.ask('Hur många kunder har vi?')));
  await anna.shot('down-question');
  await fillIn(item);
  const refusals = anna.page.getByText(TITLE);
  const cards = await refusals.count();
  await press(item, 'Spara och nästa');
  await refusals.nth(cards).waitFor();
  const ids = (await refusals.allInnerTexts()).flatMap((text) => ID.exec(text) ?? []);
  for (const id of ids) expect(log.join('')).toContain(`failure ${id}`);
  expect(ids.length).toBeGreaterThan(0);
  await see(item, /^A1\. /u);
  await anna.shot('down-click');

  await startAzuriteAgain();
  expect(await rowsOf(azurite.connectionString, 'checklists')).toEqual(before);
});

test('when it is back, so is everything, and the same click succeeds', async () => {
  const until = performance.now() + PATIENCE_MS;
  while ((await health()).status !== 200 && performance.now() < until) await sleep(100);
  expect(await health()).toEqual({ status: 200, storage: 'ok' });
  const item = await anna.card(/A1\. /u);
  await fillIn(item);
  await press(item, 'Spara och nästa');
  await see(item, /^A2\. /u);
  const rows = await rowsOf(azurite.connectionString, 'checklists');
  expect(rows.find(({ rowKey }) => rowKey === 'item!A1')).toMatchObject({ byName: 'Anna Berg' });
  await see(await anna.ask('Hur många kunder har vi?'), '359');
  expect(host.process.exitCode).toBeNull();
  await anna.shot('down-back');
});
