import { type Instant, stockholmTime } from '../core/calendar/clock';
import { addDays, type Day, daysBetween } from '../core/calendar/day';
import { weekdayOf } from '../core/calendar/workingDay';
import type { Period } from '../core/calendar/period';
import type { Language } from '../core/language';

const MONTHS: Record<Language, readonly string[]> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const parts = (d: Day): { year: string; month: number; day: number } => ({
  year: d.slice(0, 4),
  month: Number(d.slice(5, 7)),
  day: Number(d.slice(8, 10)),
});

const monthName = (d: Day, lang: Language): string => MONTHS[lang][parts(d).month - 1] ?? '';

/** "31 december 2021". */
export const formatDay = (d: Day, lang: Language): string => `${parts(d).day} ${monthName(d, lang)} ${parts(d).year}`;

/** The same without the year where it is this one: "4 maj". */
export const formatDayOf = (d: Day, today: Day, lang: Language): string =>
  parts(d).year === parts(today).year ? `${parts(d).day} ${monthName(d, lang)}` : formatDay(d, lang);

const WEEKDAYS: Record<Language, readonly string[]> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** "måndag 3 januari 2022", without the year where it is this one. */
export const formatWeekday = (d: Day, today: Day, lang: Language): string =>
  `${WEEKDAYS[lang][weekdayOf(d) - 1] ?? ''} ${formatDayOf(d, today, lang)}`;

const isFirstOfYear = (d: Day): boolean => d.endsWith('-01-01');
const isFirstOfMonth = (d: Day): boolean => d.endsWith('-01');

/**
 * "2021", "2019–2021", "september 2021", "1–15 september 2021", "1 januari–15 september 2021", "1 mars 2020–15 juni 2021",
 * "31 december 2021".
 */
export const formatPeriod = ({ from, to }: Period, lang: Language): string => {
  const sameYear = parts(from).year === parts(to).year;
  const after = addDays(to, 1);
  if (isFirstOfYear(from) && isFirstOfYear(after))
    return sameYear ? parts(from).year : `${parts(from).year}–${parts(to).year}`;
  if (daysBetween(from, to) === 0) return formatDay(from, lang);
  const [first, last] =
    isFirstOfMonth(from) && isFirstOfMonth(after)
      ? [monthName(from, lang), monthName(to, lang)]
      : [`${parts(from).day} ${monthName(from, lang)}`, `${parts(to).day} ${monthName(to, lang)}`];
  if (from.slice(0, 7) === to.slice(0, 7) && first !== last) return `${parts(from).day}–${formatDay(to, lang)}`;
  if (sameYear && first === last) return `${last} ${parts(to).year}`;
  return `${sameYear ? first : `${first} ${parts(from).year}`}–${last} ${parts(to).year}`;
};

const isWholeMonths = ({ from, to }: Period): boolean => isFirstOfMonth(from) && isFirstOfMonth(addDays(to, 1));

/** A period inside a sentence: "under 2021", "den 31 december 2021", "under perioden 1 januari–15 september 2021". */
export const inPeriod = (period: Period, lang: Language): string => {
  const shown = formatPeriod(period, lang);
  if (daysBetween(period.from, period.to) === 0) return `${lang === 'sv' ? 'den' : 'on'} ${shown}`;
  if (isWholeMonths(period)) return `${lang === 'sv' ? 'under' : 'in'} ${shown}`;
  return `${lang === 'sv' ? 'under perioden' : 'in the period'} ${shown}`;
};

/** A month or quarter of a row: `2021-09` reads "sep 2021", `2021-Q3` reads "Kvartal 3 2021". */
export const formatBucket = (key: string, lang: Language): string => {
  const [year = '', part = ''] = key.split('-');
  if (part.startsWith('Q')) return lang === 'sv' ? `Kvartal ${part.slice(1)} ${year}` : `${part} ${year}`;
  return `${(MONTHS[lang][Number(part) - 1] ?? part).slice(0, 3)} ${year}`;
};

/** The same without its year: "sep", "Kv 3". */
export const shortBucket = (key: string, lang: Language): string => {
  const [, part = ''] = key.split('-');
  if (part.startsWith('Q')) return lang === 'sv' ? `Kv ${part.slice(1)}` : part;
  return (MONTHS[lang][Number(part) - 1] ?? part).slice(0, 3);
};

/** "31 december 2021 kl. 14:05". */
export const formatInstant = (at: Instant, lang: Language): string => {
  const { day, time } = stockholmTime(at);
  return `${formatDay(day, lang)} ${lang === 'sv' ? 'kl.' : 'at'} ${time}`;
};
