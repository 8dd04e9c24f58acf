import { readDay } from '../calendar/day';
import type { Token } from './fold';
import type { Item, Said } from './item';

const DASH = /[‐-―−-]/u;

/** Does a dash join the item to the one before: "januari–mars"? */
export const isJoined = (item: Item | undefined): boolean => item?.gap.length === 1 && DASH.test(item.gap);

/** "2021", "1,5". */
const numberOf = (text: string): number | undefined => {
  if (!/^\d{1,6}(?:[.,]\d{1,2})?$/u.test(text)) return undefined;
  return Number(text.replace(',', '.'));
};

/** "15/3": day and month, as in Sweden. */
const dayMonthOf = (text: string): readonly [number, number] | undefined => {
  const [, d, m] = /^(\d{1,2})\/(\d{1,2})$/u.exec(text) ?? [];
  const [day, month] = [Number(d), Number(m)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [day, month] : undefined;
};

/** What is written in figures: a number, a day; "2019-2021" is two with a dash between. */
export const numbersOf = (text: string): Said[] | undefined => {
  const whole = readDay(text);
  if (whole !== undefined) return [{ is: 'date', value: whole }];
  const parts = text.split(DASH).map((part): Said | undefined => {
    const dayMonth = dayMonthOf(part);
    if (dayMonth !== undefined) return { is: 'dayMonth', value: dayMonth };
    const number = numberOf(part);
    return number === undefined ? undefined : { is: 'number', value: number };
  });
  return parts.length <= 2 && parts.every((p) => p !== undefined) ? parts : undefined;
};

/** "1:a", "30:e", "1st": what follows the figure says nothing more. */
export const isOrdinalEnding = ({ gap, folded }: Token, before: Item | undefined): boolean =>
  before?.is === 'number' &&
  ((gap === ':' && ['a', 'e'].includes(folded)) || (gap === '' && ['st', 'nd', 'rd', 'th', 'a', 'e'].includes(folded)));

/** "> 12" and "12+": longer. Any other sign that reckons or compares is not understood. */
export const signOf = ({ spelled, gap }: Token, before: Item | undefined): Said | undefined => {
  const plus = spelled === '+' && gap === '' && before?.is === 'number';
  return plus || ['>', '≥'].includes(spelled) ? { is: 'longer', value: 'more' } : undefined;
};
