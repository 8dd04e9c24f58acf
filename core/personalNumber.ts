import { type DigitGroup, digitGroups, type Stretch, stretches } from './personalNumber/digitGroups';
import { withLastFourLast, withSpelledSigns } from './personalNumber/gapWords';
import { markupReadings } from './personalNumber/markup';
import { isAfterWrittenDay, isNotation } from './personalNumber/notation';
import { plainOf } from './personalNumber/plainText';
import { withDaysJoined } from './personalNumber/writtenDays';

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

/** As few stand in "1 dec 12, 1212". */
const LEAST_WITH_WORDS = 7;

/**
 * Cheaply: may the text hold so many digits? Most fields of a register may not, and are spared the patterns. A character
 * beyond Latin letters may stand for two digits (NFKC makes 10 of ⑩), and letters for one (O, I, l). With fewer than ten
 * the date has a month's name, or a sign that a day without zeros has: "1/2-81".
 */
const mayHoldOne = (text: string): boolean => {
  if (text.length < LEAST_DIGITS / 2) return false;
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x30 && code <= 0x39) || code === 0x4f || code === 0x6f || code === 0x49 || code === 0x6c) digits += 1;
    else if (code >= 0x250 || (code >= 0xb2 && code <= 0xbe)) digits += 2;
  }
  return digits >= LEAST_DIGITS || (digits >= LEAST_WITH_WORDS && /[^\d\s-]/u.test(text));
};

const NUMBER = /^(18|19|20|)((\d\d)(0[1-9]|1[0-2])(\d\d)\d{4})$/u;

const isNumber = (digits: string): boolean => {
  const [, century = '', ten = '', yy = '', mm = '', dd = ''] = NUMBER.exec(digits) ?? [];
  return ten !== '' && isDate(century, yy, mm, dd) && hasCheckDigit(ten);
};

/** May the number that stands in a stretch be written so? */
type Rule = (groups: readonly DigitGroup[], stretch: Stretch) => boolean;

const holdsOne = (text: string, isWrittenSo: Rule): boolean => {
  const groups = digitGroups(text);
  return stretches(groups, [LEAST_DIGITS, LEAST_DIGITS + 2]).some(
    (stretch) => isNumber(stretch.digits) && isWrittenSo(groups, stretch),
  );
};

/** Letters that typewriters had for digits, in what is a number otherwise: "l2l2l2-l2l2". */
const AS_TYPED = /(?<![\p{L}\p{N}])(?=[OoIl]*\d)[\dOoIl]+(?![\p{L}\p{N}])/gu;
const typedDigits = (number: string): string => number.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');

/** Digits, signs and words as the notations know them. */
const readable = (text: string): string =>
  plainOf(text)
    .replace(/(?<=\d)\p{M}+/gu, '')
    // Control characters are not seen, but for the blanks among them.
    .replace(/[^\P{Cc}\s]/gu, '')
    .replace(AS_TYPED, typedDigits)
    .replace(/(?<=(?:sista|last) )4(?!\d)|(?<!\d)4(?= (?:sista|last))/giu, 'fyra');

const isWritten = (text: string): boolean => {
  const said = withSpelledSigns(text);
  if (holdsOne(said, isNotation)) return true;
  const joined = withDaysJoined(said);
  if (joined !== undefined && holdsOne(joined, isAfterWrittenDay)) return true;
  const turned = withLastFourLast(joined ?? said);
  return turned !== undefined && holdsOne(turned, isNotation);
};

/**
 * Does the text hold something that is a personal identity number (personnummer, or samordningsnummer with day + 60), in
 * any notation that `isNotation` and `isAfterWrittenDay` know? It has a real date and the right check digit. DOMAIN rule: such a text is refused
 * in every input, and never stored, logged or repeated. Not found: numbers in words ("tolv tolv tolv"), in Roman or
 * Chinese figures, backwards, with other words between ("121212 ringde 1212"), or over several inputs.
 */
export const hasPersonalNumber = (text: string): boolean =>
  mayHoldOne(text) && markupReadings(readable(text)).some(isWritten);
