/** A word without case and diacritics: how words are compared, so that "hur manga" is "hur många". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’´`]/gu, '');

/** The words of a text, in order and folded. A hyphen inside a word parts it: "self-sufficient" is two words. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
