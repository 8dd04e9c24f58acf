import { card } from './card';
import { text } from './elements';
import { fullestThatFits } from './fit';

const KB = 1024;
/** A card of about so many bytes. */
const sized = (bytes: number, character = 'a') => {
  const empty = Buffer.byteLength(JSON.stringify(card('sv', 'x', [text('')])));
  return card('sv', 'x', [text(character.repeat((bytes - empty) / Buffer.byteLength(character)))]);
};
const small = sized(KB);
const least = sized(2 * KB);

test.each<[string, ReturnType<typeof card>, boolean]>([
  ['just under', sized(25 * KB), true],
  ['just over', sized(25 * KB + 4), false],
  ['just over with å', sized(25 * KB + 4, 'å'), false],
  ['just under with å', sized(25 * KB - 4, 'å'), true],
  ['just over with 🙂', sized(25 * KB + 8, '🙂'), false],
  ['just under with 🙂', sized(25 * KB - 8, '🙂'), true],
  ['just over with –', sized(25 * KB + 8, '–'), false],
  ['just under with –', sized(25 * KB - 8, '–'), true],
])('a card of %s the limit stays: %p', (...[, first, stays]) => {
  expect(fullestThatFits(first, () => small)).toBe(stays ? first : small);
});

test('of those that are too large the last is shown', () => {
  expect(
    fullestThatFits(
      sized(30 * KB),
      () => sized(29 * KB),
      () => least,
      () => small,
    ),
  ).toBe(least);
  const large = sized(29 * KB);
  expect(fullestThatFits(sized(30 * KB), () => large)).toBe(large);
});
