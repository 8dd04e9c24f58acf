import fc from 'fast-check';
import { fromKeyPart, keyOf, keyPart, ordered, rangeOf } from './keys';

/** What keys may not hold, halves of a surrogate pair, and what an encoded character looks like. */
const ODD = [
  '/',
  '\\',
  '#',
  '?',
  '!',
  '~',
  '%',
  "'",
  '\u0000',
  '\u007f',
  '\u009f',
  '\ud800',
  '\udc00',
  'å',
  ' ',
  '0',
  'f',
];

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...ODD) }));

test.each([
  ['Språkbron', 'Språkbron'],
  ['Jobb/Väg #1', 'Jobb~002fVäg ~00231'],
  ['100 % jobb?', '100 ~0025 jobb~003f'],
  ['anna.berg@nacka.example', 'anna.berg@nacka.example'],
  ['~0021', '~007e0021'],
])('%s becomes %s', (text, part) => {
  expect(keyPart(text)).toBe(part);
});

test('every text comes back', () => {
  fc.assert(fc.property(anyText, (text) => fromKeyPart(keyPart(text)) === text));
});

test('a part holds nothing that a key may not hold, nor the separator', () => {
  fc.assert(fc.property(anyText, (text) => !/[/\\#?!%'\p{Cc}\p{Cs}]/u.test(keyPart(text))));
});

test('different parts make different keys, however their texts are split', () => {
  const parts = fc.array(anyText, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (a, b) => (keyOf(...a) === keyOf(...b)) === (JSON.stringify(a) === JSON.stringify(b))),
  );
});

test('a range holds the keys that go on from its parts, and no others', () => {
  const { from, before } = rangeOf('P', 1);
  const inside = (key: string): boolean => key >= from && key < before;
  expect(inside(keyOf('P', 1, ordered(1, 4)))).toBe(true);
  expect(inside(keyOf('P', 12, ordered(1, 4)))).toBe(false);
  expect(inside(keyOf('P', 1))).toBe(false);
});

test('ordered numbers sort as numbers', () => {
  expect([10, 9, 1].map((n) => ordered(n, 4)).sort()).toEqual(['0001', '0009', '0010']);
});
