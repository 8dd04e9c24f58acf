import type { Language } from '../language';
import { spelledWordsOf } from './fold';
import { expand, lexicon } from './lexicon';
import { scannerWith } from './scan';

const scan = scannerWith([]);
const read = (text: string) => scan(text).items.map(({ is, value }) => ({ is, value }));
const unknownIn = (text: string): string[] =>
  scan(text).items.flatMap((item) => (item.is === 'unknown' ? [item.words] : []));

const spelled = (language: Language) =>
  lexicon()
    .filter((p) => p.language === language)
    .map((p) => p.spelled?.join(' ') ?? '');

test.each<Language>(['sv', 'en'])('every word of the lexicon is claimed once (%s)', (language) => {
  const phrases = spelled(language);
  const known = new Set<string>();
  const twice = phrases.filter((p) => known.size === known.add(p).size);
  // "(av|bland) de …" may write one phrase in two ways; it may not mean two things.
  const meanings = (text: string) =>
    new Set(
      lexicon()
        .filter((p) => p.language === language && p.spelled?.join(' ') === text)
        .map((p) => JSON.stringify(p.means)),
    );
  expect([...new Set(twice)].filter((text) => meanings(text).size > 1)).toEqual([]);
});

test('a word of both languages means the same in both, but for "men"', () => {
  const english = new Map(
    lexicon()
      .filter((p) => p.language === 'en')
      .map((p) => [p.spelled?.join(' '), p.means.is]),
  );
  const others = lexicon().filter((p) => {
    const is = p.language === 'sv' ? english.get(p.spelled?.join(' ')) : undefined;
    return is !== undefined && is !== p.means.is;
  });
  expect(others.map((p) => p.spelled?.join(' '))).toEqual(['men']);
});

test('every word of the lexicon is Latin, composed and in lower case', () => {
  const odd = lexicon()
    .flatMap((p) => p.spelled ?? [])
    .filter((word) => !/^[a-zåäöéü0-9]+$/u.test(word));
  expect(odd).toEqual([]);
  expect(lexicon().filter((p) => p.words.length === 0)).toEqual([]);
});

test('a pattern stands for all its words', () => {
  expect(expand('(av|bland) (de |)avslut(|en)')).toEqual([
    'av de avslut',
    'av de avsluten',
    'av avslut',
    'av avsluten',
    'bland de avslut',
    'bland de avsluten',
    'bland avslut',
    'bland avsluten',
  ]);
});

test('every phrase of the lexicon is found in itself', () => {
  const lost = lexicon().filter(({ spelled: words = [], means }) => {
    const [first] = read(words.join(' '));
    return first?.is !== means.is && words.join(' ') !== 'men';
  });
  expect(lost.map((p) => p.spelled?.join(' '))).toEqual([]);
  expect(lexicon().filter((p) => spelledWordsOf(p.spelled?.join(' ') ?? '').length !== p.words.length)).toEqual([]);
});

test.each<[string, object[], string[]]>([
  ['the longest phrase', [{ is: 'marker', value: 'ofEnded' }], ['av avslutade', 'av de avslutade']],
  [
    'a number in figures',
    [
      { is: 'number', value: 12 },
      { is: 'unit', value: 'month' },
    ],
    ['12 månader', '12mån'],
  ],
  [
    'a number in words',
    [
      { is: 'number', value: 12 },
      { is: 'unit', value: 'month' },
    ],
    ['tolv månader', 'twelve months'],
  ],
  [
    'an ordinal',
    [
      { is: 'number', value: 30 },
      { is: 'month', value: '6' },
    ],
    ['30:e juni', '30th june'],
  ],
  ['a hyphen like a blank', [{ is: 'topic', value: 'selfSufficiency' }], ['self-sufficient', 'self sufficient']],
  ['no diacritics', [{ is: 'topic', value: 'selfSufficiency' }], ['egen forsorjning', 'EGEN FÖRSÖRJNING']],
  ['a typing error', [{ is: 'topic', value: 'selfSufficiency' }], ['självförsörjnig', 'sjävförsörjning']],
  ['a word that was cut short', [{ is: 'topic', value: 'selfSufficiency' }], ['självförs']],
  ['composed or not', [{ is: 'unit', value: 'year' }], ['år', 'a\u030ar']],
  ['"är", which is not "år"', [{ is: 'harmless', value: 'filler' }], ['är', 'ÄR', 'a\u0308r', 'ar']],
  [
    '"ar" after a number',
    [
      { is: 'number', value: 2 },
      { is: 'unit', value: 'year' },
    ],
    ['2 ar', 'tva ar'],
  ],
  ['a day', [{ is: 'date', value: '2021-06-30' }], ['2021-06-30']],
  ['day and month', [{ is: 'dayMonth', value: [30, 6] }], ['30/6']],
  ['nothing in nothing', [], ['', ' ?! ', '\u0301', '\u202e\u200b', '🙂']],
  [
    'what marks of direction and control characters hide',
    [{ is: 'noun', value: 'customers' }],
    ['kun\u200bder', '\u202ekunder', 'kun\u0007der'],
  ],
])('the scan finds %s', (_, items, texts) => {
  for (const text of texts) expect([text, read(text)]).toEqual([text, items]);
});

test.each<[string, string[]]>([
  ['kund 1234567', ['1234567']], // longer than any number that we count with
  ['1/13 40/1 12–18–24 -5 .5', ['1/13', '40/1', '12–18–24', '-5', '.5']],
  ['< 12 = 5', ['<', '=']],
  ['Värmdö', ['värmdö']],
  ['självförsörjande-ish', ['ish']],
])('of "%s" nothing claims %j', (text, unknown) => {
  expect(unknownIn(text)).toEqual(unknown);
});

test.each<[string, Language | undefined]>([
  ['hur många kunder', 'sv'],
  ['how many customers', 'en'],
  ['how many kunder', 'en'], // two words against one
  ['2021', undefined],
])('the language of "%s" is %s', (text, language) => {
  expect(scan(text).language).toBe(language);
});
