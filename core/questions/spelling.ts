/** Shorter words have too many neighbours; words that only accompany need to be longer still. */
const SHORTEST = 5;
const SHORTEST_HARMLESS = 8;
/** From this length two typing errors are one word still. */
const LONG = 12;
/** Longer than any word that is known. */
const LONGEST = 40;

/** A word that may be meant, and what tells its meaning from that of others. */
export interface Spelled {
  word: string;
  meaning: string;
  harmless: boolean;
  /** It says something by itself, and not only with others. */
  alone: boolean;
}

/** A word that may be meant, and how many typing errors away it is. */
interface Near extends Spelled {
  errors: number;
}

/** Words in which typing errors are found. */
export interface Spelling {
  /** The words that may be meant. */
  near: (word: string) => Near[];
  /** The words that begin so. */
  beginning: (word: string) => Spelled[];
}

/** A word, and all that remains of it when one letter is left out. */
const remains = (word: string): string[] => {
  const all = [word];
  for (let i = 0; i < word.length; i += 1)
    // Of two letters that are the same, one is enough.
    if (i === 0 || word[i] !== word[i - 1]) all.push(word.slice(0, i) + word.slice(i + 1));
  return all;
};

const errorsIn = (word: string): number => (word.length >= LONG ? 2 : 1);

/**
 * How many letters must be left out, put in, changed or swapped with the next to make one word of another.
 * Damerau, F. J. (1964), Communications of the ACM 7, 171-176 (each place at most once).
 */
export const typingErrors = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? a.length;
};

/** Where a word stands, or would, among words that rise. */
const placeOf = (rising: readonly string[], word: string): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Finds words by what is left of them when a letter is left out, so that a look-up costs the same however many words are
 * known. Of two errors it finds those that a letter left out on each side makes good. Garbe, W. (2012), "Symmetric delete spelling correction".
 */
export const spellingOf = (known: Iterable<Spelled>): Spelling => {
  const words = new Map<string, Spelled>();
  const index = new Map<string, string[]>();
  for (const spelled of known) {
    const { word, harmless, alone } = spelled;
    if (word.length < (harmless ? SHORTEST_HARMLESS : SHORTEST)) continue;
    const before = words.get(word);
    if (before === undefined || (alone && !before.alone)) words.set(word, spelled);
    if (before !== undefined) continue;
    for (const rest of remains(word)) {
      const list = index.get(rest);
      if (list === undefined) index.set(rest, [word]);
      else list.push(word);
    }
  }
  const rising = [...words.keys()].sort();
  const spelledAs = (word: string): Spelled[] => {
    const spelled = words.get(word);
    return spelled === undefined ? [] : [spelled];
  };
  return {
    near: (word) => {
      const most = errorsIn(word);
      const candidates = new Set(remains(word).flatMap((rest) => index.get(rest) ?? []));
      return [...candidates]
        .flatMap(spelledAs)
        .map((spelled): Near => ({ ...spelled, errors: typingErrors(word, spelled.word) }))
        .filter(({ errors }) => errors <= most);
    },
    beginning: (word) => rising.slice(placeOf(rising, word), placeOf(rising, `${word}\uffff`)).flatMap(spelledAs),
  };
};

/** The one that is meant, when all that may be meant say the same. */
const agreed = (candidates: readonly Spelled[]): string | undefined => {
  const alone = candidates.filter((c) => c.alone);
  const likely = alone.length > 0 ? alone : candidates;
  const [first, ...others] = [...likely].sort((a, b) => a.word.length - b.word.length);
  // Forms of one word: "introduktion", "introduktionen".
  const forms = others.every((c) => c.meaning === first?.meaning || (!c.alone && c.word.startsWith(first?.word ?? '')));
  return forms ? first?.word : undefined;
};

/** Corrects typing errors ("handläggre") and completes what was cut short ("genomsn"); undefined when it is not clear. */
export const corrected = (word: string, spellings: readonly Spelling[]): string | undefined => {
  if (word.length < SHORTEST - 1 || word.length > LONGEST || /\p{N}/u.test(word)) return undefined;
  const near = spellings.flatMap((s) => s.near(word));
  const least = Math.min(...near.map((c) => c.errors));
  // The first letter is seldom wrong, and "oavslutade" is not "avslutade".
  const best = near.filter(({ word: w, errors }) => errors === least && w[0] === word[0]);
  return best.length > 0 ? agreed(best) : agreed(spellings.flatMap((s) => s.beginning(word)));
};
