import { digitGroups, stretches } from './digitGroups';
import { dayFirst, isNotation } from './personalNotation';

/** Blanks and dashes as chat clients send them. */
const ENTITY = /&(?:nbsp|thinsp|ensp|emsp|shy|ndash|mdash|minus|hyphen|dash|sol|plus|#\d{1,4}|#x[0-9a-f]{1,4});/giu;

/** Decimal digits of any script stand in runs of ten, rising from their zero. */
const asciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

/** The text with every digit as 0-9, entities as blanks, and without what cannot be seen. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(ENTITY, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDate = (century: string, yy: string, mm: string, dd: string): boolean => {
  const month = Number(mm);
  const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd);
  if (day < 1) return false;
  const centuries = century === '' ? ['18', '19', '20'] : [century];
  return centuries.some((c) => day <= daysInMonth(Number(c + yy), month));
};

/** The Luhn check over the ten last digits. */
const hasCheckDigit = (digits: string): boolean => {
  const sum = Array.from(digits).reduce((total, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return sum % 10 === 0;
};

/** The digits of a number without century. */
const LEAST_DIGITS = 10;

/**
 * Cheaply: may the text hold so many digits? Most fields of a register may not, and are spared the pattern. A character
 * beyond Latin letters may stand for two digits (NFKC makes 10 of ⑩).
 */
const mayHoldOne = (text: string): boolean => {
  if (text.length < LEAST_DIGITS / 2) return false;
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (code >= 0x250 || (code >= 0xb2 && code <= 0xbe)) digits += 2;
  }
  return digits >= LEAST_DIGITS;
};

const NUMBER = /^(18|19|20|)((\d\d)(0[1-9]|1[0-2])(\d\d)\d{4})$/u;

const isNumber = (digits: string): boolean => {
  const [, century = '', ten = '', yy = '', mm = '', dd = ''] = NUMBER.exec(digits) ?? [];
  return ten !== '' && isDate(century, yy, mm, dd) && hasCheckDigit(ten);
};

const holdsOne = (plain: string): boolean => {
  const groups = digitGroups(plain);
  return stretches(groups, [LEAST_DIGITS, LEAST_DIGITS + 2]).some((stretch) => {
    if (isNumber(stretch.digits) && isNotation(groups, stretch)) return true;
    return isNumber(dayFirst(groups, stretch) ?? '');
  });
};

/** Signs as an address (URL) has them, once or more often encoded: %2D, %20, %252D, %C2%A0, %E2%80%93. */
const ENCODED =
  /%(?:25){0,3}(?:[01][0-9a-f]|2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-f]|c2%a[0d]|e2%8[0-9a-f]%[89ab][0-9a-f])/giu;
const TAG = /<\/?[a-z][^<>]{0,80}>/giu;

/**
 * Does the text hold something that is a personal identity number (personnummer, or samordningsnummer with day + 60), in
 * any notation that `isNotation` knows? It has a real date and the right check digit. DOMAIN rule: such a text is refused
 * in every input, and never stored, logged or repeated.
 */
export const hasPersonalNumber = (text: string): boolean => {
  if (!mayHoldOne(text)) return false;
  const plain = plainOf(text)
    .replace(/(?<=\d)\p{M}+/gu, '')
    .replace(/(?<=(?:sista|last) )4(?!\d)/giu, 'fyra');
  // Both: a percentage may stand right before a number.
  return holdsOne(plain) || (/[%<]/u.test(plain) && holdsOne(plain.replace(ENCODED, ' ').replace(TAG, ' ')));
};
