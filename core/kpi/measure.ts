import { dayNumber, longerThanCutoff } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Filter } from '../questions/question';
import type { Register } from '../register/register';
import type { Figure } from './answer';
import type { PlacementDefinition } from './definition';
import { amongOf, type Asked, figureOf, wantsOf } from './figure';
import { type Category, preparedOf } from './prepared';
import { scratch } from './scratch';
import { conditionsOf } from './select';
import { tallyInto } from './tally';

/** A figure with the months or days of its question. */
export interface Wanted {
  definition: PlacementDefinition;
  months?: number | undefined;
  days?: number | undefined;
}

/** Of which placements; a figure of one day has a period of that day. */
export interface Scope {
  period: Period;
  filter?: Filter | undefined;
  by?: Category | undefined;
}

/** The figures of a group, in the order in which they are wanted. */
export interface Measured {
  figures: Figure[];
  /** How many placements each looks at. */
  among: number[];
}

const columnOf = (by: Category, r: Register) => {
  switch (by) {
    case 'intervention':
      return { column: r.intervention, names: r.interventions, size: r.interventions.length };
    case 'provider':
      return { column: r.provider, names: r.providers, size: r.providers.length };
    case 'officer':
      return { column: r.officer, names: r.officers, size: r.officers.length };
    case 'endReason': // one more code than names: NO_REASON, of those that have not ended
      return { column: r.endReason, names: r.endReasons, size: 256 };
  }
};

const askedFor = ({ definition, months, days }: Wanted, { to }: Period): Asked => ({
  definition,
  longFrom: months === undefined ? undefined : dayNumber(to) - dayNumber(longerThanCutoff(to, months)),
  within: days,
});

/** Any number of figures of the same placements, in one pass over the register: of each group, and of all. */
export const measure = (
  wanted: readonly Wanted[],
  { period, filter, by }: Scope,
  { register, catalogue }: { register: Register; catalogue: Catalogue },
): { rows: (Measured & { key: string })[]; total: Measured } => {
  const asked = wanted.map((w) => askedFor(w, period));
  const category = by === undefined ? undefined : columnOf(by, register);
  const rows: (Measured & { key: string })[] = [];
  let total: Measured = { figures: [], among: [] };
  tallyInto(
    {
      register,
      days: { from: dayNumber(period.from), to: dayNumber(period.to) },
      conditions: conditionsOf(filter, register),
      prepared: preparedOf(register, catalogue),
      by: { name: by, ...(category ?? { column: scratch.oneGroup(register.size), size: 1 }) },
      wants: wantsOf(asked),
    },
    (tally, group) => {
      if (group !== undefined && category === undefined) return; // the one group is the total
      const measured = { figures: asked.map((a) => figureOf(a, tally)), among: asked.map((a) => amongOf(a, tally)) };
      if (group === undefined) total = measured;
      else rows.push({ key: category?.names[group] ?? '', ...measured });
    },
  );
  return { rows, total };
};
