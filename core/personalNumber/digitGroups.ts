import { gapWordOf } from './gapWords';

/** Digits that stand together, and what parts them from the next ones. */
export interface DigitGroup {
  digits: string;
  /**
   * Which signs stand before the next group, each once, a dash of any kind as "-" and a blank as " "; or what the words
   * that do say (`GapWord`). Undefined before the end, and where more stands between than a notation could have.
   */
  gap: string | undefined;
  /** How the text goes on, as far as a unit could reach. */
  after: string;
}

const ONLY_SIGNS = /^[^\p{L}\p{N}]*$/u;
const LONGEST_GAP = 80;
/** "nya interventions". */
const LONGEST_UNIT = 30;

const gapOf = (between: string): string | undefined => {
  if (between.length > LONGEST_GAP) return undefined;
  if (!ONLY_SIGNS.test(between)) return gapWordOf(between);
  const signs = between.replace(/[\p{Pd}\u2212]/gu, '-').replace(/\p{Zs}/gu, ' ');
  return Array.from(new Set(signs)).join('');
};

/** The groups of digits (0-9) of a text. */
export const digitGroups = (text: string): DigitGroup[] => {
  const found = Array.from(text.matchAll(/\d+/gu));
  // Most gaps of a text are the same few.
  const known = new Map<string, string | undefined>();
  return found.map(({ 0: digits, index }, i) => {
    const [end, next] = [index + digits.length, found[i + 1]];
    const after = text.slice(end, end + LONGEST_UNIT);
    if (next === undefined) return { digits, gap: undefined, after };
    const between = text.slice(end, next.index);
    if (!known.has(between)) known.set(between, gapOf(between));
    return { digits, gap: known.get(between), after };
  });
};

/** Neighbouring groups: those from `first` to `last`. */
export interface Stretch {
  first: number;
  last: number;
  digits: string;
}

/**
 * Every stretch of whole groups, parted by nothing but gaps, that has one of these numbers of digits. From each group no
 * more are looked at than the largest number of digits allows, so that the work grows as the text does.
 */
export const stretches = (groups: readonly DigitGroup[], sizes: readonly number[]): Stretch[] => {
  const most = Math.max(...sizes);
  const found: Stretch[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let digits = '';
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last];
      if (group === undefined || digits.length + group.digits.length > most) break;
      digits += group.digits;
      if (sizes.includes(digits.length)) found.push({ first, last, digits });
      if (group.gap === undefined) break;
    }
  }
  return found;
};
