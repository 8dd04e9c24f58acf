/** The strings of one language: a path into the manifest such as `bots[0].commandLists[0].commands[1].title` to its text. */
export type Strings = Record<string, unknown>;

/** What people read, and so what must exist in every language. */
const localised = [
  /^name\.(short|full)$/,
  /^description\.(short|full)$/,
  /^staticTabs\[\d+\]\.name$/,
  /^bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description)$/,
];

const flatten = (value: unknown, path = ''): [string, unknown][] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => flatten(item, `${path}[${at}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => flatten(item, path === '' ? key : `${path}.${key}`));
  }
  return [[path, value]];
};

const keysOf = (strings: Strings): string[] => Object.keys(strings).filter((key) => key !== '$schema');

const missing = (language: string, strings: Strings, wanted: Iterable<string>): string[] =>
  [...wanted].filter((key) => !(key in strings)).map((key) => `${language}.json lacks ${key}`);

/**
 * Both languages say the same things: each localised text of the manifest is in both files, each key points at a real
 * place, and the default language (which Teams shows when nothing else fits) is word for word the manifest's own.
 */
export const languageFaults = (manifest: unknown, sv: Strings, en: Strings): string[] => {
  const texts = new Map(flatten(manifest));
  const wanted = new Set([...texts.keys()].filter((path) => localised.some((pattern) => pattern.test(path))));
  const both: [string, Strings, Strings][] = [
    ['sv', sv, en],
    ['en', en, sv],
  ];
  const faults = both.flatMap(([language, own, other]) => [
    ...missing(language, own, new Set([...wanted, ...keysOf(other)])),
    ...keysOf(own)
      .filter((key) => !texts.has(key))
      .map((key) => `${language}.json has ${key}, which is not in the manifest`),
  ]);
  const drifted = keysOf(sv).filter((key) => texts.has(key) && texts.get(key) !== sv[key]);
  return [...faults, ...drifted.map((key) => `sv.json and the manifest differ at ${key}`)];
};
