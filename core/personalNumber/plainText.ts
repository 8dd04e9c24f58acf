/** Blanks and signs by their HTML names, and those that cannot be seen. */
const NAMED =
  /&(?:nbsp|thinsp|hairsp|numsp|puncsp|ensp|emsp|tab|newline|ndash|mdash|horbar|minus|hyphen|dash|sol|plus|period|comma|colon|lowbar|ast|middot|bull);/giu;
const UNSEEN = /&(?:shy|zwnj|zwj|lrm|rlm|zerowidthspace|nobreak);/giu;
/** "&amp;#49;" was escaped once more. */
const ESCAPED_AGAIN = /&(?:amp;)+(?=[#a-z])/giu;
/** "&#49;" and "&#x31;" are the digit 1; browsers read them without the semicolon too. */
const NUMBERED = /&#(?:x0*([0-9a-f]{1,6})|0*(\d{1,7}));?/giu;

const LAST_CHARACTER = 0x10ffff;

const characterOf = (_: string, hex: string | undefined, decimal: string | undefined): string => {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= LAST_CHARACTER ? String.fromCodePoint(code) : ' ';
};

const withoutReferences = (text: string): string =>
  text.replace(ESCAPED_AGAIN, '&').replace(UNSEEN, '').replace(NAMED, ' ').replace(NUMBERED, characterOf);

/** What the eye passes over: marks of direction, soft hyphens, joiners, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Decimal digits of any script stand in runs of ten, rising from their zero. */
const asciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

/** Numbers in filled and double circles, which NFKC leaves: three runs of 1 to 10, one of 11 to 20 and one of 1 to 10. */
const CIRCLED = /[\u2776-\u2793\u24eb-\u24fe]/gu;
const CIRCLED_ZERO = /[\u24ff\u{1f10b}\u{1f10c}\u3007]/gu;

const circledNumber = (circled: string): string => {
  const code = circled.codePointAt(0) ?? 0;
  if (code >= 0x2776) return String(((code - 0x2776) % 10) + 1);
  return String(code >= 0x24f5 ? code - 0x24f4 : code - 0x24e0);
};

/** The text with every digit as 0-9, HTML character references as what they stand for, and without what cannot be seen. */
export const plainOf = (text: string): string =>
  withoutReferences(text)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(CIRCLED, circledNumber)
    .replace(CIRCLED_ZERO, '0')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
