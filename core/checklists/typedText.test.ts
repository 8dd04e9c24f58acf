import { readText, type TextFault } from './typedText';

const MOST = 500;

test.each<[string, string | undefined, string]>([
  ['a word', 'ja', 'ja'],
  ['blanks around it', '  två rader\nhär ', 'två rader\nhär'],
  ['as much as fits', 'x'.repeat(MOST), 'x'.repeat(MOST)],
  ['markdown, which is only text', '[x](http://evil)', '[x](http://evil)'],
])('%s is kept', (_, typed, value) => {
  expect(readText(typed, MOST)).toEqual({ ok: true, value });
});

test.each<[string, string | undefined, TextFault]>([
  ['nothing', undefined, 'missing'],
  ['an empty text', '', 'missing'],
  ['blanks alone', ' \n ', 'missing'],
  ['one more than fits', 'x'.repeat(MOST + 1), 'tooLong'],
  ['a personal identity number', 'gäller 19121212-1212', 'personalNumber'],
  ['one in a text that is too long', `${'x'.repeat(MOST)} 121212-1212`, 'personalNumber'],
  ['one in another notation', 'gäller 12 12 12 1212', 'personalNumber'],
])('%s is refused', (_, typed, kind) => {
  expect(readText(typed, MOST)).toEqual({ ok: false, kind });
});
