import type { DigitGroup, Stretch } from './digitGroups';
import { isCount } from './gapWords';

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const SHORT_DAY = new RegExp(`^\\d\\d${MONTH}${DAY}$`, 'u');
const A_YEAR = /^(?:19|20)\d\d$/u;
const A_MONTH = new RegExp(`^${MONTH}$`, 'u');
const A_TIME = /^(?:[01]\d|2[0-3])[0-5]\d$/u;

/** Signs that part numbers of a list or the decimals from a number, and not the parts of one number. */
const OF_A_LIST = /[,;|%=<>&\n\r\t\p{L}]/u;
const WORD = /\p{L}/u;

/** What stands at a place of the ten last digits: their gaps by the number of digits before them, 0 after the century. */
type Cuts = ReadonlyMap<number, string>;

const cutsOf = (inside: readonly DigitGroup[], century: number): Cuts => {
  const cuts = new Map<number, string>();
  let before = -century;
  for (const { digits, gap = '' } of inside.slice(0, -1)) {
    before += digits.length;
    cuts.set(before, gap);
  }
  return cuts;
};

const inDate = (cuts: Cuts): string[] => Array.from(cuts).flatMap(([at, gap]) => (at < 6 ? [gap] : []));

const sizesOf = (inside: readonly DigitGroup[]): string => inside.map(({ digits }) => digits.length).join('+');

/**
 * Groups of one size, all parted alike (but perhaps before the last four), that do not go on in the same way. What stands
 * before them may be the end of something else, as in "2021-05-04 81 12 18 98 76".
 */
const isWholeRun = (groups: readonly DigitGroup[], { first, last }: Stretch): boolean => {
  const [size, sign] = [groups[first]?.digits.length, groups[first]?.gap];
  const [farther, before, after] = [groups[first - 2], groups[first - 1], groups[last + 1]];
  const goesBack = before?.digits.length === size && before?.gap === sign && (farther?.gap ?? sign) === sign;
  const goesOn = after?.digits.length === size && groups[last]?.gap === groups[last - 1]?.gap;
  return !goesBack && !goesOn;
};

/** "12:30", "12.30" and "08-12" after a day are a time, unless the same sign stands before them. */
const isTimeAfterDay = (cuts: Cuts, four: string): boolean => {
  const sign = cuts.get(8);
  if (sign === cuts.get(6)) return false;
  if (sign === ':' || sign === '.') return A_TIME.test(four);
  const [from, to] = [Number(four.slice(0, 2)), Number(four.slice(2))];
  return sign === '-' && from < to && to <= 24;
};

/** In "2021-05-04 2021-06-05" what could be the last four digits is the year of the next day or month. */
const isYearOfNextDay = (groups: readonly DigitGroup[], { last, digits }: Stretch): boolean =>
  A_YEAR.test(digits.slice(-4)) &&
  /^[-/.]$/u.test(groups[last]?.gap ?? '') &&
  A_MONTH.test(groups[last + 1]?.digits ?? '');

/** The same, unless a dash is all that stands before it: "811218-2021-05" goes on after the number. */
const beginsNextDay = (groups: readonly DigitGroup[], stretch: Stretch, cuts: Cuts): boolean =>
  isYearOfNextDay(groups, stretch) && (cuts.has(4) || cuts.get(6) !== '-');

/**
 * "01/05-12/06 2021", "20/05-12/06 2021" and "20-05-04 21-06-05" have another sign on one side of what would be the month
 * than on the other, and are more than a birth date and four digits.
 */
const isOfSeveralDays = (before: DigitGroup | undefined, cuts: Cuts): boolean => {
  if (!cuts.has(2) || !cuts.has(4) || cuts.get(2) === cuts.get(4)) return false;
  return cuts.has(0) || cuts.has(8) || /^[-/.:]$/u.test(before?.gap ?? '');
};

/** "2017 05.01.2019": the end of a day, and another. */
const isYearAndDay = (sizes: string, cuts: Cuts, four: string): boolean =>
  sizes === '4+2+2+4' && cuts.get(2) !== cuts.get(4) && A_YEAR.test(four);

/** "200504-200605". */
const isPeriod = (groups: readonly DigitGroup[], { first, last }: Stretch, sizes: string): boolean =>
  sizes === '6+6' && groups.slice(first, last + 1).every(({ digits }) => SHORT_DAY.test(digits));

/** "0701-234567", "0701-23 45 67" and "08-12345678" are telephone numbers. */
const isTelephone = (sizes: string, digits: string): boolean =>
  digits.startsWith('0') && ['2+8', '4+6', '4+2+2+2'].includes(sizes);

/** Groups as they could be read aloud: single digits, pairs, or a number with its thousands apart. */
const ONE_BY_ONE = /^1(?:\+1){9}(?:(?:\+1){2})?$/u;
const THOUSANDS = /^[13]\+3\+3\+3$/u;
/** The birth date digit by digit, or only the last four, or the check digit apart. */
const DATE_ONE_BY_ONE = /^1(?:\+1){5}(?:(?:\+1){2})?\+(?:4|2\+2)$/u;
const LAST_ONE_BY_ONE = /\+(?:1\+1\+1|3)\+1$/u;

const areOneSign = (gaps: readonly string[]): boolean =>
  new Set(gaps).size === 1 && gaps.every((gap) => !OF_A_LIST.test(gap));

const isThousands = (cuts: Cuts): boolean => {
  const gaps = new Set(cuts.values());
  return gaps.size === 1 && [' ', '.', "'", '’', ',', '_'].some((sign) => gaps.has(sign));
};

/** "1 2 1 2 1 2 - 1212". */
const isDateOneByOne = (groups: readonly DigitGroup[], { first }: Stretch, cuts: Cuts): boolean => {
  const before = groups[first - 1];
  const goesBack = before?.digits.length === 1 && before.gap === groups[first]?.gap;
  return areOneSign(inDate(cuts)) && !goesBack && !OF_A_LIST.test(cuts.get(8) ?? '');
};

/**
 * "121212 - 1 2 1 2", "121212-121 2". Four ratings after a day look alike: a sign of a number has to stand before them, or a
 * blank after a day without signs.
 */
const isLastOneByOne = (groups: readonly DigitGroup[], { last }: Stretch, cuts: Cuts): boolean => {
  const [date, sign, before] = [inDate(cuts), groups[last - 1]?.gap, cuts.get(6) ?? ''];
  const lastCuts = Array.from(cuts).flatMap(([at, gap]) => (at > 6 ? [gap] : []));
  const goesOn = groups[last + 1]?.digits.length === 1 && groups[last]?.gap === sign;
  const areParted = areOneSign(lastCuts) || lastCuts.every((gap) => gap === 'tells');
  if (goesOn || !areParted || date.some((gap) => WORD.test(gap))) return false;
  return before === 'tells' || /[-+]/u.test(before) || (date.length === 0 && before === ' ');
};

/** How far from a day a year may be that stands beside it. */
const MOST_YEARS = 20;

/** "12 december 2021 och 2022": a year beside the day, which has its own, perhaps without its century. */
const isYearBeside = (digits: string): boolean => {
  const [date, four] = [digits.slice(0, -4), Number(digits.slice(-4))];
  const years = date.length === 8 ? [date.slice(0, 4)] : ['19', '20'].map((century) => century + date.slice(0, 2));
  return years.some((year) => Math.abs(Number(year) - four) <= MOST_YEARS);
};

/** Any day with any number can be joined by a word: it must not count anything, be a year or end a list. */
const isJoined = (groups: readonly DigitGroup[], { last, digits }: Stretch, cuts: Cuts): boolean =>
  !cuts.has(8) &&
  !inDate(cuts).some((gap) => OF_A_LIST.test(gap)) &&
  !isYearBeside(digits) &&
  !isCount(groups[last]?.after ?? '');

/** The birth date apart in any way, and then the last four digits, also as two pairs, or "8112 1898 76". */
const isInParts = (groups: readonly DigitGroup[], stretch: Stretch, sizes: string, cuts: Cuts) => {
  if (Array.from(cuts.keys()).some((at) => at % 2 !== 0)) return false;
  const four = stretch.digits.slice(-4);
  if (isOfSeveralDays(groups[stretch.first - 1], cuts) || isYearAndDay(sizes, cuts, four)) return false;
  if (inDate(cuts).some((gap) => WORD.test(gap)) || isTelephone(sizes, stretch.digits)) return false;
  if (cuts.get(6) === 'joins' && !isJoined(groups, stretch, cuts)) return false;
  if (!cuts.has(8)) {
    if (cuts.get(6) === 't' && stretch.digits.length > 10 && A_TIME.test(four)) return false;
    return !isPeriod(groups, stretch, sizes) && !beginsNextDay(groups, stretch, cuts);
  }
  if ([...inDate(cuts), cuts.get(8) ?? ''].some((gap) => OF_A_LIST.test(gap))) return false;
  if (!isWholeRun(groups, stretch)) return false;
  return cuts.has(6) ? !isTimeAfterDay(cuts, four) : sizes === '4+4+2';
};

/**
 * Could somebody write a personal identity number like this? Any ten digits with a month and a day in them pass the
 * check digit once in ten; so what parts them has to tell a number from several. Allowed are
 * - the parts of the birth date together or apart, and the last four together or as two pairs: `811218-9876`,
 *   `1981 12 18 98 76`, `19 81 12 18 98 76`; and `8112 1898 76`;
 * - digit by digit, all of it or one of the two parts, and as Excel writes a large number: `8 112 189 876`;
 * - words before the last four that tell what they are, or join them: `811218 och 9876`.
 * Not read so: groups that cut a part in two otherwise (the telephone number 070-123 45 67), days that follow each other,
 * a day with a time, telephone numbers, numbers of a list that goes on or has commas, what a word joins and is a year or
 * counts something. So a number that is written like one of these is not found. What remains by chance: a day and four
 * digits right after it, ten digits without any sign (0701234567), five or six numbers of two digits in a row.
 */
export const isNotation = (groups: readonly DigitGroup[], stretch: Stretch): boolean => {
  const inside = groups.slice(stretch.first, stretch.last + 1);
  const sizes = sizesOf(inside);
  const cuts = cutsOf(inside, stretch.digits.length - 10);
  if (ONE_BY_ONE.test(sizes)) {
    const others = Array.from(cuts).flatMap(([at, gap]) => (at === 6 ? [] : [gap]));
    return areOneSign(others) && isWholeRun(groups, stretch);
  }
  if (THOUSANDS.test(sizes)) return isThousands(cuts) && isWholeRun(groups, stretch);
  if (DATE_ONE_BY_ONE.test(sizes)) return isDateOneByOne(groups, stretch, cuts);
  if (LAST_ONE_BY_ONE.test(sizes) && cuts.has(6)) return isLastOneByOne(groups, stretch, cuts);
  return isInParts(groups, stretch, sizes, cuts);
};

/**
 * The same where the day was written out or day first and is joined now (`withDaysJoined`): "12 december 1912, 1212".
 * People write days so, and then amounts, years, times and other days; but a dash does not part those.
 */
export const isAfterWrittenDay = (groups: readonly DigitGroup[], stretch: Stretch): boolean => {
  const { first, last, digits } = stretch;
  const day = groups[first]?.digits ?? '';
  if (day.length < 6 || !isNotation(groups, stretch)) return false;
  const cuts = cutsOf(groups.slice(first, last + 1), digits.length - 10);
  const before = cuts.get(6) ?? '';
  if (cuts.has(8) && !['', ' '].includes(cuts.get(8) ?? '') && before !== 'tells') return false;
  if (['', '-', '+', 'tells'].includes(before)) return !isYearOfNextDay(groups, stretch);
  return !isYearBeside(digits) && !isCount(groups[last]?.after ?? '');
};
