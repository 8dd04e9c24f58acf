import { FLOWS, INTERVENTIONS, NOT_SELF_SUFFICIENT, SELF_SUFFICIENT, YEARS } from './plan';
import { endedIn } from './flows';
import type { Draft, EndedDraft } from './flows';
import { shuffled, weighted } from './random';
import type { Random } from './random';
import { endChance } from './workdays';

const days = (p: EndedDraft): number => p.end - p.start;
const sumOfDays = (placements: readonly EndedDraft[]): number => placements.reduce((sum, p) => sum + days(p), 0);

/** The change of place between a chosen one and another that brings the sum of days nearest to `target`. */
const bestSwap = (chosen: readonly EndedDraft[], others: readonly EndedDraft[], target: number) => {
  const missing = target - sumOfDays(chosen);
  let best: { inside: number; outside: number; left: number } | undefined;
  for (const [inside, c] of chosen.entries())
    for (const [outside, o] of others.entries()) {
      const left = Math.abs(missing - (days(o) - days(c)));
      if (left < (best?.left ?? Math.abs(missing))) best = { inside, outside, left };
    }
  return best;
};

/**
 * Makes the days of the chosen ones add up to `target` exactly. First chosen ones change places with others that ended in
 * the same year, as long as that helps (one or two swaps); the few days that may be left move one single end.
 */
const fitDays = (chosen: EndedDraft[], others: EndedDraft[], target: number): void => {
  for (let swap = bestSwap(chosen, others, target); swap; swap = bestSwap(chosen, others, target)) {
    const [out] = chosen.splice(swap.inside, 1, ...others.slice(swap.outside, swap.outside + 1));
    if (out) others.splice(swap.outside, 1, out);
  }
  const missing = target - sumOfDays(chosen);
  if (missing === 0) return;
  const year = YEARS.find((y) => chosen.every((p) => endedIn(p, y)));
  const movable = chosen.find((p) => {
    const moved = { ...p, end: p.end + missing };
    return year !== undefined && moved.end > p.start && endedIn(moved, year) && endChance(moved.end) > 0;
  });
  if (!movable) throw new Error(`the days miss their sum by ${missing} and no end can move`);
  movable.end += missing;
};

/** Gives every ended placement its reason: per intervention and year the planned number became self-sufficient. */
export const giveReasons = (random: Random, all: readonly Draft[]): void => {
  for (const intervention of INTERVENTIONS)
    for (const year of YEARS) {
      const { selfSufficient, meanDays } = FLOWS[intervention][year];
      const ended = all.filter((p) => p.intervention === intervention).filter((p) => endedIn(p, year));
      const others = shuffled(random, ended);
      const chosen = others.splice(0, selfSufficient);
      if (meanDays !== undefined) fitDays(chosen, others, Math.round(meanDays * selfSufficient));
      for (const p of chosen) p.endReason = weighted(random, SELF_SUFFICIENT[intervention]);
      for (const p of others) p.endReason = weighted(random, NOT_SELF_SUFFICIENT);
    }
};

/** Could be followed by another placement at once: it ended, but not in self-sufficiency. */
export const mayGoOn = (p: Draft): boolean => p.endReason !== undefined && p.endReason in NOT_SELF_SUFFICIENT;
