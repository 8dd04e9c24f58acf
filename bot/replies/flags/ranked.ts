import type { CaseScope } from '../../../core/access/rules';
import type { Day } from '../../../core/calendar/day';
import type { FlagState } from '../../../core/flags/flag';
import { ownerOf } from '../../../core/flags/owner';
import { byUrgency, type RankedFlag } from '../../../core/flags/urgency';
import type { Ports } from '../../ports';

interface Wanted {
  states: readonly FlagState[];
  /** Only those of this officer by the register in force. */
  officer?: string | undefined;
}

/**
 * The flags in some states that may be seen in a scope, by urgency. One request. Whoever sees all finds a case at its new
 * officer as soon as the register says so; the new officer finds it after the next daily run, for officers' flags are
 * asked for by what that run wrote.
 */
export const rankedFlags = async (
  scope: CaseScope,
  { states, officer }: Wanted,
  today: Day,
  ports: Pick<Ports, 'flags' | 'registers' | 'flagPatience'>,
): Promise<RankedFlag[]> => {
  if (scope.kind === 'none') return [];
  const own = scope.kind === 'officer' ? scope.officer : undefined;
  const [current, flags] = await Promise.all([ports.registers.current(), ports.flags.inStates(states, own)]);
  const seen = flags
    .map((flag) => ({ flag, owner: ownerOf(flag, current?.register) }))
    .filter(({ owner }) => [owner, undefined].includes(own) && [owner, undefined].includes(officer));
  return byUrgency(seen, today, ports.flagPatience);
};
