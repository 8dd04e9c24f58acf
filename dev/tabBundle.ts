import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface TabFile {
  bytes: Uint8Array;
  contentType: string;
}

const source = join(__dirname, '..', 'tab');
const contentTypes: readonly [end: string, contentType: string][] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
];
const contentTypeOf = (name: string): string =>
  contentTypes.find(([end]) => name.endsWith(end))?.[1] ?? 'application/octet-stream';

/**
 * The page's files by name (`index.html`, `main.js`, `styles.css`), bundled in memory for the development host and the
 * build alike; with `sourceMaps` also the maps that lead back to the sources. esbuild is loaded when it is needed, not before.
 */
export const bundleTab = async ({ sourceMaps = false } = {}): Promise<Map<string, TabFile>> => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(source, 'main.ts'), join(source, 'styles.css')],
    outdir: source,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    sourcemap: sourceMaps ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const built = outputFiles.map((file): [string, TabFile] => {
    const name = basename(file.path);
    return [name, { bytes: file.contents, contentType: contentTypeOf(name) }];
  });
  const page = { bytes: await readFile(join(source, 'index.html')), contentType: contentTypeOf('index.html') };
  return new Map([['index.html', page], ...built]);
};
