import { type Beginnings, risingSpells } from './order';
import { countPeople } from './people';
import { scratch } from './scratch';
import { CLASSES, ENDED_OTHERWISE, type Pass, RUNNING, SELF_SUFFICIENT, spellsOf, STARTED } from './spells';

/** What was counted of one group, or of all. Lent: the next one is written over it. */
export interface Tally {
  /** Placements that overlap the period: the sum of the next three. */
  overlapping: number;
  running: number;
  endedOtherwise: number;
  selfSufficient: number;
  /** Started in the period. */
  started: number;
  /** Distinct people, when wanted. */
  customers: number;
  /** When durations are wanted: from `first` up to `last` stand its spells, rising (core/kpi/spells). */
  spells: Int32Array;
  first: number;
  last: number;
}

const emptyTally = (spells: Int32Array): Tally => ({
  overlapping: 0,
  running: 0,
  endedOtherwise: 0,
  selfSufficient: 0,
  started: 0,
  customers: 0,
  spells,
  first: 0,
  last: 0,
});

/** Adds the counts of a group; the indexes are under the length. */
const addCounts = (tally: Tally, counts: Int32Array, group: number): void => {
  const place = group * CLASSES;
  tally.running += counts[place + RUNNING] as number;
  tally.endedOtherwise += counts[place + ENDED_OTHERWISE] as number;
  tally.selfSufficient += counts[place + SELF_SUFFICIENT] as number;
  tally.started += counts[place + STARTED] as number;
  tally.overlapping = tally.running + tally.endedOtherwise + tally.selfSufficient;
};

const beginningsOf = (counts: Int32Array, groups: number): Beginnings => {
  const beginnings = scratch.beginnings(groups + 1);
  let n = 0;
  for (let g = 0; g < groups; g += 1) {
    beginnings[g] = n;
    for (let c = 0; c < STARTED; c += 1) n += counts[g * CLASSES + c] as number;
  }
  beginnings[groups] = n;
  return beginnings;
};

/**
 * One pass over the register. `read` gets the tally of each group that an overlapping placement is in, by its code, and
 * last that of the total (no group); it takes at once what it wants of it.
 */
export const tallyInto = (p: Pass, read: (tally: Tally, group: number | undefined) => void): void => {
  const found = spellsOf(p);
  const groups = p.by?.size ?? 1;
  const beginnings = beginningsOf(found.counts, groups);
  const people = p.wants.customers ? countPeople(p, found, beginnings) : undefined;
  const spells = p.wants.durations ? risingSpells(found, beginnings, p.by?.size) : undefined;
  if (p.by !== undefined)
    for (let g = 0; g < groups; g += 1) {
      const tally = emptyTally(spells?.byGroup ?? found.spells);
      tally.first = beginnings[g] as number;
      tally.last = beginnings[g + 1] as number;
      if (tally.first === tally.last) continue;
      addCounts(tally, found.counts, g);
      tally.customers = people?.inGroup[g] ?? 0;
      read(tally, g);
    }
  const total = emptyTally(spells?.all ?? found.spells);
  for (let g = 0; g < groups; g += 1) addCounts(total, found.counts, g);
  total.last = found.size;
  total.customers = people?.inAll ?? 0;
  read(total, undefined);
};
