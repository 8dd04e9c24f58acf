import type { Beginnings } from './order';
import { scratch } from './scratch';
import type { Pass, Spells } from './spells';

// Distinct people of each group and of all: an entry a person says where it was seen. In the loops below every index is
// under the length of what it looks into, so that an entry is there.

export interface People {
  inGroup: Uint32Array;
  inAll: number;
}

/** So many groups have a bit each in an entry. */
const FEW_GROUPS = 16;

const inFewGroups = ({ size, customers, groups }: Spells, seen: Uint16Array, inGroup: Uint32Array): number => {
  let inAll = 0;
  for (let k = 0; k < size; k += 1) {
    const person = customers[k] as number;
    const group = groups[k] as number;
    const before = seen[person] as number;
    inGroup[group] = (inGroup[group] as number) + (((before >>> group) & 1) ^ 1);
    inAll += (before - 1) >>> 31; // 1 when seen nowhere before
    seen[person] = before | (1 << group);
  }
  return inAll;
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

/** Counts each person once in each group and once in all. */
export const countPeople = (p: Pass, found: Spells, beginnings: Beginnings): People => {
  const known = p.register.customerIds.length;
  const seen = scratch.seen(known).fill(0, 0, known);
  const groupCount = p.by.size;
  const inGroup = scratch.inGroup(groupCount).fill(0, 0, groupCount).subarray(0, groupCount);
  if (groupCount <= FEW_GROUPS) return { inGroup, inAll: inFewGroups(found, seen, inGroup) };
  return { inGroup, inAll: inTurn(peopleByGroup(found, beginnings, groupCount), beginnings, seen, inGroup) };
};
