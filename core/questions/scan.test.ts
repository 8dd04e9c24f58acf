import type { Language } from '../language';
import { spelledWordsOf } from './fold';
import { indexPhrases, lexicon } from './lexicon';
import { scan } from './scan';

const indexes = [indexPhrases(lexicon)];
const read = (text: string) => scan(text, indexes);

test.each<Language>(['sv', 'en'])('every word of the lexicon is claimed once (%s)', (language) => {
  const phrases = lexicon.filter((p) => p.language === language).map((p) => p.spelled?.join(' '));
  expect(phrases.filter((p, i) => phrases.indexOf(p) !== i)).toEqual([]);
});

test.each(lexicon.map((p) => [p.spelled?.join(' ') ?? '', p] as const))('"%s" alone is understood', (text, phrase) => {
  const others = lexicon.filter((p) => p.spelled?.join(' ') === text);
  expect(others.map((p) => p.means)).toContainEqual(read(text).meanings[0]);
  expect(read(text).leftover).toEqual([]);
  expect(spelledWordsOf(text)).toHaveLength(phrase.words.length);
});

test.each<[string, object[], string[]]>([
  ['the longest phrase', [{ metric: 'selfSufficiencyOfEnded' }], ['egen försörjning av avslutade']],
  ['the first of two', [{ metric: 'selfSufficiency' }, { metric: 'endings' }], ['egen försörjning avslutade']],
  ['a number in figures', [{ number: 12 }, { unit: 'month' }], ['12 månader']],
  ['a number in words', [{ number: 12 }, { unit: 'month' }], ['tolv månader', 'twelve months']],
  ['a hyphen like a blank', [{ metric: 'selfSufficiency' }], ['self-sufficient', 'self sufficient']],
  ['no diacritics', [{ metric: 'selfSufficiency' }], ['egen forsorjning', 'EGEN FÖRSÖRJNING']],
  ['composed or not', [{ unit: 'year' }], ['år', 'a\u030ar', 'ar']],
  ['"är", which is not "år"', [{ harmless: true }], ['är', 'ÄR', 'a\u0308r']],
  ['nothing in nothing', [], ['', ' ?! ', '\u0301']],
])('the scan finds %s', (_, meanings, texts) => {
  for (const text of texts) expect([text, read(text)]).toMatchObject([text, { meanings, leftover: [] }]);
});

test.each<[string, string[]]>([
  ['kunder som är kvinnor', ['kvinnor']],
  ['egen försörjning Q2', ['q2']],
  ['kund 12345', ['12345']], // longer than any number that we count with
  ['kunder 3,5 %', ['3,5']],
  ['2021-01-01 1/1 1.5 -5 .5 12–18', ['2021-01-01', '1/1', '1.5', '-5', '.5', '12–18']],
  ['< 12 ≥ 3 - 4 = 5 + 6', ['<', '≥', '-', '=', '+']],
  ['SAI, Jobbpeng-Grund.', ['sai', 'jobbpeng', 'grund']],
  ['Värmdö', ['värmdö']],
  ['självförsörjande-ish', ['ish']],
])('of "%s" nothing claims %j', (text, leftover) => {
  expect(read(text).leftover).toEqual(leftover);
});

test.each<[string, Language | undefined]>([
  ['hur många kunder', 'sv'],
  ['how many customers', 'en'],
  ['how many kunder', 'en'], // two words against one
  ['start', undefined], // a word of both
  ['2021', undefined],
])('the language of "%s" is %s', (text, language) => {
  expect(read(text).language).toBe(language);
});
