import type { Figure, Unit } from './answer';
import type { KpiDefinition, PlacementDefinition, Selection } from './definition';
import { incidenceWithin, medianDays, runningFor, selfSufficientDays } from './survival';
import type { Tally } from './tally';

/** A figure that is asked for, with what it needs to be told. */
export interface Asked {
  definition: PlacementDefinition;
  /** For the long stays: who began so many days before the day asked about, or earlier, is longer than the months. */
  longFrom?: number | undefined;
  /** For a share within a time: how many days. */
  within?: number | undefined;
}

export const unitOf = (d: KpiDefinition): Unit => {
  switch (d.kind) {
    case 'count':
    case 'flags':
      return 'count';
    case 'ratio':
      return d.counted === true ? 'count' : 'share';
    case 'incidence':
    case 'compliance':
      return 'share';
    case 'meanDays':
    case 'medianDays':
      return 'days';
    case 'survey':
    case 'progression':
      return 'score';
  }
};

const wantsDurations = (d: PlacementDefinition): boolean => {
  switch (d.kind) {
    case 'count':
      return d.among === 'activeLongerThanMonths';
    case 'ratio':
      return d.of === 'activeLongerThanMonths' || d.among === 'activeLongerThanMonths';
    case 'meanDays':
    case 'medianDays':
    case 'incidence':
      return true;
  }
};

/** What a pass over the register must gather for these figures: the fewer, the faster. */
export const wantsOf = (asked: readonly Asked[]): { customers: boolean; durations: boolean } => ({
  customers: asked.some(({ definition: d }) => d.kind === 'count' && d.distinct !== undefined),
  durations: asked.some(({ definition: d }) => wantsDurations(d)),
});

/**
 * How many placements a selection holds: register.md, "Figures (exact rules)". Each is a part of those that overlap:
 * what ended in the period, and what is active on its last day (began, and has not ended by then).
 */
const countOf = (selection: Selection, t: Tally, { longFrom }: Asked): number => {
  switch (selection) {
    case 'overlapping':
      return t.overlapping;
    case 'startedIn':
      return t.started;
    case 'endedIn':
      return t.endedOtherwise + t.selfSufficient;
    case 'selfSufficientIn':
      return t.selfSufficient;
    case 'activeOn':
      return t.running;
    case 'activeLongerThanMonths':
      if (longFrom === undefined) throw new TypeError('Long stays need a number of months');
      return runningFor(t, longFrom);
  }
};

/** How many placements a figure looks at: with none there is no row. */
export const amongOf = (asked: Asked, t: Tally): number => countOf(asked.definition.among, t, asked);

/** The figure of a tally. */
export const figureOf = (asked: Asked, t: Tally): Figure => {
  const d = asked.definition;
  const among = amongOf(asked, t);
  switch (d.kind) {
    case 'count':
      return { value: d.distinct === undefined ? among : t.customers };
    case 'ratio': {
      const of = countOf(d.of, t, asked);
      if (d.counted === true) return { value: of, denominator: among };
      return { value: among === 0 ? null : of / among, numerator: of, denominator: among };
    }
    case 'meanDays':
      return { value: among === 0 ? null : selfSufficientDays(t) / among, denominator: among };
    case 'medianDays':
      return { value: medianDays(t), denominator: among };
    case 'incidence':
      if (asked.within === undefined) throw new TypeError('A share within a time needs its days');
      return { value: incidenceWithin(t, asked.within), denominator: among };
  }
};
