import fc from 'fast-check';
import { activeMarkup, readAsText } from '../testing/markdown';
import { plain } from './plain';

test.each([
  ['[x](http://evil)', '\\[x\\](http://evil)'],
  ['**b**', '\\*\\*b\\*\\*'],
  ['_A_ [b](http://c)', '\\_A\\_ \\[b\\](http://c)'],
  ['<at>x</at>', '\\<at\\>x\\</at\\>'],
  ['a\\*b', 'a\\\\\\*b'],
  ['`kod`', '\\`kod\\`'],
  ['~~struken~~', '\\~\\~struken\\~\\~'],
  ['- punkt', '\\- punkt'],
  ['+ punkt\n+ en till', '\\+ punkt\n\\+ en till'],
  ['# rubrik', '\\# rubrik'],
  ['---', '\\---'],
  ['1. ett', '1\\. ett'],
  ['2) två', '2\\) två'],
  ['&lt;at&gt;', '\\&lt;at\\&gt;'],
  ['{{DATE(2021-12-31T00:00:00Z, SHORT)}}', '{\\{DATE(2021-12-31T00:00:00Z, SHORT)}}'],
])('%j is written %j: nothing in it is markup', (text, escaped) => {
  expect(plain(text)).toBe(escaped);
  expect(activeMarkup(plain(text))).toEqual([]);
});

test.each([
  'Språkbron',
  'Väg & Mål AB',
  'K-1001: mer än 12 månader',
  '29,4\u00a0% (113 av 385)',
  '25,0–34,1 %',
  'C#-kurs, 2021-12-31 kl. 14:05',
  "Anna's café, 1.5 km",
])('%j stays as it is', (text) => {
  expect(plain(text)).toBe(text);
});

const markup = fc.constantFrom(
  ...['[x](http://evil)', '**', '__', '*', '_', '`', '~~', '<at>x</at>', '</at>', '\\', '&lt;', '&#42;', '![', ']('],
  ...[
    '\n',
    '\r\n',
    ' ',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '2) ',
    '---',
    '{{DATE(',
    '{{',
    '{',
    '>',
    '[a]: http://b',
    'ord',
    'å',
  ],
);
const anyText = fc.oneof(
  fc.array(markup, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('no text becomes a link, emphasis, list, heading or mention', () => {
  fc.assert(
    fc.property(anyText, (text) => expect(activeMarkup(plain(text))).toEqual([])),
    { numRuns: 1000 },
  );
});

test('every text reads as it was written', () => {
  fc.assert(
    fc.property(anyText, (text) => expect(readAsText(plain(text))).toBe(text)),
    { numRuns: 1000 },
  );
});

test('the scanner sees markup where nothing is escaped', () => {
  expect(
    ['[x](http://e)', '**b**', '<at>', '# a', '- a', '1. a', '&lt;', '---', '{{DATE('].map(activeMarkup),
  ).not.toContainEqual([]);
});
