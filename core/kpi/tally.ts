import { CLASSES, ENDED_OTHERWISE, RUNNING, SELF_SUFFICIENT, STARTED } from './classes';
import { countsOf } from './counts';
import { histogramOf } from './histogram';
import { type Beginnings, type RisingRuns, type Runs, runsOfHistogram, runsOfSpells } from './order';
import { type People, peopleOfHistogram, peopleOfSpells } from './people';
import { scratch } from './scratch';
import { type Pass, spellsOf } from './spells';

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
  /** When durations are wanted: from `first` up to `last` stand its spells (core/kpi/spells), rising. */
  runs: Runs;
  first: number;
  last: number;
}

const NO_RUNS: Runs = { spell: new Int32Array(0), upTo: new Uint32Array(0) };

const emptyTally = (runs: Runs, first: number, last: number): Tally => ({
  overlapping: 0,
  running: 0,
  endedOtherwise: 0,
  selfSufficient: 0,
  started: 0,
  customers: 0,
  runs,
  first,
  last,
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

/** What a pass gathers: counts always, the rest when it is wanted. */
interface Gathered {
  counts: Int32Array;
  people?: People | undefined;
  rising?: RisingRuns | undefined;
}

const gather = (p: Pass): Gathered => {
  const { customers, durations } = p.wants;
  if (!customers && !durations) return { counts: countsOf(p) };
  const groups = p.by.size;
  const histogram = histogramOf(p);
  if (histogram !== undefined)
    return {
      counts: histogram.counts,
      people: customers ? peopleOfHistogram(histogram, groups) : undefined,
      rising: durations ? runsOfHistogram(histogram, groups) : undefined,
    };
  const found = spellsOf(p);
  const beginnings = beginningsOf(found.counts, groups);
  return {
    counts: found.counts,
    people: customers ? peopleOfSpells(p, found, beginnings) : undefined,
    rising: durations ? runsOfSpells(found, beginnings, groups) : undefined,
  };
};

/**
 * One pass over the register. `read` gets the tally of each group that an overlapping placement is in, by its code, and
 * last that of the total (no group); it takes at once what it wants of it.
 */
export const tallyInto = (p: Pass, read: (tally: Tally, group: number | undefined) => void): void => {
  const { counts, people, rising } = gather(p);
  const groups = p.by.size;
  const total = emptyTally(rising?.all ?? NO_RUNS, 0, rising?.allCount ?? 0);
  for (let g = 0; g < groups; g += 1) {
    const tally = emptyTally(rising?.byGroup ?? NO_RUNS, rising?.first[g] ?? 0, rising?.first[g + 1] ?? 0);
    addCounts(tally, counts, g);
    if (tally.overlapping === 0) continue;
    addCounts(total, counts, g);
    tally.customers = people?.inGroup[g] ?? 0;
    read(tally, g);
  }
  total.customers = people?.inAll ?? 0;
  read(total, undefined);
};
