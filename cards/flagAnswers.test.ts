import { reviewForm } from '../core/flags/reviewForm';
import { Language } from '../core/language';
import { fieldName } from './flagAnswers';
import { samples } from './testing/samples';
import { ofType } from './testing/walk';

/** As many letters as the left side of facts has room for on a phone. */
const LONGEST_WORD = 13;

test.each([
  ['F03', 'sv', 'Största hindret just nu'],
  ['F05', 'sv', 'Kundens egen bild'],
  ['F05', 'en', "The customer's own view"],
  ['F12text', 'en', 'Comment to the officer'],
  ['F11', 'sv', 'Motivering för att fortsätta'],
] as const)('the answer to %s is headed by what is asked, not by how to answer (%s)', (id, lang, name) => {
  const field = reviewForm.find((f) => f.id === id)!;
  expect(fieldName(field, lang)).toBe(name);
});

test('no heading of an answer is empty or says how to answer', () => {
  const names = reviewForm.flatMap((field) => Language.options.map((lang) => fieldName(field, lang)));
  expect(names.filter((name) => name === '' || /[()]/u.test(name))).toEqual([]);
});

test.each(samples.filter(({ name }) => name.startsWith('flag-')).map((s) => [s.name, s.card] as const))(
  '%s has no word on the left side of facts that a phone would break',
  (_, card) => {
    const titles = ofType(card, 'FactSet').flatMap((f) => f['facts'] as { title: string }[]);
    expect(titles.filter(({ title }) => title.split(/[\s-]/u).some((word) => word.length > LONGEST_WORD))).toEqual([]);
  },
);
