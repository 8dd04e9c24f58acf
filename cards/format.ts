import type { Figure, Unit } from '../core/kpi/answer';
import type { Language } from '../core/language';

const NBSP = '\u00a0';

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

/** A whole number of per cent: "13 %". */
export const formatPercent = (whole: number, lang: Language): string => percent(whole, 0, lang);

export const formatShare = (numerator: number, denominator: number, lang: Language): string => {
  const decimals = shareDecimals(denominator);
  return percent(roundedRatio(numerator * 100, denominator, decimals), decimals, lang);
};

/** The ends of an interval of a share, with as many decimals as the share: "25,0 %" and "34,1 %". */
export const formatEnds = (low: number, high: number, denominator: number, lang: Language): [string, string] => {
  const decimals = shareDecimals(denominator);
  return [
    percent(rounded(low * 100, decimals), decimals, lang),
    percent(rounded(high * 100, decimals), decimals, lang),
  ];
};

/** An interval of a share with as many decimals as the share: "25,0–34,1 %". */
export const formatInterval = (low: number, high: number, denominator: number, lang: Language): string => {
  const decimals = shareDecimals(denominator);
  return `${decimal(rounded(low * 100, decimals), decimals, lang)}–${percent(rounded(high * 100, decimals), decimals, lang)}`;
};

/** The number that a figure shows, or undefined when it cannot be computed: `{ shown: 29.4, decimals: 1 }`. */
export const shownValue = (figure: Figure, unit: Unit): { shown: number; decimals: number } | undefined => {
  const { value, numerator, denominator = 0 } = figure;
  if (value === null) return undefined;
  switch (unit) {
    case 'count':
      return { shown: value, decimals: 0 };
    case 'share': {
      const decimals = shareDecimals(denominator);
      // An estimated share has no numerator to round from.
      const shown =
        numerator === undefined ? rounded(value * 100, decimals) : roundedRatio(numerator * 100, denominator, decimals);
      return { shown, decimals };
    }
    case 'days': // the sum of days is a whole number: round from it
      return { shown: roundedRatio(Math.round(value * denominator), denominator, 1), decimals: 1 };
    case 'score':
      return { shown: rounded(value, 2), decimals: 2 };
  }
};

/**
 * A figure as people read it: "29,4 %", "415,9 dagar", "4,18"; without a denominator it cannot be computed, and with one
 * only a median has no value: half was never reached.
 */
export const formatFigure = (figure: Figure, unit: Unit, lang: Language): string => {
  const value = shownValue(figure, unit);
  if (value === undefined && unit === 'days' && (figure.denominator ?? 0) > 0)
    return lang === 'sv' ? 'inte nådd' : 'not reached';
  if (value === undefined) return lang === 'sv' ? 'kan inte beräknas' : 'cannot be computed';
  if (unit === 'share') return percent(value.shown, value.decimals, lang);
  const number = decimal(value.shown, value.decimals, lang);
  return unit === 'days' ? `${number}${NBSP}${lang === 'sv' ? 'dagar' : 'days'}` : number;
};

/** A score that is a change itself, with its sign: "+0,43", "−0,20", "0,00". */
export const formatChange = (figure: Figure, lang: Language): string =>
  `${(shownValue(figure, 'score')?.shown ?? 0) > 0 ? '+' : ''}${formatFigure(figure, 'score', lang)}`;

/** How a figure has changed: which way, and by how much in words. */
export interface Change {
  direction: 'up' | 'down' | 'same';
  size: string;
}

/**
 * How much a figure has changed, from the counts: up by "3,1 procentenheter", down by "103"; undefined when one of the
 * two cannot be computed.
 */
export const changeOf = (now: Figure, before: Figure, unit: Unit, lang: Language): Change | undefined => {
  const a = shownValue(now, unit);
  const b = shownValue(before, unit);
  if (a === undefined || b === undefined || now.value === null || before.value === null) return undefined;
  const decimals = Math.min(a.decimals, b.decimals);
  const { numerator: n1, denominator: d1 = 1 } = now;
  const { numerator: n2, denominator: d2 = 1 } = before;
  const fromCounts = unit === 'share' && n1 !== undefined && n2 !== undefined;
  const difference = fromCounts
    ? roundedRatio((n1 * d2 - n2 * d1) * 100, d1 * d2, decimals)
    : rounded((now.value - before.value) * (unit === 'share' ? 100 : 1), decimals);
  const size = withUnit(decimal(Math.abs(difference), decimals, lang), unit, lang);
  return { direction: difference === 0 ? 'same' : difference > 0 ? 'up' : 'down', size };
};

const withUnit = (number: string, unit: Unit, lang: Language): string => {
  switch (unit) {
    case 'count':
    case 'score':
      return number;
    case 'days':
      return `${number}${NBSP}${lang === 'sv' ? 'dagar' : 'days'}`;
    case 'share':
      if (number === '1') return `${number}${NBSP}${lang === 'sv' ? 'procentenhet' : 'percentage point'}`;
      return `${number}${NBSP}${lang === 'sv' ? 'procentenheter' : 'percentage points'}`;
  }
};

/** A number as it was given, with the language's separators: "12,5". */
export const formatNumber = (n: number, lang: Language): string =>
  decimal(n, (String(n).split('.')[1] ?? '').length, lang);
