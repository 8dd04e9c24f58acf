import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { validatePackage } from './validate';

/** What differs between installations; written `${{NAME}}` in manifest.json, as Microsoft 365 Agents Toolkit does. */
export interface ManifestValues {
  TEAMS_APP_ID: string;
  BOT_ID: string;
  /** Host name only, without https:// and path. */
  TAB_DOMAIN: string;
  TAB_CLIENT_ID: string;
}

const placeholder = /\$\{\{([A-Z0-9_]+)\}\}/g;

/**
 * Puts the values into the template. A placeholder without a value, or a value that the template does not know,
 * throws: either is a spelling mistake that would otherwise be found in Teams.
 */
export const fillManifest = (template: string, values: Readonly<Record<string, string>>): unknown => {
  const used = new Set([...template.matchAll(placeholder)].map((m) => m[1] ?? ''));
  const unfilled = [...used].filter((name) => !values[name]);
  if (unfilled.length > 0) throw new Error(`The manifest needs a value for ${unfilled.join(', ')}`);
  const unknown = Object.keys(values).filter((name) => !used.has(name));
  if (unknown.length > 0) throw new Error(`The manifest has no placeholder named ${unknown.join(', ')}`);
  // Escaped as JSON, so that no value can end its string and add to the manifest.
  return JSON.parse(template.replace(placeholder, (_, name: string) => JSON.stringify(values[name]).slice(1, -1)));
};

const read = (name: string): Buffer => readFileSync(join(__dirname, name));
const readJson = (name: string): Record<string, unknown> =>
  JSON.parse(read(name).toString('utf8')) as Record<string, unknown>;
const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** The Teams app package (.zip), checked; throws with every fault. The same values give the same bytes. */
export const packageApp = (values: ManifestValues): Uint8Array => {
  const manifest = fillManifest(read('manifest.json').toString('utf8'), { ...values });
  const [sv, en] = [readJson('sv.json'), readJson('en.json')];
  const [color, outline] = [new Uint8Array(read('color.png')), new Uint8Array(read('outline.png'))];
  const faults = validatePackage({ manifest, sv, en, color, outline });
  if (faults.length > 0) throw new Error(`The Teams app package is not valid:\n  ${faults.join('\n  ')}`);
  const files = {
    'manifest.json': json(manifest),
    'sv.json': json(sv),
    'en.json': json(en),
    'color.png': color,
    'outline.png': outline,
  };
  // The zip format begins its calendar in 1980; a fixed time makes two builds of one commit alike.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
};
