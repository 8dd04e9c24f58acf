import { addDays, addMonths, type Day, readDay } from '../../core/calendar/day';
import { MONTH_BEGINNINGS, monthNamed } from '../../core/calendar/monthName';
import { nextWorkingDay, weekdayOf } from '../../core/calendar/workingDay';
import type { Language } from '../../core/language';

const NUMBERS = new Map(
  [
    ['en', 'ett', 'a', 'an', 'one'],
    ['tva', 'ett par', 'two', 'a couple of'],
    ['tre', 'three'],
    ['fyra', 'four'],
    ['fem', 'five'],
    ['sex', 'six'],
    ['sju', 'seven'],
    ['atta', 'eight'],
    ['nio', 'nine'],
    ['tio', 'ten'],
  ].flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** The words of a language, folded. */
interface Words {
  weekdays: readonly string[];
  /** What follows the verb and the noun: for how long, or until when. */
  forSoLong: RegExp;
  until: RegExp;
  today: RegExp;
  thisWeek: RegExp;
  overWeekend: RegExp;
  tomorrow: RegExp;
  dayAfterTomorrow: RegExp;
  nextWeek: RegExp;
  nextMonth: RegExp;
  /** "nästa måndag": of the next calendar week. */
  next: string;
}

const WORDS: Record<Language, Words> = {
  sv: {
    weekdays: ['mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag', 'sondag'],
    forSoLong: /^(?:i|under|for) (.+?) (dag|dygn|veck|manad|ar)(?:ar|en|a|or|er)?(?: framat)?$/u,
    until: /^(?:fram )?(till och med|t\.o\.m|tom|tills?) (?:pa |den )?(.+)$/u,
    today: /^(?:for |under )?(?:i ?dag|resten av (?:i )?dag(?:en)?)$/u,
    thisWeek: /^(?:i veckan|(?:den har|resten av) veckan)$/u,
    overWeekend: /^(?:over|i) helgen$/u,
    tomorrow: /^i ?morgon$/u,
    dayAfterTomorrow: /^i ?overmorgon$/u,
    nextWeek: /^nasta vecka$/u,
    nextMonth: /^nasta manad$/u,
    next: 'nasta ',
  },
  en: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    forSoLong: /^for (?:the next )?(.+?) (day|week|month|year)s?$/u,
    until: /^(to and including|through|until|untill|till?|to) (?:on |the )?(.+)$/u,
    today: /^(?:for )?(?:today|the (?:rest of the )?day)$/u,
    thisWeek: /^(?:for )?(?:this week|the rest of the week)$/u,
    overWeekend: /^(?:over|for|during) the weekend$/u,
    tomorrow: /^tomorrow$/u,
    dayAfterTomorrow: /^day after tomorrow$/u,
    nextWeek: /^next week$/u,
    nextMonth: /^next month$/u,
    next: 'next ',
  },
};

const INCLUDING = /^(?:till och med|t\.o\.m|tom|to and including|through)$/u;

/** Monday of the next calendar week. */
const nextMonday = (today: Day): Day => addDays(today, 8 - weekdayOf(today));

const firstOfNextMonth = (today: Day): Day => addMonths(`${today.slice(0, 8)}01` as Day, 1);

/** So many days, weeks or months after today. */
const after = (number: string, unit: string, today: Day): Day | undefined => {
  const n = /^\d{1,3}$/u.test(number) ? Number(number) : NUMBERS.get(number);
  if (n === undefined) return undefined;
  if (unit === 'ar' || unit === 'year') return addMonths(today, 12 * n);
  if (unit.startsWith('m')) return addMonths(today, n);
  return addDays(today, /^[vw]/u.test(unit) ? 7 * n : n);
};

const two = (n: string): string => n.padStart(2, '0');

/** A day of a month: of the year that is said, else the next one there is. */
const dated = (date: string, month: number, year: string | undefined, today: Day): Day | undefined => {
  const of = (y: number): Day | undefined => readDay(`${y}-${two(String(month))}-${two(date)}`);
  if (year !== undefined) return of(Number(year));
  const thisYear = of(Number(today.slice(0, 4)));
  return thisYear !== undefined && thisYear >= today ? thisYear : of(Number(today.slice(0, 4)) + 1);
};

const MONTH = `(?:${MONTH_BEGINNINGS.join('|')})\\p{L}*`;
const ISO = /^\d{4}-\d{2}-\d{2}$/u;
const WITH_SLASH = /^(\d{1,2})\/(\d{1,2})(?:[ /-](\d{4}))?$/u;
const DAY_THEN_MONTH = new RegExp(`^(\\d{1,2})(?:(?::?[ea])|st|nd|rd|th)? (?:of )?(${MONTH})(?: (\\d{4}))?$`, 'u');
const MONTH_THEN_DAY = new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?$`, 'u');
const ONLY_DAY = /^(\d{1,2})(?::?[ea]|st|nd|rd|th)?$/u;

/** A day that is written in figures or with its month. */
const writtenDay = (text: string, today: Day): Day | undefined => {
  if (ISO.test(text)) return readDay(text);
  const [, slashDay, slashMonth = '', slashYear] = WITH_SLASH.exec(text) ?? [];
  if (slashDay !== undefined) return dated(slashDay, Number(slashMonth), slashYear, today);
  const [, date, month = '', year] = DAY_THEN_MONTH.exec(text) ?? [];
  if (date !== undefined) return dated(date, monthNamed(month), year, today);
  const [, monthFirst, dateAfter = '', yearAfter] = MONTH_THEN_DAY.exec(text) ?? [];
  if (monthFirst !== undefined) return dated(dateAfter, monthNamed(monthFirst), yearAfter, today);
  const [, only] = ONLY_DAY.exec(text) ?? [];
  if (only === undefined) return undefined;
  const inMonth = (d: Day): Day | undefined => readDay(`${d.slice(0, 8)}${two(only)}`);
  const thisMonth = inMonth(today);
  return thisMonth !== undefined && thisMonth > today ? thisMonth : inMonth(firstOfNextMonth(today));
};

/** The day that is named; of a weekday the next one. */
const namedDay = (text: string, today: Day, words: Words): Day | undefined => {
  if (words.today.test(text)) return today;
  if (words.tomorrow.test(text)) return addDays(today, 1);
  if (words.dayAfterTomorrow.test(text)) return addDays(today, 2);
  if (words.nextWeek.test(text)) return nextMonday(today);
  if (words.nextMonth.test(text)) return firstOfNextMonth(today);
  if (/^(?:efter helgen|after the weekend)$/u.test(text)) return nextWorkingDay(addDays(nextMonday(today), -1));
  const isNext = text.startsWith(words.next);
  const name = isNext ? text.slice(words.next.length) : text;
  const weekday = words.weekdays.findIndex((w) => name === w || name === `${w}en`) + 1;
  if (weekday === 0) return writtenDay(text, today);
  if (isNext) return addDays(nextMonday(today), weekday - 1);
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
};

/**
 * The first day that is not in the pause, from what was said after "pausa aviseringar": "till måndag", "i en vecka", "for two
 * days", "until 15 January", folded. Undefined when it says none.
 */
export const readUntil = (said: string, today: Day, language: Language): Day | undefined => {
  const words = WORDS[language];
  if (words.today.test(said)) return addDays(today, 1);
  if (words.thisWeek.test(said)) return nextMonday(today);
  if (words.overWeekend.test(said)) return nextWorkingDay(addDays(nextMonday(today), -1));
  const [, number, unit = ''] = words.forSoLong.exec(said) ?? [];
  if (number !== undefined) return after(number, unit, today);
  const [, preposition = '', named] = words.until.exec(said) ?? [];
  const until = named === undefined ? undefined : namedDay(named, today, words);
  return until !== undefined && INCLUDING.test(preposition) ? addDays(until, 1) : until;
};
