import type { Histogram } from './histogram';
import { scratch } from './scratch';
import type { Spells } from './spells';

// Counting sorts: figures of durations are read from spells that rise, group by group, whatever number of groups there
// are. In the loops below every index is under the length of what it looks into, so that an entry is there.

/** Where each group begins when its placements lie together; the last entry is the number of all. */
export type Beginnings = Uint32Array;

/**
 * Spells that rise, each once: `upTo` is how many placements of the group have this spell or a shorter one. Those of a
 * group lie together.
 */
export interface Runs {
  spell: Int32Array;
  upTo: Uint32Array;
}

/** The runs of all; and those of the groups, where group g has those from `first[g]` up to `first[g + 1]`. */
export interface RisingRuns {
  all: Runs;
  allCount: number;
  byGroup: Runs;
  first: Uint32Array;
}

/** Turns how many of each there are into where each begins. */
const intoPlaces = (counts: Uint32Array, length: number): void => {
  let place = 0;
  for (let k = 0; k < length; k += 1) {
    const n = counts[k] as number;
    counts[k] = place;
    place += n;
  }
};

/** Writes the runs of `places` counts, the first of them at `from`, and says where the next may be written. */
const writeRuns = (counts: Uint32Array, from: number, places: number, { spell, upTo }: Runs, at: number): number => {
  let run = at;
  let n = 0;
  for (let s = 0; s < places; s += 1) {
    const count = counts[from + s] as number;
    if (count === 0) continue;
    n += count;
    spell[run] = s;
    upTo[run] = n;
    run += 1;
  }
  return run;
};

/** The runs of all, counted from `from` on. There are no more than different spells. */
const runsOfAll = (counts: Uint32Array, from: number, places: number): { runs: Runs; count: number } => {
  const runs = { spell: scratch.runSpell(places), upTo: scratch.runUpTo(places) };
  return { runs, count: writeRuns(counts, from, places, runs, 0) };
};

/** When groups are few: read from how many there are of each spell. */
export const runsOfHistogram = ({ places, spells }: Histogram, groupCount: number): RisingRuns => {
  const total = groupCount * places;
  const byGroup = { spell: scratch.runSpellByGroup(total), upTo: scratch.runUpToByGroup(total) };
  const first = scratch.firstRun(groupCount + 1);
  first[0] = 0;
  for (let g = 0; g < groupCount; g += 1) {
    const run = writeRuns(spells, g * places, places, byGroup, first[g] as number);
    let before = 0;
    for (let k = first[g] as number; k < run; k += 1) {
      const at = total + (byGroup.spell[k] as number);
      const upTo = byGroup.upTo[k] as number;
      spells[at] = (spells[at] as number) + upTo - before;
      before = upTo;
    }
    first[g + 1] = run;
  }
  const { runs, count } = runsOfAll(spells, total, places);
  return { all: runs, allCount: count, byGroup, first };
};

/** Places of a group's sorted spells become its runs. */
const intoRuns = (sorted: Int32Array, from: number, to: number, { spell, upTo }: Runs, at: number): number => {
  let run = at;
  for (let k = from; k < to; k += 1) {
    const value = sorted[k] as number;
    if (k > from && spell[run - 1] === value) run -= 1;
    spell[run] = value;
    upTo[run] = k - from + 1;
    run += 1;
  }
  return run;
};

/** And for any number of groups: the groups go along when the spells are sorted, then the spells are dealt to them. */
export const runsOfSpells = (found: Spells, beginnings: Beginnings, groupCount: number): RisingRuns => {
  const { size, spells, groups, most } = found;
  const next = scratch.next(Math.max(most + 1, groupCount));
  next.fill(0, 0, most + 1);
  for (let k = 0; k < size; k += 1) next[spells[k] as number] = (next[spells[k] as number] as number) + 1;
  const { runs, count } = runsOfAll(next, 0, most + 1);
  const first = scratch.firstRun(groupCount + 1);
  first[0] = 0;
  if (groupCount === 1) {
    first[1] = count;
    return { all: runs, allCount: count, byGroup: runs, first };
  }
  intoPlaces(next, most + 1);
  const sorted = scratch.sorted(size);
  const along = scratch.groupsAlong(size);
  for (let k = 0; k < size; k += 1) {
    const spell = spells[k] as number;
    const at = next[spell] as number;
    next[spell] = at + 1;
    sorted[at] = spell;
    along[at] = groups[k] as number;
  }
  const dealt = scratch.sortedByGroup(size);
  next.set(beginnings.subarray(0, groupCount));
  for (let k = 0; k < size; k += 1) {
    const group = along[k] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    dealt[at] = sorted[k] as number;
  }
  const byGroup = { spell: scratch.runSpellByGroup(size), upTo: scratch.runUpToByGroup(size) };
  for (let g = 0; g < groupCount; g += 1)
    first[g + 1] = intoRuns(dealt, beginnings[g] as number, beginnings[g + 1] as number, byGroup, first[g] as number);
  return { all: runs, allCount: count, byGroup, first };
};
