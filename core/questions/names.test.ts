import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { indexPhrases, lexicon } from './lexicon';
import { namePhrases } from './names';
import { scan } from './scan';

const providers = [
  'Språkbron',
  'Jobbkompassen AB',
  'Vägen Vidare',
  'Vägen Hem HB',
  'Nya Steg Ekonomisk förening',
  'Vi Jobbar AB',
  'Lind & Berg',
];
const officers = ['anna.berg@nacka.example', 'anna.lund@nacka.example', 'my.holm@nacka.example', 'h-17'];
const register = buildRegister([
  ...providers.map((provider) => placement().with({ provider, officer: 'h-17' }).build()),
  ...officers.map((officer) => placement().with({ officer }).build()),
]);
const indexes = [indexPhrases(namePhrases(nacka, register)), indexPhrases(lexicon)];
const read = (text: string) => scan(text, indexes);

test.each<[string, string]>([
  ['Språkbron', 'Språkbron'],
  ['SPRAKBRON', 'Språkbron'],
  ['Språkbrons', 'Språkbron'],
  ['Jobbkompassen AB', 'Jobbkompassen AB'],
  ['Jobbkompassen', 'Jobbkompassen AB'],
  ['Jobbkompassens', 'Jobbkompassen AB'],
  ['Vägen Vidare', 'Vägen Vidare'],
  ['vägen vidares', 'Vägen Vidare'],
  ['Vägen Hem', 'Vägen Hem HB'],
  ['Nya Steg ekonomisk förening', 'Nya Steg Ekonomisk förening'],
  ['Nya Stegs', 'Nya Steg Ekonomisk förening'],
  ['nya', 'Nya Steg Ekonomisk förening'],
  ['Vi Jobbar', 'Vi Jobbar AB'],
  ['Lind & Berg', 'Lind & Berg'],
  ['lind', 'Lind & Berg'],
])('"%s" is the provider %s', (text, provider) => {
  expect(read(text)).toMatchObject({ meanings: [{ provider }], leftover: [] });
});

test.each<[string, string]>([
  ['Anna Berg', 'anna.berg@nacka.example'],
  ['anna bergs', 'anna.berg@nacka.example'],
  ['Anna Lund', 'anna.lund@nacka.example'],
  ['My Holm', 'my.holm@nacka.example'],
  ['H-17', 'h-17'],
])('"%s" is the officer %s', (text, officer) => {
  expect(read(text)).toMatchObject({ meanings: [{ officer }], leftover: [] });
});

test.each<[string, string[]]>([
  ['SAI', ['sai']],
  ['språk och arbetslivsintroduktion', ['sai']],
  ['förstärkta jobbpengen', ['jobbpeng-forstarkt']],
  ['jobbpeng', ['jobbpeng-forstarkt', 'jobbpeng-grund']],
  ['jobbpeng grund', ['jobbpeng-grund']],
])('"%s" is the interventions %j', (text, intervention) => {
  expect(read(text).meanings).toEqual([{ intervention }]);
});

test.each<[string, string[]]>([
  ['vägen', ['vägen']], // two providers begin so
  ['Anna', ['anna']], // two officers
  ['Vidare', ['vidare']], // not the beginning
  ['Framtidsverkstan AB', ['framtidsverkstan', 'ab']],
  ['vägen hemma', ['vägen', 'hemma']],
])('"%s" is nobody', (text, leftover) => {
  expect(read(text)).toMatchObject({ meanings: [], leftover });
});

test.each<[string, object[]]>([
  ['vi', [{ harmless: true }]],
  ['my cases', [{ officer: 'me' }, { harmless: true }]],
  ['nya kunder', [{ metric: 'starts' }]], // the longer phrase
])('a part of a name does not take a word from the language: "%s"', (text, meanings) => {
  expect(read(text).meanings).toEqual(meanings);
});

test.each<[string, object[]]>([
  ['hos vägen h', []],
  ['kunder hos nya', [{ provider: 'Nya Steg Ekonomisk förening' }]],
  ['kunder Lind 2021', [{ provider: 'Lind & Berg' }]],
  ['kunder lind 2021', []],
])('the beginning of a name is one only where a name stands: "%s"', (text, providers) => {
  expect(read(text).meanings.filter((m) => 'provider' in m)).toEqual(providers);
});

test('a name that is both a provider and an officer by its first word is neither', () => {
  const both = buildRegister([placement().with({ provider: 'Karin Coaching AB', officer: 'karin.ek' }).build()]);
  const { leftover } = scan('karin', [indexPhrases(namePhrases(nacka, both))]);
  expect(leftover).toEqual(['karin']);
});
