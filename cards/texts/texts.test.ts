import { en } from './en';
import { sv } from './sv';

type Leaf = [path: string, value: unknown];

/** Every text of a language with its path: `kpi.columns.share`. */
const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]];

/** Stand for what a card puts into its texts. */
const WORDS = ['<1>', '<2>', '<3>', '<4>'];

/** A text as it reads. */
const read = (value: unknown): string =>
  typeof value === 'function' ? (value as (...words: unknown[]) => string)(...WORDS) : String(value);

const swedish = leavesOf(sv);
const english = new Map(leavesOf(en));

test('Swedish and English have the same texts', () => {
  expect([...english.keys()].sort()).toEqual(swedish.map(([path]) => path).sort());
});

test.each(swedish)('%s says something in both languages', (path, value) => {
  expect(read(value).trim()).not.toBe('');
  expect(read(english.get(path)).trim()).not.toBe('');
  expect(typeof english.get(path)).toBe(typeof value);
});

test.each(swedish.filter(([, value]) => typeof value === 'function'))(
  '%s uses the same words of the card',
  (path, value) => {
    const used = (text: string): string[] => WORDS.filter((word) => text.includes(word));
    expect(used(read(english.get(path)))).toEqual(used(read(value)));
  },
);

const LONG = 20;

test.each(swedish.filter(([, value]) => read(value).length > LONG))('%s is not Swedish in English', (path, value) => {
  const text = read(english.get(path));
  expect(text).not.toBe(read(value));
  expect(text).not.toMatch(/[åäö]|(?<!\p{L})(?:och|inte|är|för|som|det|att|av)(?!\p{L})/iu);
});
