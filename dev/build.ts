import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod';
import { packageApp } from '../manifest/package';
import { version } from '../package.json';
import { inProject } from './paths';
import { bundleTab } from './tabBundle';

const OUT = inProject('dist');
const APP = join(OUT, 'functions');

/** What the Teams app package is filled with, from `env/.env.<name>`. */
const Values = z.object({
  TEAMS_APP_ID: z.guid(),
  BOT_ID: z.guid(),
  TAB_CLIENT_ID: z.guid(),
  TAB_DOMAIN: z.string().min(1),
});

const readValues = async (name: string): Promise<z.infer<typeof Values>> => {
  const file = inProject(join('env', `.env.${name}`));
  const lines = (await readFile(file, 'utf8')).split('\n').filter((l) => l.includes('=') && !l.startsWith('#'));
  const entries = lines.map((l) => [l.slice(0, l.indexOf('=')).trim(), l.slice(l.indexOf('=') + 1).trim()] as const);
  const values = Values.safeParse(Object.fromEntries(entries));
  if (values.success) return values.data;
  throw new Error(`${file}: ${values.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join(', ')}`);
};

/**
 * One file with everything, so that a cold start reads one file. `@azure/functions-core` is injected by the worker.
 * Packages that ask for their own URL (ESM) get that of the bundle.
 */
const bundleFunctions = (): Promise<unknown> =>
  build({
    entryPoints: [inProject('functions/main.ts')],
    outfile: join(APP, 'main.js'),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['@azure/functions-core'],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    legalComments: 'none',
    logLevel: 'warning',
  });

const main = async (): Promise<void> => {
  const { values: options } = parseArgs({ options: { env: { type: 'string', default: 'local' } } });
  await rm(OUT, { recursive: true, force: true });
  await mkdir(join(APP, 'tab'), { recursive: true });
  await bundleFunctions();
  for (const [name, { bytes }] of await bundleTab()) await writeFile(join(APP, 'tab', name), bytes);
  await copyFile(inProject('host.json'), join(APP, 'host.json'));
  const manifest = { name: 'functions', version, private: true, main: 'main.js', engines: { node: '>=20' } };
  await writeFile(join(APP, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(OUT, 'teams-app.zip'), packageApp(await readValues(options.env)));
  console.log(
    `The function app: ${APP}\nThe Teams app:    ${join(OUT, 'teams-app.zip')} (values of env/.env.${options.env})`,
  );
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
