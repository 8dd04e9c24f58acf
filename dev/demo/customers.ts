import { HANDOVERS, HANDOVERS_OVER_NEW_YEAR, OFFICERS, RETURNING, YEARS } from './plan';
import { endedIn, isEnded, startedIn } from './flows';
import type { Draft, EndedDraft } from './flows';
import { between, shuffled } from './random';
import type { Random } from './random';
import { mayGoOn } from './reasons';
import { firstOf } from './workdays';

/** One person's placements, first to last, never two at the same time. */
export interface Customer {
  readonly customerId: string;
  readonly officer: string;
  readonly placements: readonly Draft[];
}

/** Which intervention may follow which, and how readily. */
const STEPS: Readonly<Record<string, number>> = {
  'sai>jobbpeng-forstarkt': 1,
  'sai>jobbpeng-grund': 1,
  'jobbpeng-grund>jobbpeng-forstarkt': 1,
  'jobbpeng-forstarkt>jobbpeng-grund': 0.2,
};
const LONGEST_GAP = 28;
const RETURNS_AFTER = 60;

/**
 * Makes up to `count` handovers from a placement that ended in one year to one that started in the other (or the same)
 * soon after. Both overlap a common year only when it is the same, so exactly those lower that year's number of people.
 */
const handOver = (
  random: Random,
  all: readonly Draft[],
  taken: Set<Draft>,
  years: [number, number],
  count: number,
): number => {
  const leaving = all.filter((p) => endedIn(p, years[0])).filter(mayGoOn);
  leaving.sort((a, b) => b.end - a.end); // the one who left last goes on first
  let made = 0;
  for (const p of shuffled(random, all)) {
    if (made === count) break;
    const luck = random();
    if (!startedIn(p, years[1]) || taken.has(p)) continue;
    const from = leaving.find((l) => {
      const near = l.end < p.start && p.start - l.end <= LONGEST_GAP;
      return near && !l.next && luck < (STEPS[`${l.intervention}>${p.intervention}`] ?? 0);
    });
    if (!from) continue;
    from.next = p;
    from.endReason = 'annan-insats';
    taken.add(p);
    made += 1;
  }
  return made;
};

/** Some come back in a later year: that changes no year's number of people either. */
const bringBack = (random: Random, all: readonly Draft[], taken: Set<Draft>): void => {
  for (const p of all) {
    if (taken.has(p) || random() >= RETURNING) continue;
    const year = YEARS.find((y) => startedIn(p, y)) ?? 0;
    const gone = (l: EndedDraft): boolean =>
      !l.next && l.endReason !== 'flytt' && l.end < firstOf(year) && l.end < p.start - RETURNS_AFTER;
    const before = all.filter(isEnded).filter(gone);
    const from = before[between(random, 0, before.length - 1)];
    if (!from) continue;
    from.next = p;
    taken.add(p);
  }
};

const chainFrom = (first: Draft): Draft[] => {
  const chain = [first];
  for (let p = first.next; p; p = p.next) chain.push(p);
  return chain;
};

/**
 * Officers by customer: the active ones are dealt like cards in the order of their starts, so that every officer has
 * short and long ones alike; the others are dealt in any order.
 */
const dealOfficers = (random: Random, chains: readonly Draft[][]): Map<Draft[], string> => {
  const activeSince = (chain: Draft[]): number => chain.find((p) => !isEnded(p))?.start ?? 0;
  const officers = new Map<Draft[], string>();
  let hand: string[] = [];
  for (const chain of [...chains].sort((a, b) => activeSince(a) - activeSince(b))) {
    if (hand.length === 0) hand = shuffled(random, OFFICERS);
    officers.set(chain, hand.pop() ?? OFFICERS[0]);
  }
  return officers;
};

/** Who the placements belong to. `all` in the order of their starts. */
export const drawCustomers = (random: Random, all: readonly Draft[]): Customer[] => {
  const taken = new Set<Draft>(); // those that follow another placement of the same person
  for (const year of YEARS) {
    const within = handOver(random, all, taken, [year, year], HANDOVERS[year]);
    if (within < HANDOVERS[year]) throw new Error(`only ${within} handovers were found in ${year}`);
    handOver(random, all, taken, [year, year + 1], HANDOVERS_OVER_NEW_YEAR);
  }
  bringBack(random, all, taken);
  const chains = all.filter((p) => !taken.has(p)).map(chainFrom);
  const officers = dealOfficers(random, chains);
  let number = 20_010;
  return chains.map((placements) => {
    number += between(random, 1, 9); // the case system counts other people as well
    return { customerId: `K-${number}`, officer: officers.get(placements) ?? OFFICERS[0], placements };
  });
};
