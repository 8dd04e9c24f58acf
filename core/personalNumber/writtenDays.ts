import { monthNamed } from '../calendar/monthName';

/** With any ending, also misspelt, where no other word begins so. */
const NAME =
  '(?<month>(?:mar(?:s|ch)?|ma[jy]|jun[ie]?|jul[iy]?|(?:jan|feb|apr|aug|sep|o[kc]t|nov|de[cs])\\p{L}{0,7})(?!\\p{L}))';
const SIGNS = '[^\\p{L}\\p{N}]{0,6}';
/** "12:e i december", "12th of December". */
const ORDINAL = '(?::?(?:e|a|de|te|th|st|nd|rd)(?!\\p{L}))?';
const OF = `${SIGNS}(?:(?:of|i|in|dag|day)(?!\\p{L})${SIGNS})?`;
const IN_YEAR = `${SIGNS}(?:(?:år|year|anno|of|i|in)(?!\\p{L})${SIGNS})?`;
/** The last four digits may follow without a sign. */
const END = '(?:(?!\\d)|(?=\\d{4}(?!\\d)))';
const CENTURY_AND_YEAR = '(?:18|19|20)\\d\\d';
/** Two digits that go on as a time or a day would are no year: "5 dec 10.30", "01/05-12/06". */
const SHORT_YEAR = `\\d\\d${END}(?![/.:-]\\d{1,3}(?!\\d))`;
const LONG = `(?<year>${CENTURY_AND_YEAR})${END}`;
const LONG_OR_SHORT = `(?<year>${CENTURY_AND_YEAR}${END}|${SHORT_YEAR})`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})';
/** What may part the figures of one day, and not those of a list. */
const SIGN = '[^\\p{L}\\p{N},;|%=<>&\\n\\r\\t]{1,3}';

/** No quantifier is unbounded, so that the work grows as the text does. */
const NOTATIONS: readonly RegExp[] = [
  // "12 december 1912", "12:e dec -12", "12dec1912"
  `${DAY}${ORDINAL}${OF}${NAME}${IN_YEAR}${LONG_OR_SHORT}`,
  // "December 12th, 1912"
  `(?<!\\p{L})${NAME}${SIGNS}(?<day>\\d{1,2})(?!\\d)${ORDINAL}${IN_YEAR}${LONG_OR_SHORT}`,
  // "1912 december 12"
  `(?<!\\d)(?<year>${CENTURY_AND_YEAR})${SIGNS}${NAME}${SIGNS}(?<day>\\d{1,2})${END}${ORDINAL}`,
  // "1912, 12 december"
  `(?<![\\d./-])(?<year>${CENTURY_AND_YEAR})[ ,.]{1,3}${DAY}${ORDINAL}${OF}${NAME}`,
  // "år 12 månad 12 dag 12"
  `(?:år|year)${SIGNS}(?<year>(?:${CENTURY_AND_YEAR}|\\d\\d)(?!\\d))${SIGNS}(?:månad|month)${SIGNS}(?<month>\\d{1,2})${SIGNS}(?:dag|day)${SIGNS}(?<day>\\d{1,2})${END}`,
  // "1981-2-8", "1981/18/12", but not what needs no joining: "1981-12-18"
  `(?<!\\d)(?<year>${CENTURY_AND_YEAR})(?<sign>[/.-])(?!(?:0[1-9]|1[0-2])[/.-]\\d\\d)(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?!\\d)`,
  // "18121981"
  `(?<!\\d)(?<day>\\d\\d)(?<month>\\d\\d)${LONG}`,
  // "18.12.1981", "18 - 12 - 1981"
  `(?<!\\d)(?<day>\\d\\d)(?<sign>${SIGN})(?<month>\\d\\d)\\k<sign>${LONG}(?!\\d)`,
  // "18/12 1981", "1/2-1981"
  `${DAY} ?[/.] ?(?<month>\\d{1,2})[ ,./-]{1,3}${LONG}(?!\\d)`,
  // "18/12-81", "1/2/81"; "18.12.81", but not the section 1.2.81
  `${DAY}/(?<month>\\d{1,2})[/-](?<year>${SHORT_YEAR})(?!\\d)`,
  `(?<!\\d)(?<day>\\d\\d)\\.(?<month>\\d\\d)[.-](?<year>${SHORT_YEAR})(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'giu'));

const numberOf = (month: string): number => (/^\d/u.test(month) ? Number(month) : monthNamed(month));

const two = (n: number): string => String(n).padStart(2, '0');

/** Day before month, but for a month that cannot be one: "12/18/1981". A day may be one of a samordningsnummer. */
const joined = ({ year = '', month = '', day = '' }: Partial<Record<string, string>>): string | undefined => {
  const figures = [numberOf(month), Number(day)] as const;
  const [m, d] = figures[0] > 12 && figures[1] <= 12 ? [figures[1], figures[0]] : figures;
  return m >= 1 && m <= 12 && d >= 1 && d <= 91 ? `${year}${two(m)}${two(d)}` : undefined;
};

/**
 * The text with the days that have the month's name, or the day before the month, as a personal identity number has them:
 * "12 december 1912" as 19121212, "18/12-81" as 811218. Undefined when it has none.
 */
export const withDaysJoined = (text: string): string | undefined => {
  const written = NOTATIONS.reduce(
    (said, pattern) =>
      said.replace(pattern, (match: string, ...rest: unknown[]) => {
        const parts = rest.at(-1) as Partial<Record<string, string>>;
        return joined(parts) ?? match;
      }),
    text,
  );
  return written === text ? undefined : written;
};
