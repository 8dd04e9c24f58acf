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

/** A word of a text, or a sign that counts as one. */
export interface Token {
  /** As it is spelled, in lower case. */
  spelled: string;
  folded: string;
  /** A capital, then small letters: a name may be written so. */
  isCapital: boolean;
  /** Small and capital letters by turns. */
  isMixed: boolean;
  /** What stands between this word and the one before, without spaces: a comma, a hyphen, nothing. */
  gap: string;
}

/**
 * Figures with what joins them ("1,5", "2021-01-01", "15/3"); a figure and the letters after it part ("12mån"); signs that
 * reckon or compare; words.
 */
const TOKEN =
  /(?<![\p{L}\p{N}])(?:\d+(?:[.,:/‐-―−-]\d+)+|[.,‐-―−-]\d+)(?![\p{L}\p{N}])|\p{Sm}|\d+|\p{L}[\p{L}\p{N}\p{M}]*|\p{N}/gu;

/** What says nothing: control characters, marks of direction, soft hyphens. */
const SILENT = /[\p{Cc}\p{Cf}]/gu;

/** The words of a text like `spelledWordsOf`, and the signs and joined figures that must not get lost. */
export const tokensOf = (text: string): Token[] => {
  const clean = text
    .normalize('NFC')
    .replace(/['’´`]/gu, '')
    .replace(/\s/gu, ' ')
    .replace(SILENT, '');
  let end = 0;
  return [...clean.matchAll(TOKEN)].map((match) => {
    const [word] = match;
    const gap = clean.slice(end, match.index).replace(/ /gu, '');
    end = match.index + word.length;
    const spelled = word.toLowerCase();
    return {
      spelled,
      folded: fold(spelled),
      isCapital: /^\p{Lu}\p{Ll}/u.test(word),
      isMixed: /\p{Ll}\p{Lu}/u.test(word),
      gap,
    };
  });
};
