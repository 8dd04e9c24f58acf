import type { Meaning } from './lexicon';
import type { Metric } from './question';
import type { Found } from './scan';

export const isYear = (n: number): boolean => n >= 1990 && n <= 2100;

const SELF: readonly Metric[] = [
  'selfSufficiency',
  'selfSufficiencyOfEnded',
  'selfSufficiencyWithin',
  'daysToSelfSufficiency',
  'medianDaysToSelfSufficiency',
];

/** Figures that have one value: "vad är kundnöjdheten". "Vad är egen försörjning" rather asks what it is. */
const VALUES: readonly Metric[] = ['satisfaction', 'daysToSelfSufficiency', 'medianDaysToSelfSufficiency'];

type Test = (means: Meaning) => boolean;
const isName: Test = (m) => 'intervention' in m || 'provider' in m;
const isSelf: Test = (m) => 'metric' in m && SELF.includes(m.metric);
const isSpan: Test = (m) =>
  ('number' in m && isYear(m.number)) || ('period' in m && m.period !== 'now') || ('unit' in m && m.unit === 'year');

/** "en" and "a" that count nothing; a figure 1 always counts. */
export const isArticle = (f: Found, found: readonly Found[]): boolean => {
  const next = found[found.indexOf(f) + 1]?.means;
  return (
    'number' in f.means && f.means.number === 1 && !/\d/.test(f.words) && (next === undefined || !('unit' in next))
  );
};

/** What a small word may stand before, articles and harmless words aside. */
const BEFORE: Record<Exclude<Extract<Meaning, { link: unknown }>['link'], 'join'>, Test> = {
  in: (m) => isName(m) || isSelf(m) || isSpan(m) || 'municipality' in m,
  at: (m) => isName(m) || 'officer' in m,
  for: (m) => isName(m) || isSpan(m) || 'officer' in m || 'metric' in m || 'longer' in m,
  with: (m) => isName(m) || isSelf(m) || 'officer' in m,
  of: (m) => isName(m) || isSpan(m) || 'officer' in m || 'metric' in m,
  to: isSelf,
  during: isSpan,
};

/** Two names of one sort stand beside each other only as "A och B" or "A, B". */
const areJoined = (found: readonly Found[], a: number, b: number): boolean => {
  const between = found[a + 1]?.means;
  if (b === a + 1) return found[b]?.afterComma === true;
  return b === a + 2 && between !== undefined && 'link' in between && between.link === 'join';
};

const isUnjoinedName = (found: readonly Found[], i: number): boolean =>
  (['intervention', 'provider'] as const).some((sort) => {
    const means = found[i]?.means;
    if (means === undefined || !(sort in means)) return false;
    const before = found.findLastIndex((f, k) => k < i && sort in f.means);
    return before >= 0 && !areJoined(found, before, i);
  });

const isLinkMisplaced = (
  { link }: Extract<Meaning, { link: unknown }>,
  found: readonly Found[],
  i: number,
): boolean => {
  if (link === 'join') {
    const [a, b] = [found[i - 1]?.means, found[i + 1]?.means];
    if (a === undefined || b === undefined) return true;
    return !(['intervention', 'provider'] as const).some((sort) => sort in a && sort in b);
  }
  const target = found.slice(i + 1).find((f) => !('harmless' in f.means) && !isArticle(f, found));
  return target === undefined || !BEFORE[link](target.means);
};

const isCompanyMissing = (
  { needs }: Extract<Meaning, { needs: unknown }>,
  found: readonly Found[],
  i: number,
): boolean => {
  const next = found[i + 1]?.means;
  switch (needs) {
    case 'selfSufficiency':
      return !found.some((f) => isSelf(f.means));
    case 'place':
      return i === 0 || next === undefined || !(isName(next) || ('link' in next && ['in', 'at'].includes(next.link)));
    case 'value':
      return !found.some((f) => 'ask' in f.means || ('metric' in f.means && VALUES.includes(f.means.metric)));
    case 'task':
      return false;
  }
};

const isMisplaced = (f: Found, found: readonly Found[], i: number): boolean => {
  const { means } = f;
  const [before, next] = [found[i - 1]?.means, found[i + 1]?.means];
  if ('refused' in means) return true;
  if ('link' in means) return isLinkMisplaced(means, found, i);
  if ('needs' in means) return isCompanyMissing(means, found, i);
  if ('municipality' in means) return before === undefined || !('link' in before) || before.link !== 'in';
  // "min 12 månader" is no possessive.
  if ('officer' in means) return next !== undefined && 'number' in next;
  if ('number' in means)
    return !isYear(means.number) && !isArticle(f, found) && (next === undefined || !('unit' in next));
  return isUnjoinedName(found, i);
};

/** The words that were claimed but do not mean anything where they stand. */
export const misplacedIn = (found: readonly Found[]): string[] =>
  found.flatMap((f, i) => (isMisplaced(f, found, i) ? [f.words] : []));
