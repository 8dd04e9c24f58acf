import { fromDayNumber } from '../../core/calendar/day';
import { DURATIONS, FLOWS, INTERVENTIONS, PROVIDERS, YEARS } from './plan';
import type { InterventionCode, ProviderName, Year } from './plan';
import { between, normal, weighted } from './random';
import type { Random } from './random';
import { endChance, firstOf, lastOf, startChance } from './workdays';

/** A placement while it is being made. Days are day numbers. */
export interface Draft {
  readonly intervention: InterventionCode;
  readonly provider: ProviderName;
  readonly start: number;
  end?: number;
  endReason?: string;
  /** The same customer's next placement. */
  next?: Draft;
}
export type EndedDraft = Draft & { end: number };

export const isEnded = (p: Draft): p is EndedDraft => p.end !== undefined;
export const startedIn = (p: Draft, year: number): boolean => p.start >= firstOf(year) && p.start <= lastOf(year);
export const endedIn = (p: Draft, year: number): p is EndedDraft =>
  isEnded(p) && p.end >= firstOf(year) && p.end <= lastOf(year);

const SHORTEST = 10;
const NEVER = Number.MAX_SAFE_INTEGER;

/** Which provider: those with the larger weight for the intervention get more of them. */
const drawProvider = (random: Random, intervention: InterventionCode): ProviderName =>
  weighted<ProviderName>(
    random,
    Object.fromEntries(Object.entries(PROVIDERS).map(([name, { mix }]) => [name, mix[intervention]])),
  );

const drawStart = (random: Random, year: Year): number => {
  for (;;) {
    const n = between(random, firstOf(year), lastOf(year));
    if (random() < startChance(n)) return n;
  }
};

/** An end from `from` to `to` after a log-normal time; a placement far out in the tail ends within a year of `from`. */
const drawEnd = (random: Random, p: Draft, from: number, to: number): number => {
  const { median, spread } = DURATIONS[p.intervention];
  for (let tries = 0; tries < 300; tries += 1) {
    const end = p.start + Math.round(median * Math.exp(spread * normal(random)));
    if (end >= from && end <= to && random() < endChance(end)) return end;
  }
  for (let tries = 0; tries < 300; tries += 1) {
    const end = between(random, from, Math.min(to, from + 365));
    if (random() < endChance(end)) return end;
  }
  throw new Error(`no end found for a placement from ${fromDayNumber(p.start)}: the plan asks for too many ends`);
};

const drawFlow = (random: Random, intervention: InterventionCode): Draft[] => {
  const all: Draft[] = [];
  let running: Draft[] = [];
  for (const year of YEARS) {
    const { starts, ends } = FLOWS[intervention][year];
    const started = Array.from({ length: starts }, (): Draft => ({
      intervention,
      provider: drawProvider(random, intervention),
      start: drawStart(random, year),
    }));
    // Everyone running draws an end, except those too new; exactly the planned number, the earliest, do end this year.
    const drawn = [...running, ...started].map((p) => {
      const from = Math.max(p.start + SHORTEST, firstOf(year));
      return { p, from, end: from > lastOf(year) ? NEVER : drawEnd(random, p, from, NEVER) };
    });
    drawn.sort((a, b) => a.end - b.end);
    for (const { p, from, end } of drawn.slice(0, ends))
      p.end = end <= lastOf(year) ? end : drawEnd(random, p, from, lastOf(year));
    all.push(...started);
    running = drawn.slice(ends).map(({ p }) => p);
  }
  return all;
};

/** All placements with their starts and ends; the active ones of the last day have no end. */
export const drawFlows = (random: Random): Draft[] => INTERVENTIONS.flatMap((code) => drawFlow(random, code));
