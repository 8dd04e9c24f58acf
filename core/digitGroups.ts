/** Digits that stand together, and what parts them from the next ones. */
export interface DigitGroup {
  digits: string;
  /**
   * Which signs stand before the next group, each once, a dash of any kind as "-" and a blank as " "; or the word that
   * does, in small letters. Undefined before the end, and where more stands between than a notation could have.
   */
  gap: string | undefined;
}

/** Room for emphasis on both sides of a spaced dash: `** - **`. */
const MOST_SIGNS = 8;
const SIGNS = `[^\\p{L}\\p{N}]{0,${MOST_SIGNS}}`;
const LAST_FOUR =
  '(?:(?:och|med|de|and|the) ){0,2}(?:(?:sista|last) (?:fyra|four)|fyra sista)(?: (?:siffrorna|siffror|digits))?(?: (?:är|are))?';
const ONLY_SIGNS = new RegExp(`^${SIGNS}$`, 'u');
/** What may be said before the last four digits; T is what stands between a day and a time. */
const WITH_WORD = new RegExp(`^${SIGNS}(nr|t|${LAST_FOUR})${SIGNS}$`, 'iu');
const LONGEST_GAP = 80;

const gapOf = (between: string): string | undefined => {
  if (between.length > LONGEST_GAP) return undefined;
  if (!ONLY_SIGNS.test(between)) return WITH_WORD.exec(between)?.[1]?.toLowerCase();
  const signs = between.replace(/[\p{Pd}\u2212]/gu, '-').replace(/\p{Zs}/gu, ' ');
  return Array.from(new Set(signs)).join('');
};

/** The groups of digits (0-9) of a text. */
export const digitGroups = (text: string): DigitGroup[] => {
  const found = Array.from(text.matchAll(/\d+/gu));
  // Most gaps of a text are the same few.
  const known = new Map<string, string | undefined>();
  return found.map(({ 0: digits, index }, i) => {
    const next = found[i + 1];
    if (next === undefined) return { digits, gap: undefined };
    const between = text.slice(index + digits.length, next.index);
    if (!known.has(between)) known.set(between, gapOf(between));
    return { digits, gap: known.get(between) };
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
