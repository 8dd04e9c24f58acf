import type { Day } from '../../calendar/day';
import { monthNumber, type Period, wholeYear, yearNumber } from '../../calendar/period';
import { isA, type Parser, replaced, type Said, type SaidPeriod } from '../item';
import { isJoined } from '../numbers';
import { atomAt, resolve } from './atom';
import { dayIn } from './dayOfMonth';
import type { Atom, Items } from './year';

interface Read {
  said: Said;
  next: number;
}
type ReadPeriod = (items: Items, i: number, today: Day) => Read | undefined;

const YEARS_OF_A_TREND = 5;
/** A trend without years: the current and the four previous calendar years. */
export const trendPeriod = (today: Day): Period => ({
  from: wholeYear(yearNumber(today) - YEARS_OF_A_TREND + 1).from,
  to: today,
});

const NO_SUCH_DAY: Said = { is: 'unanswerable', value: 'day' };
const said = (value: SaidPeriod | undefined): Said => (value === undefined ? NO_SUCH_DAY : { is: 'period', value });

const trend: ReadPeriod = (items, i, today) =>
  isA(items[i], 'when', 'trend', 'recentYears')
    ? { said: said({ period: trendPeriod(today), grain: 'span', byYear: true, trend: true }), next: i + 1 }
    : undefined;

/** "sedan januari", "från och med mars 2020": from its first day to today. */
const since: ReadPeriod = (items, i, today) => {
  if (!isA(items[i], 'link', 'since', 'from')) return undefined;
  const atom = atomAt(items, isA(items[i + 1], 'rel', 'past') ? i + 2 : i + 1, today);
  if (atom === undefined || atom.now === true) return undefined;
  const begun = resolve(atom, today);
  if (begun === undefined || begun.period.from > today) return { said: NO_SUCH_DAY, next: atom.next };
  return {
    said: said({ period: { from: begun.period.from, to: today }, grain: 'span', since: true }),
    next: atom.next,
  };
};

/** What stands between the two ends of a range. Where "mellan" stood before, it may be "och". */
const joinAt = (items: Items, i: number, afterBetween: boolean): number | undefined => {
  if (isJoined(items[i])) return i;
  if (isA(items[i], 'link', 'to', 'until')) return i + 1;
  return afterBetween && isA(items[i], 'link', 'and', 'or') ? i + 1 : undefined;
};

/** "15–31 mars": a day whose month is said with the other. */
const dayBefore = (items: Items, i: number, end: Atom, today: Day): SaidPeriod | undefined => {
  const number = items[i];
  const last = resolve(end, today);
  if (!isA(number, 'number') || end.grain !== 'day' || last === undefined) return undefined;
  const { from } = last.period;
  const first = dayIn(monthNumber(from), number.value)(yearNumber(from));
  return first === undefined || first.from > from ? undefined : { period: first, grain: 'day' };
};

const between = (first: SaidPeriod, last: SaidPeriod): Said => {
  if (first.period.from > last.period.to) return NO_SUCH_DAY;
  const years = first.grain === 'year' && last.grain === 'year' && first.period.from !== last.period.from;
  const period = { from: first.period.from, to: last.period.to };
  return said({ period, grain: 'span', ends: [first, last], ...(years ? { byYear: true } : {}) });
};

/** The two ends: a year that is said with one of them is that of both. */
const ends = (a: Atom, b: Atom, today: Day): readonly [SaidPeriod | undefined, SaidPeriod | undefined] => {
  const last = resolve(b, today, 'of' in a ? a.year : undefined);
  if (last === undefined) return [undefined, undefined];
  const year = yearNumber(last.period.from);
  const first = resolve(a, today, year);
  // "november–februari 2021" began the year before.
  const before = first !== undefined && first.period.from > last.period.from ? resolve(a, today, year - 1) : first;
  return [before, last];
};

/** "2019–2021", "mellan 1 mars och 15 april", "från 2019 till 2021", "januari–mars 2021". */
const range: ReadPeriod = (items, i, today) => {
  const opened = isA(items[i], 'link', 'from', 'between');
  const start = opened ? i + 1 : i;
  const first = atomAt(items, start, today);
  const afterBetween = isA(items[i], 'link', 'between');
  const bare = isA(items[start], 'link', 'article') ? start + 1 : start;
  const tried = first ?? { next: bare + 1 };
  const join = joinAt(items, tried.next, afterBetween);
  const last = join === undefined ? undefined : atomAt(items, join, today);
  if (last === undefined) return undefined;
  if (first === undefined) {
    const day = dayBefore(items, bare, last, today);
    const end = resolve(last, today);
    return day === undefined || end === undefined ? undefined : { said: between(day, end), next: last.next };
  }
  const [a, b] = ends(first, last, today);
  return { said: a === undefined || b === undefined ? NO_SUCH_DAY : between(a, b), next: last.next };
};

const wordsAt = (items: Items, i: number): string => items[i]?.words ?? '';

const single: ReadPeriod = (items, i, today) => {
  // "over the last three months"
  if (isA(items[i], 'longer', 'over')) {
    const at = isA(items[i + 1], 'link', 'article') ? i + 2 : i + 1;
    return isA(items[at], 'rel', 'past', 'previous') ? single(items, at, today) : undefined;
  }
  // "till och med mars" has no beginning.
  if (isA(items[i], 'link', 'until') || (isA(items[i], 'link', 'to') && /^thr/u.test(wordsAt(items, i)))) {
    const end = atomAt(items, i + 1, today);
    return end && { said: { is: 'unanswerable', value: 'until' }, next: end.next };
  }
  const atom = atomAt(items, i, today);
  return atom && { said: said(resolve(atom, today)), next: atom.next };
};

const READERS: readonly ReadPeriod[] = [trend, range, since, single];

/** Takes the periods out of the text. */
export const periods: Parser = (all, today) => {
  let items = [...all];
  for (let i = 0; i < items.length; i += 1) {
    // "per år 2019–2021": what it is grouped by, and the period.
    if (isA(items[i - 1], 'per') && isA(items[i], 'unit')) continue;
    for (const read of READERS) {
      const found = read(items, i, today);
      if (found === undefined) continue;
      items = replaced(items, i, found.next, found.said);
      break;
    }
  }
  return items;
};
