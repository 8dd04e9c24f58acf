/** A word without case and diacritics: how words are compared, so that "hur manga" is "hur många". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’´`]/gu, '');

/** The words of a text as they are spelled, in order. A hyphen inside a word parts it: "self-sufficient" is two words. */
export const spelledWordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’´`]/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];

/** The same words, folded. */
export const wordsOf = (text: string): string[] => spelledWordsOf(text).map(fold);
