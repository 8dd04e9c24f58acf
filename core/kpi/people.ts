import type { Histogram } from './histogram';
import type { Beginnings } from './order';
import { scratch } from './scratch';
import type { Pass, Spells } from './spells';

// Distinct people of each group and of all. In the loops below every index is
// under the length of what it looks into, so that an entry is there.

export interface People {
  inGroup: Uint32Array;
  inAll: number;
}

/**
 * How many bits of a word are set, by adding up neighbours. Warren, H. S. (2013), Hacker's Delight, 2nd edition, 5-1.
 */
const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** When groups are few: each person is a bit of each group, and of all when it is one of any. */
export const peopleOfHistogram = ({ words, people }: Histogram, groupCount: number): People => {
  const inGroup = scratch.inGroup(groupCount);
  const all = groupCount * words;
  for (let g = 0; g < groupCount; g += 1) {
    let n = 0;
    for (let i = 0; i < words; i += 1) {
      const word = people[g * words + i] as number;
      people[all + i] = (people[all + i] as number) | word;
      n += bitsOf(word);
    }
    inGroup[g] = n;
  }
  let inAll = 0;
  for (let i = 0; i < words; i += 1) inAll += bitsOf(people[all + i] as number);
  return { inGroup, inAll };
};

const peopleByGroup = ({ size, customers, groups }: Spells, beginnings: Beginnings, groupCount: number) => {
  const next = scratch.next(groupCount);
  next.set(beginnings.subarray(0, groupCount));
  const into = scratch.customersByGroup(size);
  for (let k = 0; k < size; k += 1) {
    const group = groups[k] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    into[at] = customers[k] as number;
  }
  return into;
};

/** Group by group, an entry is the group that saw the person last, plus one. */
const inTurn = (people: Uint32Array, beginnings: Beginnings, seen: Uint16Array, inGroup: Uint32Array): number => {
  let inAll = 0;
  for (let g = 0; g < inGroup.length && g + 1 < beginnings.length; g += 1) {
    let n = 0;
    const last = beginnings[g + 1] as number;
    for (let k = beginnings[g] as number; k < last; k += 1) {
      const person = people[k] as number;
      const before = seen[person] as number;
      n += before === g + 1 ? 0 : 1;
      inAll += before === 0 ? 1 : 0;
      seen[person] = g + 1;
    }
    inGroup[g] = n;
  }
  return inAll;
};

/** And for any number of groups: the people are dealt to them. */
export const peopleOfSpells = (p: Pass, found: Spells, beginnings: Beginnings): People => {
  const known = p.register.customerIds.length;
  const seen = scratch.seen(known).fill(0, 0, known);
  const groupCount = p.by.size;
  const inGroup = scratch.inGroup(groupCount).fill(0, 0, groupCount).subarray(0, groupCount);
  return { inGroup, inAll: inTurn(peopleByGroup(found, beginnings, groupCount), beginnings, seen, inGroup) };
};
