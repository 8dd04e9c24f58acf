import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process, { argv, env, execPath, exit } from 'node:process';
import { buildSync } from 'esbuild';
import { storageReady } from '../storageReady';
import { startAzurite } from '../supervisor/azurite';
import { dependencies } from './package.json';

/*
 * npm run bench -- <name> [--json]: runs dev/benches/<name>.bench.ts, bundled as the product is when it is deployed.
 * What a bench compares with is installed here on first use, never with the project.
 */
const here = __dirname;
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const [name = '', ...options] = argv.slice(2);
if (!names.includes(name)) {
  console.error(`Which bench? ${names.join(', ')}`);
  exit(2);
}
const compared = Object.keys(dependencies);
if (!compared.every((name) => existsSync(path.join(here, 'node_modules', name))))
  execFileSync('npm', ['install', '--prefix', here, '--no-package-lock', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
// Inside this folder's node_modules, so that the bundle finds what is installed there.
const outfile = path.join(here, 'node_modules/.bundles', `${name}.cjs`);
buildSync({
  entryPoints: [path.join(here, `${name}.bench.ts`)],
  bundle: true,
  platform: 'node',
  packages: 'bundle',
  external: [...compared, 'botbuilder', '@azure/*', 'esbuild'],
  outfile,
  // The project is where dev/paths.ts says, not where the bundle lies.
  define: { __dirname: JSON.stringify(path.dirname(here)) },
  logLevel: 'warning',
});

/** Runs the bench beside storage of its own, which this process starts from where the project has it. */
const run = async (): Promise<void> => {
  const azurite = await startAzurite();
  try {
    await storageReady(azurite.connectionString);
    const bench = spawn(execPath, ['--expose-gc', outfile, ...options], {
      stdio: 'inherit',
      env: { ...env, BENCH_STORAGE: azurite.connectionString },
    });
    const [code] = (await once(bench, 'exit')) as [number | null];
    process.exitCode = code ?? 1;
  } finally {
    await azurite.child.stop();
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
