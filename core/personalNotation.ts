import type { DigitGroup, Stretch } from './digitGroups';

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
const cutsOf = (inside: readonly DigitGroup[], century: number): Map<number, string> => {
  const cuts = new Map<number, string>();
  let before = -century;
  for (const { digits, gap = '' } of inside.slice(0, -1)) {
    before += digits.length;
    cuts.set(before, gap);
  }
  return cuts;
};

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
const isTimeAfterDay = (cuts: ReadonlyMap<number, string>, four: string): boolean => {
  const sign = cuts.get(8);
  if (sign === cuts.get(6)) return false;
  if (sign === ':' || sign === '.') return A_TIME.test(four);
  const [from, to] = [Number(four.slice(0, 2)), Number(four.slice(2))];
  return sign === '-' && from < to && to <= 24;
};

/** In "2021-05-04 2021-06-05" the last four digits are the year of the next day or month. */
const beginsNextDay = (groups: readonly DigitGroup[], { last, digits }: Stretch, cuts: ReadonlyMap<number, string>) => {
  const [year, month] = [groups[last], groups[last + 1]];
  if (year?.gap === undefined || !/^[-/.]$/u.test(year.gap) || !A_MONTH.test(month?.digits ?? '')) return false;
  return A_YEAR.test(digits.slice(-4)) && (cuts.has(4) || cuts.get(6) !== '-');
};

/**
 * "01/05-12/06 2021", "20/05-12/06 2021" and "20-05-04 21-06-05" have another sign on one side of what would be the month
 * than on the other, and are more than a birth date and four digits.
 */
const isOfSeveralDays = (before: DigitGroup | undefined, cuts: ReadonlyMap<number, string>): boolean => {
  if (!cuts.has(2) || !cuts.has(4) || cuts.get(2) === cuts.get(4)) return false;
  return cuts.has(0) || cuts.has(8) || /^[-/.:]$/u.test(before?.gap ?? '');
};

/** "200504-200605". */
const isPeriod = (groups: readonly DigitGroup[], { first, last }: Stretch, sizes: string): boolean =>
  sizes === '6+6' && groups.slice(first, last + 1).every(({ digits }) => SHORT_DAY.test(digits));

/** "0701-234567", "0701-23 45 67" and "08-12345678" are telephone numbers. */
const isTelephone = (sizes: string, digits: string): boolean =>
  digits.startsWith('0') && ['2+8', '4+6', '4+2+2+2'].includes(sizes);

/** Groups as they could be read aloud: single digits, pairs, or a number with its thousands apart. */
const ONE_BY_ONE = /^1(?:\+1){9}(?:(?:\+1){2})?$/u;
const THOUSANDS = /^[13]\+3\+3\+3$/u;

const isOneByOne = (cuts: ReadonlyMap<number, string>): boolean => {
  const others = Array.from(cuts).flatMap(([at, gap]) => (at === 6 ? [] : [gap]));
  return new Set(others).size === 1 && others.every((gap) => !OF_A_LIST.test(gap));
};

const isThousands = (cuts: ReadonlyMap<number, string>): boolean => {
  const gaps = new Set(cuts.values());
  return gaps.size === 1 && [' ', '.', "'", '’'].some((sign) => gaps.has(sign));
};

/** The birth date apart in any way, and then the last four digits, also as two pairs, or "8112 1898 76". */
const isInParts = (groups: readonly DigitGroup[], stretch: Stretch, sizes: string, cuts: Map<number, string>) => {
  if (Array.from(cuts.keys()).some((at) => at % 2 !== 0)) return false;
  const [four, inDate] = [stretch.digits.slice(-4), [0, 2, 4].flatMap((at) => cuts.get(at) ?? [])];
  if (isOfSeveralDays(groups[stretch.first - 1], cuts)) return false;
  if (inDate.some((gap) => WORD.test(gap)) || isTelephone(sizes, stretch.digits)) return false;
  if (!cuts.has(8)) {
    if (cuts.get(6) === 't' && stretch.digits.length > 10 && A_TIME.test(four)) return false;
    return !isPeriod(groups, stretch, sizes) && !beginsNextDay(groups, stretch, cuts);
  }
  if ([...inDate, cuts.get(8) ?? ''].some((gap) => OF_A_LIST.test(gap))) return false;
  if (!isWholeRun(groups, stretch)) return false;
  return cuts.has(6) ? !isTimeAfterDay(cuts, four) : sizes === '4+4+2';
};

/**
 * Could somebody write a personal identity number like this? Any ten digits with a month and a day in them pass the
 * check digit once in ten; so what parts them has to tell a number from several. Allowed are
 * - the parts of the birth date together or apart, and the last four together or as two pairs: `811218-9876`,
 *   `1981 12 18 98 76`, `19 81 12 18 98 76`; and `8112 1898 76`;
 * - digit by digit, and as Excel writes a large number: `8 112 189 876`;
 * - a word before the last four that tells what they are.
 * Not read so: groups that cut a part in two otherwise (the telephone number 070-123 45 67), days that follow each other,
 * a day with a time, telephone numbers, numbers of a list that goes on or has commas. So a number that is written like one
 * of these is not found. What remains by chance: a day and four digits right after it, ten digits without any sign
 * (0701234567), five or six numbers of two digits in a row.
 */
export const isNotation = (groups: readonly DigitGroup[], stretch: Stretch): boolean => {
  const inside = groups.slice(stretch.first, stretch.last + 1);
  const sizes = sizesOf(inside);
  const cuts = cutsOf(inside, stretch.digits.length - 10);
  if (ONE_BY_ONE.test(sizes)) return isOneByOne(cuts) && isWholeRun(groups, stretch);
  if (THOUSANDS.test(sizes)) return isThousands(cuts) && isWholeRun(groups, stretch);
  return isInParts(groups, stretch, sizes, cuts);
};

/** "18.12.1981-9876" as year, month, day and the last four; undefined when it is parted in another way. */
export const dayFirst = (groups: readonly DigitGroup[], stretch: Stretch): string | undefined => {
  if (stretch.last - stretch.first !== 3) return undefined;
  const inside = groups.slice(stretch.first, stretch.last + 1);
  const [day, month, year, four] = inside;
  if (sizesOf(inside) !== '2+2+4+4' || !day || !month || !year || !four) return undefined;
  if (day.gap !== month.gap || OF_A_LIST.test(day.gap ?? '')) return undefined;
  if (beginsNextDay(groups, stretch, new Map([[4, '']]))) return undefined;
  return year.digits + month.digits + day.digits + four.digits;
};
