import { CLASSES, RUNNING, STARTED } from './classes';
import { scratch } from './scratch';
import { eachBlock } from './select';
import type { Pass } from './spells';
import { countAlong, type Timeline, timelineOf } from './timeline';

// Copies: outside a bundle, each use of an imported name in a loop would be a call.
const PLACES = CLASSES;
const RUNS = RUNNING;
const BEGUN = STARTED;

/** Counts rows that have been selected; every index is under the length of what it looks into. */
const countRows = (p: Pass, rows: Uint32Array, n: number, counts: Int32Array): void => {
  const { start, end, endReason } = p.register;
  const { classOfReason } = p.prepared;
  const { column } = p.by;
  const { from, to } = p.days;
  for (let k = 0; k < n; k += 1) {
    const i = rows[k] as number;
    const ended = classOfReason[endReason[i] as number] as number;
    const place = (column[i] as number) * PLACES;
    const at = place + ((end[i] as number) > to ? RUNS : ended);
    counts[at] = (counts[at] as number) + 1;
    const started = (start[i] as number) >= from ? 1 : 0;
    counts[place + BEGUN] = (counts[place + BEGUN] as number) + started;
  }
};

/** The timeline that answers a question about everybody: from the second such question on, for the first may be the last. */
const timelineFor = ({ register, by, prepared: { timelines, classOfReason } }: Pass): Timeline | undefined => {
  const known = timelines.get(by.name);
  if (typeof known === 'object') return known;
  const made = known === 'seen' ? timelineOf(register, classOfReason, by) : undefined;
  timelines.set(by.name, made ?? 'seen');
  return made;
};

/**
 * By group, the overlapping placements of each class, and how many started in the period: as in core/kpi/spells, and lent
 * as there, but nothing of each placement is written down.
 */
export const countsOf = (p: Pass): Int32Array => {
  const places = p.by.size * CLASSES;
  const counts = scratch.counts(places);
  const timeline = p.conditions.length === 0 ? timelineFor(p) : undefined;
  if (timeline !== undefined) {
    countAlong(timeline, p.by.size, p.days, counts);
    return counts;
  }
  counts.fill(0, 0, places);
  eachBlock(p, (rows, n) => {
    countRows(p, rows, n, counts);
  });
  return counts;
};
