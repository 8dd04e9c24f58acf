import { type Day, daysBetween } from '../core/calendar/day';
import { isWholeYear, type Period } from '../core/calendar/period';
import { type Instant, stockholmTime } from '../core/calendar/clock';
import type { Figure, Unit } from '../core/kpi/answer';
import type { Language } from '../core/language';

const NBSP = '\u00a0';

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

/** Rounds `numerator / denominator` to `decimals`, half away from zero, from the counts: no binary fraction between. */
export const roundedRatio = (numerator: number, denominator: number, decimals: number): number => {
  const scale = 10 ** decimals;
  const rounded = Math.floor((2 * Math.abs(numerator) * scale + denominator) / (2 * denominator));
  return (Math.sign(numerator) * rounded) / scale;
};

/** Rounds a decimal that carries binary noise ("4.175" is 4.17499…), half away from zero. */
const rounded = (value: number, decimals: number): number => {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** decimals;
};

const decimal = (value: number, decimals: number, lang: Language): string => {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const separator = lang === 'sv' ? NBSP : ',';
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, separator);
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${lang === 'sv' ? ',' : '.'}${fraction}`}`;
};

export const formatCount = (n: number, lang: Language): string => decimal(n, 0, lang);

/** Shares with one decimal, with none when the denominator is under 100. */
const shareDecimals = (denominator: number): number => (denominator < 100 ? 0 : 1);

const percent = (value: number, decimals: number, lang: Language): string =>
  `${decimal(value, decimals, lang)}${lang === 'sv' ? `${NBSP}%` : '%'}`;

export const formatShare = (numerator: number, denominator: number, lang: Language): string => {
  const decimals = shareDecimals(denominator);
  return percent(roundedRatio(numerator * 100, denominator, decimals), decimals, lang);
};

/** An interval of a share with as many decimals as the share: "25,0–34,1 %". */
export const formatInterval = (low: number, high: number, denominator: number, lang: Language): string => {
  const decimals = shareDecimals(denominator);
  return `${decimal(rounded(low * 100, decimals), decimals, lang)}–${percent(rounded(high * 100, decimals), decimals, lang)}`;
};

/** The number that a figure shows, or undefined when it cannot be computed: `{ shown: 29.4, decimals: 1 }`. */
export const shownValue = (figure: Figure, unit: Unit): { shown: number; decimals: number } | undefined => {
  const { value, numerator = 0, denominator = 0 } = figure;
  if (value === null) return undefined;
  switch (unit) {
    case 'count':
      return { shown: value, decimals: 0 };
    case 'share': {
      const decimals = shareDecimals(denominator);
      return { shown: roundedRatio(numerator * 100, denominator, decimals), decimals };
    }
    case 'days': // the sum of days is a whole number: round from it
      return { shown: roundedRatio(Math.round(value * denominator), denominator, 1), decimals: 1 };
    case 'score':
      return { shown: rounded(value, 2), decimals: 2 };
  }
};

/** A figure as people read it: "29,4 %", "415,9 dagar", "4,18"; without a denominator it cannot be computed. */
export const formatFigure = (figure: Figure, unit: Unit, lang: Language): string => {
  const value = shownValue(figure, unit);
  if (value === undefined) return lang === 'sv' ? 'kan inte beräknas' : 'cannot be computed';
  if (unit === 'share') return percent(value.shown, value.decimals, lang);
  const number = decimal(value.shown, value.decimals, lang);
  return unit === 'days' ? `${number}${NBSP}${lang === 'sv' ? 'dagar' : 'days'}` : number;
};

const parts = (d: Day): { year: string; month: number; day: number } => ({
  year: d.slice(0, 4),
  month: Number(d.slice(5, 7)),
  day: Number(d.slice(8, 10)),
});

const dayAndMonth = (d: Day, lang: Language): string => `${parts(d).day} ${MONTHS[lang][parts(d).month - 1] ?? ''}`;

/** "31 december 2021". */
export const formatDay = (d: Day, lang: Language): string => `${dayAndMonth(d, lang)} ${parts(d).year}`;

/** "2021", "1 januari–15 september 2021", "1 mars 2020–31 december 2021", "31 december 2021". */
export const formatPeriod = (p: Period, lang: Language): string => {
  if (isWholeYear(p)) return parts(p.from).year;
  if (daysBetween(p.from, p.to) === 0) return formatDay(p.from, lang);
  const from = parts(p.from).year === parts(p.to).year ? dayAndMonth(p.from, lang) : formatDay(p.from, lang);
  return `${from}–${formatDay(p.to, lang)}`;
};

/** "31 december 2021 kl. 14:05". */
export const formatInstant = (at: Instant, lang: Language): string => {
  const { day, time } = stockholmTime(at);
  return `${formatDay(day, lang)} ${lang === 'sv' ? 'kl.' : 'at'} ${time}`;
};
