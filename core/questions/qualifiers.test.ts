import { BEYOND, type Sentence, sentenceFiles, understandSentence } from '../testing/sentences';

/*
 * One more word that is not understood, in a sentence that is: what was asked is no longer what would be answered. A
 * figure would look right and be of something else, so it must be refused or asked back.
 */

/** Before the word for those who are counted: "kvinnliga kunder". */
const ADJECTIVES = {
  sv: [
    ...[
      'kvinnliga',
      'manliga',
      'icke-binära',
      'norska',
      'somaliska',
      'utländska',
      'nyanlända',
      'svensktalande',
      'unga',
    ],
    ...[
      'äldre',
      'vuxna',
      'arbetslösa',
      'långtidsarbetslösa',
      'deltidsarbetande',
      'sjuka',
      'funktionsnedsatta',
      'gifta',
    ],
    ...['högutbildade', 'lågutbildade', 'vegetariska', 'blonda', 'ensamstående', 'gravida', 'hemlösa', 'glada', 'dyra'],
    ...['privata', 'kommunala', 'kriminella', 'motiverade', 'vänsterhänta', 'digitala'],
  ],
  en: [
    ...['female', 'male', 'non-binary', 'norwegian', 'somali', 'foreign', 'young', 'elderly', 'adult', 'unemployed'],
    ...[
      'disabled',
      'vegetarian',
      'blonde',
      'pregnant',
      'homeless',
      'highly-educated',
      'single',
      'married',
      'motivated',
    ],
    ...['cheap', 'expensive', 'private', 'criminal', 'digital'],
  ],
};

/** At the end: places, occupations, ways of working, people, things of another office. */
const ENDINGS = {
  sv: [
    ...[
      'heltid',
      'deltid',
      'distans',
      'kvällstid',
      'kvinnor',
      'pojkar',
      'sjuksköterskor',
      'snickare',
      'undersköterskor',
    ],
    ...['Täby', 'Lidingö', 'Saltsjöbaden', 'Malmö', 'Norge', 'Ukraina', 'hästar', 'fotboll', 'gymnasiet', 'körkort'],
    ...['barnomsorgen', 'försörjningsstöd', 'socialtjänsten', 'rullstol', 'diabetes', 'Gunilla', 'praktikplats'],
  ],
  en: [
    ...['part-time', 'remotely', 'women', 'boys', 'nurses', 'carpenters', 'Norway', 'Ukraine', 'horses'],
    ...[
      'football',
      'university',
      'childcare',
      'welfare',
      'wheelchair',
      'weekends',
      'Mohammed',
      'internships',
      'veterans',
    ],
    ...['teenagers', 'smokers', 'London'],
  ],
};

/** Words that are near to words of the lexicon. */
const NEAR = [
  ...['rökande', 'municipal', 'left-handed', 'handed', 'full-time', 'danska', 'finska', 'blind', 'blond'],
  ...['farsi', 'artig', 'adlig', 'antagen', 'avgående', 'anskriven', 'svarta', 'starka', 'politiker'],
];

const COUNTED =
  /(?<!\p{L})(?:kund|klient|deltagar|person|insats|placering|ärende|avslut|customer|client|participant|people|placement|ending|case)/iu;

/** Sentences with an answer. A greeting has none that could be of something else. */
const answered = sentenceFiles()
  .filter(({ name }) => name !== BEYOND)
  .flatMap(({ sentences }) => sentences)
  .filter(({ means }) => typeof means === 'object' && means.kind !== 'help');

const isAnswered = ({ said, today, before }: Sentence): boolean => {
  const { kind } = understandSentence(said, today, before).question;
  return kind !== 'clarify' && kind !== 'unsupported';
};

/** Every fourth sentence, and others for the next word: with so many words each sentence is among some. */
const fourth = (word: string): Sentence[] => answered.filter((_, i) => i % 4 === word.length % 4);

const stillAnswered = (qualified: (said: string) => string, among: readonly Sentence[] = answered): string[] =>
  among.map((s) => ({ ...s, said: qualified(s.said) })).flatMap((s) => (isAnswered(s) ? [s.said] : []));

const before = (word: string) => (said: string) => said.replace(COUNTED, (counted) => `${word} ${counted}`);
const after = (word: string) => (said: string) => `${said.replace(/[\s?.!]+$/u, '')} ${word}`;
const counting = (all: readonly Sentence[]): Sentence[] => all.filter(({ said }) => COUNTED.test(said));

test('all sentences here are answered without the word', () => {
  expect(stillAnswered((said) => said)).toHaveLength(answered.length);
});

test.each([...ADJECTIVES.sv, ...ADJECTIVES.en])('"%s" before what is counted: no figure', (word) => {
  expect(stillAnswered(before(word), counting(fourth(word)))).toEqual([]);
});

test.each([...ADJECTIVES.sv, ...ADJECTIVES.en, ...ENDINGS.sv, ...ENDINGS.en])('"%s" at the end: no figure', (word) => {
  expect(stillAnswered(after(word), fourth(word))).toEqual([]);
});

test.each(NEAR)('"%s", which is near to a word of the lexicon: no figure', (word) => {
  expect(stillAnswered(before(word), counting(answered))).toEqual([]);
  expect(stillAnswered(after(word))).toEqual([]);
});
