import fc from 'fast-check';
import { day } from '../calendar/day';
import { sentenceFiles, understandSentence } from '../testing/sentences';
import { Question } from './question';

const today = day('2021-12-31');
const sentences = sentenceFiles().flatMap((file) => file.sentences);
const words = [...new Set(sentences.flatMap(({ said }) => said.split(' ')))];

/** What no keyboard means to send: control characters, marks of direction, joiners, marks without a letter, half a pair. */
const ODD = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u202e',
  '\u200f',
  '\u2066',
  '\u200d',
  '\u00ad',
  '\u0301',
  '\ud83d',
  '\ufeff',
];
const PICTURES = ['🙂', '👩‍👩‍👧', '🇸🇪', '1️⃣', 'ﬁ', '½', '²', '１２', '٣', '漢字', 'İ', 'ß', '\u1e9e'];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...words, ...ODD, ...PICTURES, '-', ',', '2021', '31', '>', '<at>', '</at>'), {
      maxLength: 25,
    })
    .map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom(...sentences), fc.nat({ max: 100 }), fc.constantFrom(...ODD, ...PICTURES))
    .map(([{ said }, at, odd]) => said.slice(0, at) + odd + said.slice(at)),
);

test('any text is understood or refused, never a fault', () => {
  fc.assert(
    fc.property(anyText, fc.option(fc.constantFrom(...sentences), { nil: undefined }), (text, other) => {
      const { question } = understandSentence(text, today, other?.before);
      expect(Question.parse(question)).toEqual(question);
    }),
    { numRuns: 3000 },
  );
});

test.each(['<at>x</at>', '<at>x</at> ', '@Assistenten '])('4,000 times "%s" is no question', (mention) => {
  expect(['help', 'unsupported']).toContain(understandSentence(mention.repeat(4000), today).question.kind);
});

/** As many letters of a text as wanted. */
const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** How much longer the longer text takes. The least disturbed of several runs: other work on the machine only adds. */
const growth = (shorter: string, longer: string): number => {
  const took = (text: string): number => {
    const before = performance.now();
    understandSentence(text, today);
    return performance.now() - before;
  };
  const runs = Array.from({ length: 9 }, () => [took(shorter), took(longer)] as const);
  return Math.min(...runs.map(([, slow]) => slow)) / Math.min(...runs.map(([quick]) => quick));
};

/** Ten times the length takes ten times as long, and would take a hundred times if it grew with the square. */
const MOST_GROWTH = 30;

describe('ten times as long a text takes about ten times as long', () => {
  test.each([
    'hur många kunder hos Språkbron har nått egen försörjning 2020? ',
    'försörjnigen handläggarna anordnre ',
    'själv-',
    'Vägen Vidare och Språkbron ',
    'Anna ',
    'och ',
    '2019-2021 ',
    '1-',
    '1.',
    '1',
    '> ',
    ' ',
    '<at>x</at>',
    'e\u0301\u0301\u0301 ',
    '\u202e\u200f',
    '👩‍👩‍👧',
  ])('"%s"', (text) => {
    expect(growth(long(text, 1000), long(text, 10_000))).toBeLessThan(MOST_GROWTH);
  });

  test('one word', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    expect(growth(long(letters, 1000), long(letters, 10_000))).toBeLessThan(MOST_GROWTH);
  });
});
