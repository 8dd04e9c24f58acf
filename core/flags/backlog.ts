import { isLate, isToDo, type RankedFlag } from './urgency';

/** What an officer has before them. */
export interface OfficerBacklog {
  officer: string;
  /** Flags that wait for the officer; of them those that have waited for too long, and the days of the oldest. */
  toDo: number;
  late: number;
  oldest: number;
  /** Snoozed, and waiting for the unit head. */
  snoozed: number;
  awaitingDecision: number;
}

const backlogOf = (officer: string, flags: readonly RankedFlag[]): OfficerBacklog => {
  const toDo = flags.filter(isToDo);
  return {
    officer,
    toDo: toDo.length,
    late: toDo.filter(isLate).length,
    oldest: Math.max(0, ...toDo.map((f) => f.waited)),
    snoozed: flags.filter((f) => f.urgency === 'snoozed').length,
    awaitingDecision: flags.filter((f) => f.urgency === 'awaitingDecision').length,
  };
};

/** The officers who have a flag that is not over: who has the most late ones first, then the oldest, then the most. */
export const backlogByOfficer = (flags: readonly RankedFlag[]): OfficerBacklog[] => {
  const byOwner = new Map<string, RankedFlag[]>();
  for (const flag of flags.filter((f) => f.urgency !== 'over'))
    byOwner.set(flag.owner, [...(byOwner.get(flag.owner) ?? []), flag]);
  return [...byOwner]
    .map(([officer, own]) => backlogOf(officer, own))
    .sort((a, b) => b.late - a.late || b.oldest - a.oldest || b.toDo - a.toDo || (a.officer < b.officer ? -1 : 1));
};

/** The days that flags are counted by: as long as 7, as long as 14, or longer. */
export const AGE_DAYS = [7, 14] as const;

/** How many of the flags that wait for an officer have done so for 0-7, 8-14 and more than 14 days. */
export const backlogByAge = (flags: readonly RankedFlag[]): readonly [week: number, twoWeeks: number, more: number] => {
  const waited = flags.filter(isToDo).map((f) => f.waited);
  const [week, twoWeeks] = AGE_DAYS.map((days) => waited.filter((w) => w <= days).length) as [number, number];
  return [week, twoWeeks - week, waited.length - twoWeeks];
};
