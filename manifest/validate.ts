import stringsSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json';
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
import Ajv from 'ajv';
import { iconFaults } from './icons';
import { languageFaults, type Strings } from './languages';

/** The schema has room for 12, but Teams' documentation promises ten in a scope. */
const mostCommands = 10;

/** Tunnels are for a developer's own machine: whoever takes over the name would get our page's tokens. */
const tunnels =
  /(^|\.)(ngrok\.(io|app|dev)|ngrok-free\.(app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localhost\.run|serveo\.net|lhr\.life|tunnelmole\.net|pinggy\.(io|link))$/i;

// Microsoft's files say draft 04 but use nothing in which it differs from what ajv speaks; only the
// meta-schema is not at hand. Some of its patterns are not valid with the u flag.
const ajv = new Ajv({
  strict: false,
  validateSchema: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: { uri: (text: string) => URL.canParse(text) },
});
const fitsManifest = ajv.compile(manifestSchema);
const fitsStrings = ajv.compile(stringsSchema);

const schemaFaults = (what: string, fits: typeof fitsManifest, value: unknown): string[] =>
  fits(value) ? [] : (fits.errors ?? []).map((e) => `${what}${e.instancePath} ${e.message ?? 'is not valid'}`);

interface CommandList {
  scopes: string[];
  commands: { title: string }[];
}

const commandFaults = (lists: CommandList[]): string[] => {
  const perScope = new Map<string, string[]>();
  for (const { scopes, commands } of lists) {
    for (const scope of scopes) {
      perScope.set(scope, [...(perScope.get(scope) ?? []), ...commands.map((c) => c.title)]);
    }
  }
  return [...perScope].flatMap(([scope, titles]) => [
    ...(titles.length > mostCommands
      ? [`The scope ${scope} has ${titles.length} commands; at most ${mostCommands} are allowed`]
      : []),
    ...[...new Set(titles.filter((title, at) => titles.indexOf(title) !== at))].map(
      (title) => `The scope ${scope} has the command "${title}" twice`,
    ),
  ]);
};

/** The parts of a manifest that our own rules read; what they look like has been checked by the schema. */
interface Checked {
  bots?: { commandLists?: CommandList[] }[];
  validDomains?: string[];
}

/** What is wrong with a filled manifest, in sentences; nothing when it is fit for Teams. Works offline. */
export const validateManifest = (manifest: unknown): string[] => {
  const faults = schemaFaults('manifest', fitsManifest, manifest);
  if (faults.length > 0) return faults;
  const { bots = [], validDomains = [] } = manifest as Checked;
  return [
    ...commandFaults(bots.flatMap((bot) => bot.commandLists ?? [])),
    ...validDomains
      .filter((domain) => tunnels.test(domain))
      .map((domain) => `validDomains has the tunnel ${domain}; only the unit's own domain may be there`),
  ];
};

/** The commands as somebody with this language sees them. */
const inLanguage = (manifest: Checked, strings: Strings): CommandList[] =>
  (manifest.bots?.[0]?.commandLists ?? []).map((list, at) => ({
    scopes: list.scopes,
    commands: list.commands.map(({ title }, n) => {
      const translated = strings[`bots[0].commandLists[${at}].commands[${n}].title`];
      return { title: typeof translated === 'string' ? translated : title };
    }),
  }));

/** Everything that goes into the app package, before it is zipped. */
export interface AppPackage {
  manifest: unknown;
  sv: Strings;
  en: Strings;
  color: Uint8Array;
  outline: Uint8Array;
}

/** What is wrong with a whole app package: the manifest, its languages and its icons. */
export const validatePackage = ({ manifest, sv, en, color, outline }: AppPackage): string[] => {
  const faults = [
    ...validateManifest(manifest),
    ...schemaFaults('sv.json', fitsStrings, sv),
    ...schemaFaults('en.json', fitsStrings, en),
    ...languageFaults(manifest, sv, en),
    ...iconFaults('color', color),
    ...iconFaults('outline', outline),
  ];
  return faults.length > 0 ? faults : commandFaults(inLanguage(manifest as Checked, en)).map((f) => `en.json: ${f}`);
};
