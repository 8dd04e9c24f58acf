import type { Card } from '../element';

/** Teams shows no card of more than 28 KB. What was just saved may be said above the card, and has room in the rest. */
const MOST_BYTES = 25 * 1024;

/** As UTF-8, whose writer a page lacks in tests. */
export const bytesOf = (value: Card | string): number => {
  let bytes = 0;
  for (const character of JSON.stringify(value)) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
};

/** The fullest card that Teams shows: the first, the fullest, or the next that is small enough; else the last. */
export const fullestThatFits = (first: Card, ...lesser: readonly (() => Card)[]): Card => {
  let card = first;
  for (const make of lesser) {
    if (bytesOf(card) <= MOST_BYTES) return card;
    card = make();
  }
  return card;
};
