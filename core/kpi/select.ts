import { type Day, dayNumber, longerThanCutoff } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Filter } from '../questions/question';
import { at, NO_REASON, type Register } from '../register/register';
import type { Selection } from './definition';

/** Is row `i` of the register in a set? */
export type RowTest = (i: number) => boolean;

/** What a selection is seen from: a period, and for the long stays the months. `to` is the day of `activeOn`. */
export interface Frame {
  period: Period;
  months?: number | undefined;
}

const activeOn = (r: Register, d: Day): RowTest => {
  const n = dayNumber(d);
  return (i) => at(r.start, i) <= n && at(r.end, i) > n;
};

/** The rows of a selection: register.md, "Figures (exact rules)". */
export const rowsOf = (selection: Selection, r: Register, catalogue: Catalogue, frame: Frame): RowTest => {
  const from = dayNumber(frame.period.from);
  const to = dayNumber(frame.period.to);
  switch (selection) {
    case 'overlapping':
      return (i) => at(r.start, i) <= to && at(r.end, i) >= from;
    case 'startedIn':
      return (i) => at(r.start, i) >= from && at(r.start, i) <= to;
    case 'endedIn':
      return (i) => at(r.end, i) >= from && at(r.end, i) <= to;
    case 'selfSufficientIn': {
      const reached = r.endReasons.map((code) =>
        catalogue.endReasons.some((e) => e.code === code && e.selfSufficiency),
      );
      return (i) => {
        const reason = at(r.endReason, i);
        return reason !== NO_REASON && at(reached, reason) && at(r.end, i) >= from && at(r.end, i) <= to;
      };
    }
    case 'activeOn':
      return activeOn(r, frame.period.to);
    case 'activeLongerThanMonths': {
      if (frame.months === undefined) throw new TypeError('Long stays need a number of months');
      const active = activeOn(r, frame.period.to);
      const cutoff = dayNumber(longerThanCutoff(frame.period.to, frame.months));
      return (i) => at(r.start, i) <= cutoff && active(i);
    }
  }
};

const codesOf = (dictionary: readonly string[], wanted: readonly string[]): Set<number> =>
  new Set(wanted.map((w) => dictionary.indexOf(w)));

/** The rows that a filter lets through. `me` must have been replaced by the asker's officer id. */
export const passing = (filter: Filter | undefined, r: Register): RowTest => {
  const tests: RowTest[] = [];
  if (filter?.intervention !== undefined) {
    const codes = codesOf(r.interventions, filter.intervention);
    tests.push((i) => codes.has(at(r.intervention, i)));
  }
  if (filter?.provider !== undefined) {
    const codes = codesOf(r.providers, filter.provider);
    tests.push((i) => codes.has(at(r.provider, i)));
  }
  if (filter?.officer !== undefined) {
    const code = r.officers.indexOf(filter.officer);
    tests.push((i) => at(r.officer, i) === code);
  }
  return (i) => tests.every((test) => test(i));
};
