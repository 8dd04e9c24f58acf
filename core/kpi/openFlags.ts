import type { Flag } from '../flags/flag';
import type { Filter, Grouping } from '../questions/question';
import type { Figures } from './answer';
import { byValue } from './rowOrder';

/** A flag that is counted: of whom and what it is. Its officer is the one of today (core/flags/owner). */
export type OpenFlag = Pick<Flag, 'placementId' | 'intervention' | 'provider' | 'officer'>;

const passes = (flag: OpenFlag, { intervention, provider, officer }: Filter): boolean =>
  (intervention === undefined || intervention.includes(flag.intervention)) &&
  (provider === undefined || provider.includes(flag.provider)) &&
  (officer === undefined || officer === flag.officer);

/** What the flags can be split by. */
const keyOf = (flag: OpenFlag, by: Grouping | undefined): string | undefined =>
  by === 'intervention' || by === 'provider' || by === 'officer' ? flag[by] : undefined;

/** How many flags are open, of whom the filter lets through: each counts, also several of one placement. */
export const openFlagsIn = (
  flags: readonly OpenFlag[] | undefined,
  filter: Filter | undefined,
  by: Grouping | undefined,
): Figures => {
  if (flags === undefined) throw new TypeError('The number of open flags needs the flags');
  const counted = flags.filter((flag) => passes(flag, filter ?? {}));
  const groups = new Map<string, number>();
  for (const flag of counted) {
    const key = keyOf(flag, by);
    if (key !== undefined) groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return {
    rows: [...groups].map(([key, value]) => ({ key, value })).sort(byValue),
    total: { value: counted.length },
  };
};
