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

/** The runs of all. There are no more than placements, and no more than different spells. */
const runsOfAll = (counts: Uint32Array, { size, most }: Spells): { runs: Runs; count: number } => {
  const length = Math.min(size, most + 1);
  const runs = { spell: scratch.runSpell(length), upTo: scratch.runUpTo(length) };
  return { runs, count: writeRuns(counts, 0, most + 1, runs, 0) };
};

/** When the counts of all groups are few beside the placements: read from them alone. */
const ofFewGroups = (found: Spells, groupCount: number): RisingRuns => {
  const { size, spells, groups, most } = found;
  const places = most + 1;
  const total = groupCount * places; // after the groups come the counts of all
  const counts = scratch.next(total + places).fill(0, 0, total + places);
  for (let k = 0; k < size; k += 1) {
    const at = (groups[k] as number) * places + (spells[k] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const length = Math.min(size, total);
  const byGroup = { spell: scratch.runSpellByGroup(length), upTo: scratch.runUpToByGroup(length) };
  const first = scratch.firstRun(groupCount + 1);
  first[0] = 0;
  for (let g = 0; g < groupCount; g += 1) {
    const run = writeRuns(counts, g * places, places, byGroup, first[g] as number);
    for (let k = first[g] as number; k < run; k += 1) {
      const at = total + (byGroup.spell[k] as number);
      const before = k === first[g] ? 0 : (byGroup.upTo[k - 1] as number);
      counts[at] = (counts[at] as number) + (byGroup.upTo[k] as number) - before;
    }
    first[g + 1] = run;
  }
  const { runs, count } = runsOfAll(counts.subarray(total), found);
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
const ofManyGroups = (found: Spells, beginnings: Beginnings, groupCount: number): RisingRuns => {
  const { size, spells, groups, most } = found;
  const next = scratch.next(Math.max(most + 1, groupCount));
  next.fill(0, 0, most + 1);
  for (let k = 0; k < size; k += 1) next[spells[k] as number] = (next[spells[k] as number] as number) + 1;
  const { runs, count } = runsOfAll(next, found);
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
  const first = scratch.firstRun(groupCount + 1);
  first[0] = 0;
  for (let g = 0; g < groupCount; g += 1)
    first[g + 1] = intoRuns(dealt, beginnings[g] as number, beginnings[g + 1] as number, byGroup, first[g] as number);
  return { all: runs, allCount: count, byGroup, first };
};

/** The spells rising: of all, and group by group. */
export const risingRuns = (found: Spells, beginnings: Beginnings, groupCount: number): RisingRuns =>
  groupCount > 1 && (found.most + 1) * groupCount > 2 * found.size
    ? ofManyGroups(found, beginnings, groupCount)
    : ofFewGroups(found, groupCount);
