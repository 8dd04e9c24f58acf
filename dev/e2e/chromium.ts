import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inProject } from '../paths';

/** Chromium on this machine: what to start, and what it needs in its environment. */
export interface Installed {
  executablePath: string;
  env: Record<string, string>;
}

const resolve = (name: string): string => createRequire(__filename).resolve(name);

const versionOf = (entry: string): string => {
  const [folder = ''] = /^.*@sparticuz.chromium/u.exec(entry) ?? [];
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
};

/** The package says where its fonts lie in another world; here they lie beside the browser. */
const fontsConfig = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;

/**
 * Unpacks the browser that the npm package carries (190 MB, 2 s) beside the packages, once for all runs. The package
 * takes whatever lies in the temporary folder for whole, so it unpacks into a folder of its own that gets its name
 * when it is; test files that run at once cannot see half a browser.
 */
const unpacked = (): string => {
  const entry = resolve('@sparticuz/chromium');
  const cache = inProject('node_modules/.cache');
  const folder = join(cache, `chromium-${versionOf(entry)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'chromium-'));
  try {
    execFileSync(process.execPath, ['-e', 'void require(process.argv[1]).executablePath()', entry], {
      // The name of this platform makes it unpack the libraries as well.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    writeFileSync(join(partial, 'fonts', 'fonts.conf'), fontsConfig(folder));
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another test file was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

const starts = (executablePath: string, env: Record<string, string>): boolean =>
  spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0;

/** Chromium from the npm package. Where the machine lacks its libraries (NSS, expat) or any font, the package has them. */
export const installChromium = (): Installed => {
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const env = starts(executablePath, {}) ? fonts : { ...fonts, ...libraries };
  return { executablePath, env };
};
