import { scratch } from './scratch';
import type { Spells } from './spells';

// Counting sorts: figures of durations are read from spells that rise, group by group, whatever number of groups there
// are. In the loops below every index is under the length of what it looks into, so that an entry is there.

/** Where each group begins when its placements lie together; the last entry is the number of all. */
export type Beginnings = Uint32Array;

/** Turns how many of each there are into where each begins. */
const intoPlaces = (counts: Uint32Array, length: number): void => {
  let place = 0;
  for (let k = 0; k < length; k += 1) {
    const n = counts[k] as number;
    counts[k] = place;
    place += n;
  }
};

const repeat = (into: Int32Array, spell: number, from: number, count: number): number => {
  for (let k = from; k < from + count; k += 1) into[k] = spell;
  return from + count;
};

/** All spells rising: each is written as often as it was counted. */
const rising = ({ size, spells, most }: Spells): Int32Array => {
  const counts = scratch.next(most + 1).fill(0, 0, most + 1);
  for (let k = 0; k < size; k += 1) counts[spells[k] as number] = (counts[spells[k] as number] as number) + 1;
  const into = scratch.rising(size);
  let place = 0;
  for (let spell = 0; spell <= most; spell += 1) place = repeat(into, spell, place, counts[spell] as number);
  return into;
};

/** The same of each group, when the counts of all groups are few beside the placements. */
const risingInFewGroups = ({ size, spells, groups, most }: Spells, groupCount: number): Int32Array => {
  const places = most + 1;
  const counts = scratch.next(places * groupCount).fill(0, 0, places * groupCount);
  for (let k = 0; k < size; k += 1) {
    const at = (groups[k] as number) * places + (spells[k] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const into = scratch.risingByGroup(size);
  let place = 0;
  for (let g = 0; g < groupCount; g += 1)
    for (let spell = 0; spell < places; spell += 1)
      place = repeat(into, spell, place, counts[g * places + spell] as number);
  return into;
};

/** And for any number of groups: the groups go along when the spells are sorted, then the spells are dealt to them. */
const risingInManyGroups = ({ size, spells, groups, most }: Spells, beginnings: Beginnings, groupCount: number) => {
  const next = scratch.next(Math.max(most + 1, groupCount));
  next.fill(0, 0, most + 1);
  for (let k = 0; k < size; k += 1) next[spells[k] as number] = (next[spells[k] as number] as number) + 1;
  intoPlaces(next, most + 1);
  const all = scratch.rising(size);
  const along = scratch.groupsAlong(size);
  for (let k = 0; k < size; k += 1) {
    const spell = spells[k] as number;
    const at = next[spell] as number;
    next[spell] = at + 1;
    all[at] = spell;
    along[at] = groups[k] as number;
  }
  const into = scratch.risingByGroup(size);
  next.set(beginnings.subarray(0, groupCount));
  for (let k = 0; k < size; k += 1) {
    const group = along[k] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    into[at] = all[k] as number;
  }
  return { all, byGroup: into };
};

/** The spells rising: all of them, and group by group. */
export const risingSpells = (
  found: Spells,
  beginnings: Beginnings,
  groupCount: number | undefined,
): { all: Int32Array; byGroup: Int32Array } => {
  const fewest = 2 * found.size;
  if (groupCount === undefined) {
    const all = rising(found);
    return { all, byGroup: all };
  }
  if ((found.most + 1) * groupCount > fewest) return risingInManyGroups(found, beginnings, groupCount);
  return { all: rising(found), byGroup: risingInFewGroups(found, groupCount) };
};
