import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { namePhrases } from './names';
import { scannerWith } from './scan';

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
const scan = scannerWith(namePhrases(nacka, register));
/** What a text was found to say, without the words that only accompany. */
const read = (text: string) =>
  scan(text).items.flatMap(({ is, value }) => (is === 'harmless' || is === 'link' ? [] : [{ is, value }]));

test.each<[string, string]>([
  ['Språkbron', 'Språkbron'],
  ['SPRAKBRON', 'Språkbron'],
  ['Språkbrons', 'Språkbron'],
  ['Spårkbron', 'Språkbron'],
  ['Jobbkompassen AB', 'Jobbkompassen AB'],
  ['Jobbkompassen', 'Jobbkompassen AB'],
  ['jobbkompasens', 'Jobbkompassen AB'],
  ['Vägen Vidare', 'Vägen Vidare'],
  ['vägen vidares', 'Vägen Vidare'],
  ['vägenvidare', 'Vägen Vidare'],
  ['Vägen Hem', 'Vägen Hem HB'],
  ['Nya Steg ekonomisk förening', 'Nya Steg Ekonomisk förening'],
  ['Nya Stegs', 'Nya Steg Ekonomisk förening'],
  ['Vi Jobbar', 'Vi Jobbar AB'],
  ['Lind & Berg', 'Lind & Berg'],
  ['lind', 'Lind & Berg'],
])('"%s" is the provider %s', (text, provider) => {
  expect(read(text)).toEqual([{ is: 'provider', value: provider }]);
});

test.each<[string, string]>([
  ['Anna Berg', 'anna.berg@nacka.example'],
  ['anna bergs', 'anna.berg@nacka.example'],
  ['Anna Lund', 'anna.lund@nacka.example'],
  ['Lund', 'anna.lund@nacka.example'],
  ['My Holm', 'my.holm@nacka.example'],
  ['H-17', 'h-17'],
])('"%s" is the officer %s', (text, officer) => {
  expect(read(text)).toEqual([{ is: 'officer', value: officer }]);
});

test.each<[string, string[]]>([
  ['SAI', ['sai']],
  ['språk och arbetslivsintroduktion', ['sai']],
  ['språkintroduktionens', ['sai']],
  ['språkintro', ['sai']],
  ['förstärkta jobbpengen', ['jobbpeng-forstarkt']],
  ['enhanced', ['jobbpeng-forstarkt']],
  ['jobbpeng', ['jobbpeng-forstarkt', 'jobbpeng-grund']],
  ['jobbpeng grund', ['jobbpeng-grund']],
  ['grundjobbpeng', ['jobbpeng-grund']],
])('"%s" is the interventions %j', (text, value) => {
  expect(read(text)).toEqual([{ is: 'intervention', value }]);
});

test.each<[string, string, string[]]>([
  ['vägen', 'provider', ['Vägen Vidare', 'Vägen Hem HB']],
  ['Annas', 'officer', ['anna.berg@nacka.example', 'anna.lund@nacka.example']],
])('"%s" may be several', (text, field, names) => {
  expect(read(text)).toEqual([{ is: 'several', value: { field, names } }]);
});

test.each(['Framtidsverkstan AB', 'Karin', 'Annna Berg'])('"%s" is nobody', (text) => {
  expect(read(text)).toContainEqual({ is: 'unknown', value: text.toLowerCase().split(' ')[0] });
});

test.each<[string, object[]]>([
  ['vi', []],
  [
    'my cases',
    [
      { is: 'person', value: 'me' },
      { is: 'noun', value: 'cases' },
    ],
  ],
  [
    'nya kunder',
    [
      { is: 'marker', value: 'new' },
      { is: 'noun', value: 'customers' },
    ],
  ],
])('a part of a name does not take a word from the language: "%s"', (text, items) => {
  expect(read(text)).toEqual(items);
});
