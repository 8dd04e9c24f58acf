import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillManifest } from './package';
import { type AppPackage, validateManifest, validatePackage } from './validate';

interface Command {
  title: string;
  description: string;
}
interface Manifest {
  id: string;
  bots: [{ commandLists: { scopes: string[]; commands: Command[] }[] }];
  validDomains: string[];
  localizationInfo: { defaultLanguageTag: string };
}

const file = (name: string): Buffer => readFileSync(join(__dirname, name));
const strings = (name: string): Record<string, unknown> =>
  JSON.parse(file(name).toString('utf8')) as Record<string, unknown>;
const sampleId = '7f1c1f7e-5a77-4c39-9a39-0d7d0a5b0001';
const manifest = (): Manifest =>
  fillManifest(file('manifest.json').toString('utf8'), {
    TEAMS_APP_ID: sampleId,
    BOT_ID: sampleId,
    TAB_DOMAIN: 'arbetsmarknad.nacka.example',
    TAB_CLIENT_ID: sampleId,
  }) as Manifest;
const appPackage = (): AppPackage & { manifest: Manifest } => ({
  manifest: manifest(),
  sv: strings('sv.json'),
  en: strings('en.json'),
  color: file('color.png'),
  outline: file('outline.png'),
});

/** The faults of our own manifest after one change. */
const faultsAfter = (change: (m: Manifest) => void): string[] => {
  const changed = manifest();
  change(changed);
  return validateManifest(changed);
};
/** The faults of our own package after one change. */
const packageFaultsAfter = (change: (p: AppPackage & { manifest: Manifest }) => void): string[] => {
  const changed = appPackage();
  change(changed);
  return validatePackage(changed);
};
const without = (from: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([k]) => k !== key));

describe('our manifest', () => {
  test('is fit for Teams, with its languages and icons', () => {
    expect(validatePackage(appPackage())).toEqual([]);
  });

  test('speaks Swedish first', () => {
    expect(manifest().localizationInfo.defaultLanguageTag).toBe('sv');
  });

  test.each(['team', 'groupChat'])('offers no question about persons in the scope %s', (scope) => {
    const titles = manifest()
      .bots[0].commandLists.filter((l) => l.scopes.includes(scope))
      .flatMap((l) => l.commands.map((c) => c.title));
    expect(titles).toContain('Egen försörjning');
    expect(titles.filter((title) => /^(Vilka|Mina)/.test(title))).toEqual([]);
  });
});

describe('a manifest is refused', () => {
  test('when it does not follow the schema, saying where', () => {
    expect(faultsAfter((m) => (m.id = 'x'))).toEqual([expect.stringContaining('manifest/id must match pattern')]);
  });

  test('with more than ten commands in a scope', () => {
    const eleven = Array.from({ length: 11 }, (_, n) => ({ title: `Fråga ${n}`, description: 'x' }));
    expect(faultsAfter((m) => (m.bots[0].commandLists[1]!.commands = eleven))).toEqual([
      'The scope team has 11 commands; at most 10 are allowed',
    ]);
  });

  test('with two commands of one title in a scope, also over two lists', () => {
    expect(faultsAfter((m) => m.bots[0].commandLists[1]!.scopes.push('personal'))).toContain(
      'The scope personal has the command "Hjälp" twice',
    );
  });

  test.each(['abc.ngrok-free.app', 'x-3978.euw.devtunnels.ms', 'a.trycloudflare.com'])(
    'with the tunnel %s among its domains',
    (domain) => {
      expect(faultsAfter((m) => m.validDomains.push(domain))).toEqual([
        `validDomains has the tunnel ${domain}; only the unit's own domain may be there`,
      ]);
    },
  );
});

describe('a package is refused', () => {
  const title = 'bots[0].commandLists[0].commands[1].title';

  test.each(['sv', 'en'] as const)('when %s lacks a text', (language) => {
    const faults = packageFaultsAfter((p) => (p[language] = without(p[language], title)));
    expect(faults).toEqual([`${language}.json lacks ${title}`]);
  });

  test('when a text belongs to nothing in the manifest', () => {
    const nowhere = 'bots[0].commandLists[2].commands[9].title';
    const faults = packageFaultsAfter((p) => (p.en = { ...p.en, [nowhere]: 'x' }));
    expect(faults).toContain(`en.json has ${nowhere}, which is not in the manifest`);
    expect(faults).toContain(`sv.json lacks ${nowhere}`);
  });

  test('when the default language and the manifest drift apart', () => {
    const faults = packageFaultsAfter((p) => (p.sv = { ...p.sv, [title]: 'Något annat' }));
    expect(faults).toEqual([`sv.json and the manifest differ at ${title}`]);
  });

  test('when a text is too long for its place', () => {
    const faults = packageFaultsAfter((p) => (p.en = { ...p.en, 'name.short': 'x'.repeat(31) }));
    expect(faults).toEqual([expect.stringContaining('en.json/name.short must NOT have more than 30 characters')]);
  });

  test('when two commands become alike in English', () => {
    const faults = packageFaultsAfter((p) => (p.en = { ...p.en, [title]: 'Help' }));
    expect(faults).toEqual(['en.json: The scope personal has the command "Help" twice']);
  });

  test.each([
    ['color', 'outline.png', 'The color icon is 32x32; it must be 192x192'],
    ['outline', 'color.png', 'The outline icon is 192x192; it must be 32x32'],
    ['color', 'sv.json', 'The color icon is not a PNG'],
  ] as const)('when the %s icon is %s', (kind, name, message) => {
    expect(packageFaultsAfter((p) => (p[kind] = file(name)))).toEqual([message]);
  });
});
