import type { Day } from '../calendar/day';
import type { Register } from '../register/register';
import { activePlacements, obsoleteFlags, returnedFlags } from './due';
import { type Flag, type FlagEvent, type FlagState, WAITS_FOR_OFFICER, waitingSinceOf } from './flag';
import { officerInRegister } from './owner';
import { hasPassed, type Patience } from './patience';
import { type FlagMove, type FlagNovelty, may, transitions } from './transitions';

/** As what a flag comes back with its placement. */
const REVIVALS: Partial<Record<FlagState, FlagEvent>> = {
  followUp: 'reviveFollowUp',
  snoozed: 'reviveSnoozed',
  awaitingDecision: 'reviveAwaiting',
};

type Moves = Pick<FlagMove, 'event' | 'change'>[];

/** What the daily run does to a flag, in order. */
export interface DailyMoves {
  flag: Flag;
  moves: Moves;
}

/** The highest threshold of each placement that has a flag in force. */
const highestOf = (flags: readonly Flag[]): ReadonlyMap<string, number> => {
  const highest = new Map<string, number>();
  for (const { placementId, months, state } of flags)
    if (state !== 'obsolete') highest.set(placementId, Math.max(months, highest.get(placementId) ?? 0));
  return highest;
};

/** Since when the unit head waits to be told; of what was told before another officer got it, since that officer has it. */
const untoldSince = (flag: Flag): Day | undefined => {
  const { since, escalatedOn } = flag;
  if (escalatedOn === undefined) return waitingSinceOf(flag);
  return escalatedOn <= since ? since : undefined;
};

/** Who is to hear that a flag has waited for long, if nobody was told yet. */
const nudges = (flag: Flag, today: Day, patience: Patience): Moves => {
  const { state, since, remindedOn } = flag;
  const untold = untoldSince(flag);
  const moves: Moves = [];
  if (remindedOn === undefined && hasPassed(since, patience.reminderDays, today))
    moves.push({ event: state === 'awaitingDecision' ? 'remindHead' : 'remind', change: { remindedOn: today } });
  if (untold !== undefined && hasPassed(untold, patience.escalationDays, today))
    moves.push({ event: 'escalate', change: { escalatedOn: today } });
  return moves.filter(({ event }) => may(event, state, 'system'));
};

/** What the officer whom the register names changes, if that is another than it was. */
const newOfficer = (flag: Flag, officer: string): FlagNovelty => (officer === flag.officer ? {} : { officer });

/** Of a flag that waits or rests: who gets it now, whether it opens, or who is told. */
const whileUnfinished = (flag: Flag, officer: string, today: Day, patience: Patience): Moves => {
  const { state, snoozedUntil } = flag;
  if (officer !== flag.officer && may('move', state, 'system')) {
    const waitsOn: Flag = { ...flag, since: today, waitingSince: waitingSinceOf(flag) };
    const also = WAITS_FOR_OFFICER.includes(state) ? nudges(waitsOn, today, patience) : [];
    return [{ event: 'move', change: { officer } }, ...also];
  }
  if (state === 'snoozed' && snoozedUntil !== undefined && snoozedUntil <= today) return [{ event: 'wake' }];
  return nudges(flag, today, patience);
};

/** Of a flag whose placement is there again. Whoever it waits for is told by that; what rests may have had its day. */
const whenItReturns = (flag: Flag, officer: string, today: Day, patience: Patience): Moves => {
  const { expiredFrom = 'open' } = flag;
  const event = REVIVALS[expiredFrom] ?? 'revive';
  if (transitions[event].tellsOfficer !== undefined) return [{ event, change: newOfficer(flag, officer) }];
  const rests = expiredFrom === 'snoozed';
  return [{ event }, ...(rests ? whileUnfinished({ ...flag, state: 'snoozed' }, officer, today, patience) : [])];
};

/** Of a reviewed flag whose day has come. Of a change the register says nothing; the officer sees what was decided. */
const whenDue = (flag: Flag, officer: string): Moves => [
  { event: 'followUp', change: newOfficer(flag, officer) },
  ...(flag.toBeDone === 'end' ? [{ event: 'notEnded' } as const] : []),
];

/**
 * What is to happen today to the flags that are there, whatever was missed on the days before: those whose placement
 * ended become obsolete and come back with it, cases go to the officers whom the register names, what was put off
 * or is to be followed up opens on its day, and who was told long ago is told again. Of a placement with several flags
 * only the highest is followed up. Of one that was to end, and goes on, the unit head is told with each follow-up.
 */
export const dailyMoves = (
  register: Register,
  today: Day,
  flags: readonly Flag[],
  patience: Patience,
): DailyMoves[] => {
  const active = activePlacements(register, today);
  const ended = new Set(obsoleteFlags(active, flags));
  const returned = new Set(returnedFlags(register, today, flags));
  const highest = highestOf(flags);
  const isDue = ({ placementId, months, followUpOn }: Flag): boolean =>
    followUpOn !== undefined && followUpOn <= today && active.has(placementId) && highest.get(placementId) === months;
  const movesOf = (flag: Flag): Moves => {
    if (ended.has(flag)) return [{ event: 'expire' }];
    const officer = officerInRegister(flag, register);
    if (returned.has(flag)) return whenItReturns(flag, officer, today, patience);
    if (flag.state === 'reviewed') return isDue(flag) ? whenDue(flag, officer) : [];
    return whileUnfinished(flag, officer, today, patience);
  };
  return flags.map((flag) => ({ flag, moves: movesOf(flag) })).filter(({ moves }) => moves.length > 0);
};
