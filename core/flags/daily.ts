import { addDays, type Day } from '../calendar/day';
import type { Register } from '../register/register';
import { activePlacements, obsoleteFlags, returnedFlags } from './due';
import { type Flag, type FlagEvent, type FlagState, WAITS_FOR_OFFICER, waitingSinceOf } from './flag';
import { officerInRegister } from './owner';
import { type FlagMove, may, transitions } from './transitions';

/**
 * After how many days the officer is reminded, counted from when that officer got it, and the unit head told, counted
 * from when the case began to wait, whoever had it.
 */
export interface Patience {
  reminderDays: number;
  escalationDays: number;
}

/** As what a flag comes back with its placement. */
const REVIVALS: Partial<Record<FlagState, FlagEvent>> = {
  followUp: 'reviveFollowUp',
  snoozed: 'reviveSnoozed',
  awaitingDecision: 'reviveAwaiting',
};

/** What the daily run does to a flag, in order. */
export interface DailyMoves {
  flag: Flag;
  moves: Pick<FlagMove, 'event' | 'change'>[];
}

/** The highest threshold of each placement that has a flag in force. */
const highestOf = (flags: readonly Flag[]): ReadonlyMap<string, number> => {
  const highest = new Map<string, number>();
  for (const { placementId, months, state } of flags)
    if (state !== 'obsolete') highest.set(placementId, Math.max(months, highest.get(placementId) ?? 0));
  return highest;
};

/** Have so many days gone since a day? */
export const hasPassed = (since: Day, days: number, today: Day): boolean => addDays(since, days) <= today;

/** Since when the unit head waits to be told; of what was told before another officer got it, since that officer has it. */
const untoldSince = (flag: Flag): Day | undefined => {
  const { since, escalatedOn } = flag;
  if (escalatedOn === undefined) return waitingSinceOf(flag);
  return escalatedOn <= since ? since : undefined;
};

/** Who is to hear that a flag has waited for long, if nobody was told yet. */
const nudges = (flag: Flag, today: Day, patience: Patience): DailyMoves['moves'] => {
  const { state, since, remindedOn } = flag;
  const untold = untoldSince(flag);
  const moves: DailyMoves['moves'] = [];
  if (remindedOn === undefined && hasPassed(since, patience.reminderDays, today))
    moves.push({ event: state === 'awaitingDecision' ? 'remindHead' : 'remind', change: { remindedOn: today } });
  if (untold !== undefined && hasPassed(untold, patience.escalationDays, today))
    moves.push({ event: 'escalate', change: { escalatedOn: today } });
  return moves.filter(({ event }) => may(event, state, 'system'));
};

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
  const movesOf = (flag: Flag): DailyMoves['moves'] => {
    const { state, snoozedUntil, followUpOn, expiredFrom = 'open' } = flag;
    if (ended.has(flag)) return [{ event: 'expire' }];
    const officer = officerInRegister(flag, register);
    const moved = officer === flag.officer ? {} : { officer };
    if (returned.has(flag)) {
      const event = REVIVALS[expiredFrom] ?? 'revive';
      const isToOfficer = transitions[event].tellsOfficer !== undefined;
      if (isToOfficer) return [{ event, change: moved }];
      return [{ event }, ...(expiredFrom === 'snoozed' ? movesOf({ ...flag, state: 'snoozed' }) : [])];
    }
    const isHighest = highest.get(flag.placementId) === flag.months;
    if (state === 'reviewed') {
      const isDue = followUpOn !== undefined && followUpOn <= today && active.has(flag.placementId);
      if (!isHighest || !isDue) return [];
      // Of a change the register says nothing; the officer sees what was decided.
      return [
        { event: 'followUp', change: moved },
        ...(flag.toBeDone === 'end' ? [{ event: 'notEnded' } as const] : []),
      ];
    }
    if (officer !== flag.officer && may('move', state, 'system')) {
      const move = { event: 'move', change: { officer } } as const;
      const waitsOn: Flag = { ...flag, since: today, waitingSince: waitingSinceOf(flag) };
      return [move, ...(WAITS_FOR_OFFICER.includes(state) ? nudges(waitsOn, today, patience) : [])];
    }
    if (state === 'snoozed' && snoozedUntil !== undefined && snoozedUntil <= today) return [{ event: 'wake' }];
    return nudges(flag, today, patience);
  };
  return flags.map((flag) => ({ flag, moves: movesOf(flag) })).filter(({ moves }) => moves.length > 0);
};
