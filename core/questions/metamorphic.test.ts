import fc from 'fast-check';
import { BEYOND, LOOKALIKES, type Sentence, sentenceFiles, understandSentence } from '../testing/sentences';
import { mistyped, SLIPS } from '../testing/typing';
import type { Question } from './question';

/*
 * What may be changed in a sentence without changing its meaning: the sentences are those of the table test, and what is
 * expected of the changed one is what the sentence itself was understood as.
 */
const files = sentenceFiles().filter(({ name }) => name !== BEYOND && !name.startsWith(LOOKALIKES));
const sentences = files.flatMap((file) => file.sentences);

const meaning = ({ said, today, before }: Sentence): Question => understandSentence(said, today, before).question;
/** What each sentence was understood as, as it stands. */
const meant = new Map(sentences.map((s) => [s, meaning(s)]));
const meantBy = (s: Sentence): Question => meant.get(s) ?? meaning(s);
const isAnswered = ({ kind }: Question): boolean => kind !== 'clarify' && kind !== 'unsupported';
const isSame = (a: Question, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The sentences that mean something else when they are said so. */
const changedBy = (otherwise: (said: string) => string, among = sentences): string[] =>
  among
    .map((s): [Sentence, Sentence] => [s, { ...s, said: otherwise(s.said) }])
    .filter(([s, changed]) => !isSame(meantBy(s), meaning(changed)))
    .map(([, changed]) => changed.said);

/** Every third sentence, and others for the next way of saying it: with several ways each is among some. */
const third = (n: number): Sentence[] => sentences.filter((_, i) => i % 3 === n % 3);

const withoutEnd = (said: string): string => said.replace(/[\s?.!]+$/u, '');
const withoutMarks = (said: string): string => said.normalize('NFD').replace(/\p{M}/gu, '');
const each = (said: string, change: (letter: string, i: number) => string): string => Array.from(said, change).join('');
const upper = (text: string): string => text.toUpperCase();
const lower = (text: string): string => text.toLowerCase();

/** "men" is but in the one language and males in the other: between the two it is not understood. */
const BETWEEN_LANGUAGES = [
  'how many men got a job in 2021?',
  'förlåt att jag tjatar men förklara för mig hur andelen självförsörjande räknas ut',
];

describe('letters', () => {
  test.each<[string, (said: string) => string]>([
    ['upper case', upper],
    ['lower case', lower],
    ['a capital in every word', (said) => said.replace(/(?<!\p{L})\p{L}/gu, upper)],
    ['every other letter', (said) => each(said, (letter, i) => (i % 2 === 0 ? lower(letter) : upper(letter)))],
    ['letters and their marks apart', (said) => said.normalize('NFD')],
  ])('%s: the meaning stays', (_, otherwise) => {
    expect(changedBy(otherwise)).toEqual([]);
  });

  test('any mixture of upper and lower case: the meaning stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.infiniteStream(fc.boolean()), (s, high) => {
        const said = each(s.said, (letter) => (high.next().value === true ? upper(letter) : lower(letter)));
        expect(meaning({ ...s, said })).toEqual(meantBy(s));
      }),
      { numRuns: 500 },
    );
  });

  test('missing dots and rings: the meaning stays', () => {
    expect(changedBy(withoutMarks)).toEqual([]);
  });
});

describe('around', () => {
  test.each(['?', '!', '.', '...', '…', '?!', '!!!', ' ?', ' :)', ' 🙂', ';', ''])('"%s" at the end', (end) => {
    expect(changedBy((said) => `${withoutEnd(said)}${end}`, third(end.length))).toEqual([]);
    expect(changedBy((said) => `${said}${end}`, third(end.length + 1))).toEqual([]);
  });

  test.each(['   ', '\n', '\t', '\u00a0', '\u200b ', ' \u202e'])('%j between the words', (space) => {
    expect(changedBy((said) => ` ${said.replaceAll(' ', space)} `, third(space.charCodeAt(0)))).toEqual([]);
  });

  const politely = (before: string, after: string): string[] => {
    const around = (said: string): string => `${before}${after === '' ? said : withoutEnd(said)}${after}`;
    const known = BETWEEN_LANGUAGES.map(around);
    return changedBy(around, third(before.length + after.length)).filter((said) => !known.includes(said));
  };

  test.each([
    ...['hej! ', 'Hej, ', 'hejsan! ', 'god morgon, ', 'ursäkta, ', 'snabb fråga: ', 'snälla, '],
    ...['hi! ', 'hello, ', 'please, ', 'Hi there! ', 'Good morning, ', 'excuse me, ', 'quick question: '],
  ])('"%s" before', (before) => {
    expect(politely(before, '')).toEqual([]);
  });

  test.each([
    ', tack',
    ' tack!',
    '. Tack så mycket!',
    ' tack på förhand',
    ' snälla',
    ' please',
    ', thanks',
    ' thank you!',
  ])('"%s" after', (after) => {
    expect(politely('', after)).toEqual([]);
  });

  test.each([
    ['hej! kan du säga ', ', tack'],
    ['Skulle du kunna berätta ', '? Tack!'],
    ['hi! could you tell me ', ', please?'],
    ['can you please tell me ', '? Thanks!'],
  ])('"%s…%s"', (before, after) => {
    expect(politely(before, after)).toEqual([]);
  });
});

/** A word of so many letters is recognised with a typing error in it. */
const LONG_WORD = /(?<![\p{L}\p{N}])\p{L}{7,}(?![\p{L}\p{N}])/gu;
/** A person's name is never corrected into another's. */
const PERSONS = ['haddads', 'lindqvist', 'perssons'];
/** "insatsr" is taken for "insats", "number" for a figure: known faults, at the end. */
const UNSTEADY = ['insatser', 'numbers'];

/** Sentences with the place of a long word in them. Those that have a typing error already are not given a second. */
const longWords = files
  .filter(({ name }) => name !== 'misspelt')
  .flatMap((file) => file.sentences)
  .flatMap((s) =>
    [...s.said.matchAll(LONG_WORD)]
      .filter(([word]) => ![...PERSONS, ...UNSTEADY].includes(lower(word)))
      .map(({ index, 0: word }) => ({ s, index, word })),
  );

describe('a typing error in a long word', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyzåäö');
  const samples = fc.sample(
    fc.record({
      where: fc.constantFrom(...longWords),
      slip: fc.constantFrom(...SLIPS),
      at: fc.nat({ max: 100 }),
      letter: fc.constantFrom(...letters),
    }),
    { numRuns: 8000, seed: 2021 },
  );
  const outcomes = samples.map(({ where: { s, index, word }, slip, at, letter }) => {
    const said = s.said.slice(0, index) + mistyped(word, slip, at, letter) + s.said.slice(index + word.length);
    const heard = meaning({ ...s, said });
    return { said, stays: isSame(meantBy(s), heard), answered: isAnswered(heard) };
  });

  test('it is never answered as another question', () => {
    expect(outcomes.filter(({ stays, answered }) => !stays && answered)).toEqual([]);
  });

  test('the meaning stays in at least 80 % of them', () => {
    expect(outcomes.filter(({ stays }) => stays).length / outcomes.length).toBeGreaterThanOrEqual(0.8);
  });
});

test.each([
  ['hur många insatser pågår just nu?', 'hur många insatsr pågår just nu?'],
  ['give me the numbers for Stegvis', 'give me the number for Stegvis'],
  ['how many men got a job in 2021?', 'Skulle du kunna berätta how many men got a job in 2021?'],
])('"%s" as "%s" is not another question', (text, said) => {
  const sentence = sentences.find((s) => s.said === text)!;
  const heard = meaning({ ...sentence, said });
  expect(isAnswered(heard) ? heard : meaning(sentence)).toEqual(meaning(sentence));
});
