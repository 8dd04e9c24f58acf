import type { Language } from '../core/language';

const hardSpace = '\u00a0';
const marks = {
  sv: { decimal: ',', thousands: hardSpace, percent: `${hardSpace}%` },
  en: { decimal: '.', thousands: ',', percent: '%' },
} as const;

/** Below this many, a decimal in a share would claim more than the counts can bear. */
const fewestForDecimal = 100;

const grouped = (digits: string, language: Language): string =>
  digits.replace(/(?<=\d)(?=(\d{3})+$)/g, marks[language].thousands);

/** Puts the decimal mark into a whole number of tenths, hundredths … : 2935 with 2 decimals is 29,35. */
const withDecimals = (whole: number, decimals: number, language: Language): string => {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  const integer = grouped(digits.slice(0, digits.length - decimals), language);
  const fraction = decimals > 0 ? marks[language].decimal + digits.slice(-decimals) : '';
  return (whole < 0 ? '−' : '') + integer + fraction;
};

/**
 * Rounds half away from zero as one does on paper: 4.185 is 4.19, though its float lies just below the half.
 * Fifteen digits are what a float holds for sure; the shift by an exponent in the text is exact.
 */
const roundedTo = (value: number, decimals: number): number => {
  const certain = Number(Math.abs(value).toPrecision(15));
  const shifted = certain < 1e-6 ? 0 : Number(`${certain}e${decimals}`);
  return Math.sign(value) * Math.round(shifted);
};

/** A number of people or placements: 1 204. */
export const formatCount = (count: number, language: Language): string => withDecimals(count, 0, language);

/** A share, from its whole counts so that no float comes between: 113 of 385 is 29,4 %, 18 of 72 is 25 %. */
export const formatShare = (numerator: number, denominator: number, language: Language): string => {
  const decimals = denominator < fewestForDecimal ? 0 : 1;
  const parts = 100 * 10 ** decimals;
  const whole = Math.floor((2 * numerator * parts + denominator) / (2 * denominator));
  return withDecimals(whole, decimals, language) + marks[language].percent;
};

/** Both ends of an interval of shares, in whole per cent: 27–41 %. */
export const formatShareRange = (low: number, high: number, language: Language): string =>
  `${roundedTo(low * 100, 0)}–${roundedTo(high * 100, 0)}${marks[language].percent}`;

/** A mean of days, one decimal: 336,2. */
export const formatDays = (days: number, language: Language): string => withDecimals(roundedTo(days, 1), 1, language);

/** A mean of the satisfaction survey, two decimals: 4,18. */
export const formatScore = (score: number, language: Language): string =>
  withDecimals(roundedTo(score, 2), 2, language);

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A day in words: 31 december 2021. */
export const formatDay = (isoDay: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDay}T00:00:00Z`));

/** The part of a year that ends on the day given: 1 januari–31 december 2021. */
export const formatYearTo = (isoDay: string, language: Language): string => {
  const last = formatDay(isoDay, language);
  const newYearsDay = `${isoDay.slice(0, 4)}-01-01`;
  if (isoDay === newYearsDay) return last;
  return `${formatDay(newYearsDay, language).replace(/ \d{4}$/, '')}–${last}`;
};
