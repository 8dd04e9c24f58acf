import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inProject } from './paths';
import { issuerSettings } from './issuer/identity';

const app = inProject('dist/functions');
const scratch = mkdtempSync(join(tmpdir(), 'build-test-'));

/** Stands in for the worker: takes the registrations and prints their names. */
const WORKER = `
  const names = [];
  module.exports = {
    version: '4.0.0',
    registerFunction: (metadata) => { names.push(metadata.name); return { dispose() {} }; },
    setProgrammingModel() {}, getProgrammingModel() {}, registerHook: () => ({ dispose() {} }),
    log() {}, Disposable: class { dispose() {} },
  };
  process.on('exit', () => console.log('registered ' + names.sort().join(' ')));
`;

/** Loads the bundle as the worker would, with these settings. */
const load = (settings: Record<string, string>) => {
  const core = join(scratch, 'node_modules/@azure/functions-core');
  mkdirSync(core, { recursive: true });
  writeFileSync(join(core, 'index.js'), WORKER);
  const code = `require(${JSON.stringify(join(app, 'main.js'))})`;
  const env = { PATH: process.env['PATH'] ?? '', NODE_PATH: join(scratch, 'node_modules'), ...settings };
  return spawnSync(process.execPath, ['-e', code], { env, encoding: 'utf8', cwd: scratch });
};

const complete = {
  STORAGE_CONNECTION: 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  MUNICIPALITY: '0182',
  BOT_ID: '11111111-1111-4111-8111-111111111112',
  ...issuerSettings(3978),
};

beforeAll(() => {
  const built = spawnSync(process.execPath, ['--import', 'tsx', inProject('dev/build.ts')], {
    cwd: inProject('.'),
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

test('the bundle registers every function', () => {
  const { stdout, stderr, status } = load(complete);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toContain(
    'registered actionReminders alerts alertsAgain checklists earlyWarning flagScan flags health kpi messages putTemplate ' +
      'questions register sendAlert surveys tab templates weekly',
  );
});

test('without an app id the function app does not start', () => {
  const { status, stderr } = load({ ...complete, BOT_ID: '' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('BOT_ID is empty');
});

test('the function app holds the page, its host file and nothing of the development host', () => {
  expect(readdirSync(app).sort()).toEqual(['host.json', 'main.js', 'package.json', 'tab']);
  expect(readdirSync(join(app, 'tab')).sort()).toEqual(['index.html', 'main.js', 'styles.css']);
  const bundle = readFileSync(join(app, 'main.js'), 'utf8');
  for (const word of ['api/dev/clock', 'dev/issuer', 'anna.berg']) expect(bundle).not.toContain(word);
});

test('the Teams app package holds the manifest with its values, languages and icons', () => {
  const files = unzipSync(readFileSync(inProject('dist/teams-app.zip')));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json']);
  expect(new TextDecoder().decode(files['manifest.json'])).toContain('00000000-0000-4000-8000-000000000002');
});
