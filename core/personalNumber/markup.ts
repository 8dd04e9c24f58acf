/** Signs as an address (URL) has them, once or more often encoded: %2D, %20, %252D, %C2%A0, %E2%80%93. */
const ENCODED =
  /%(?:25){0,3}(?:[01][0-9a-f]|2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-f]|c2%a[0d]|e2%8[0-9a-f]%[89ab][0-9a-f])/giu;
/** The digit 1 is %31. */
const ENCODED_DIGIT = /%(?:25){0,3}3(\d)/gu;
const TAG = /<(?:!--|[/!?]?[a-z])[^<>]*>/giu;
/** What only dresses the text: "81<b>12</b>18-9876". */
const INLINE_TAG =
  /<(?:!--|\/?(?:a|at|b|big|code|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)(?![a-z]))[^<>]*>/giu;

/**
 * The text, and as a page or an address would have it read. Tags part what stands on both sides of them, or only dress
 * it: "<b>5</b><b>811218-9876</b>" could be either.
 */
export const markupReadings = (plain: string): string[] => {
  if (!/[%<]/u.test(plain)) return [plain];
  const decoded = plain.replace(ENCODED_DIGIT, '$1').replace(ENCODED, ' ');
  // The first too: a percentage may stand right before a number.
  return [plain, decoded.replace(TAG, ' '), decoded.replace(INLINE_TAG, '').replace(TAG, ' ')];
};
