import { chosenLanguage } from './chosenLanguage';

test.each([
  ['byt till engelska', 'en'],
  ['Byt språk till svenska, tack!', 'sv'],
  ['svara på svenska', 'sv'],
  ['Kan du svara mig på engelska?', 'en'],
  ['switch to English', 'en'],
  ['Could you please answer in Swedish', 'sv'],
  ['change the language to english please', 'en'],
  ['prata svenska', 'sv'],
])('"%s" chooses %s', (text, language) => {
  expect(chosenLanguage(text)).toBe(language);
});

test.each([
  'engelska',
  'svara',
  'byt till finska',
  'svara på engelska: hur många kunder har vi?',
  'hur många svarar på svenska',
  'byt insats till svenska',
  'english',
  '',
])('"%s" chooses none', (text) => {
  expect(chosenLanguage(text)).toBeUndefined();
});
