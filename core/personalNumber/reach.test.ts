import { hasPersonalNumber } from '../personalNumber';
import { digitGroups, stretches } from './digitGroups';
import { withLastFourLast, withSpelledSigns } from './gapWords';
import { plainOf } from './plainText';
import { withDaysJoined } from './writtenDays';

const UNITS = [
  ...['1', '1 ', '12 ', '12-', '811218 ', '8 1 1 2 1 8 ', '1'.repeat(12) + ' ', ' ', '%20', '%2538', '1        '],
  ...[
    '12 dec ',
    'december 12 ',
    '1912 dec ',
    '12 december 1912 ',
    '12/12 ',
    '12/12-',
    '12.12.',
    '1-1-',
    'år 12 månad ',
  ],
  ...['121212 och ', 'och ', '1212 sista fyra ', 'sista fyra 1212 ', '1 streck ', '121212 1 2 1 2 ', 'Ol1', 'O1 '],
  ...['<b>', '<', '&#49;', '&amp;', '&#0', '1\u0301', '1\u200b', '❶'],
];

/** What a text is turned into and looked at in; the work is a few steps for each character and group of these. */
const variantsOf = (text: string): string[] => {
  const said = withSpelledSigns(plainOf(text));
  return [said, withDaysJoined(said) ?? said, withLastFourLast(said) ?? said];
};

/** What stands for "sista fyra", at the most once for four digits. */
const MOST_ADDED = 5;

test.each(UNITS)('what is looked at grows as the text does: "%s"', (unit) => {
  const text = unit.repeat(Math.ceil(10_000 / unit.length));
  for (const variant of variantsOf(text)) {
    expect(variant.length).toBeLessThanOrEqual(text.length * MOST_ADDED);
    const groups = digitGroups(variant);
    expect(stretches(groups, [10, 12]).length).toBeLessThanOrEqual(2 * groups.length);
    expect(Math.max(0, ...groups.map(({ after }) => after.length))).toBeLessThanOrEqual(30);
  }
});

test.each(UNITS)('a number is found at the end of ten thousand characters: "%s"', (unit) => {
  const text = unit.repeat(Math.ceil(10_000 / unit.length));
  expect(hasPersonalNumber(`${text}\nkund: 121212-1212.`)).toBe(true);
});

// Nothing is looked for farther than a few characters away, so that no step takes longer in a longer text.
test.each([
  ['signs between', (n: number) => `811218${' '.repeat(n)}9876`, 80],
  ['signs in a day', (n: number) => `18${' '.repeat(n)}december 1981 9876`, 6],
  ['words about the last four', (n: number) => `811218 ${'x'.repeat(n)} sista fyra 9876`, 67],
  ['words after the last four', (n: number) => `sista fyra 9876 ${'x'.repeat(n)} 811218`, 58],
  ['joining words', (n: number) => `811218 ${Array(n).fill('och').join(' ')} 9876`, 6],
])('%s reach so far and no farther', (_, text, most) => {
  expect([most, most + 1].map((n) => hasPersonalNumber(text(n)))).toEqual([true, false]);
});
