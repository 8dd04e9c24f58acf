import { isA, type Item, type Parser, replaced, type Said, valueOf, valuesOf } from '../item';
import { isMonthsUnit, monthsOf } from './whole';

/** More years than anybody is in an intervention: "över 25 år" is an age. */
const MOST_MONTHS = 120;

/** Shares of self-sufficiency are offered within so many days. */
const WITHIN_DAYS = [180, 365, 730];

interface Length {
  /** Undefined in days and weeks. */
  months: number | undefined;
  days: number | undefined;
  next: number;
  plus: boolean;
}

/** "12 månader", "ett och ett halvt år", "halvår". */
const lengthAt = (items: readonly Item[], i: number): Length | undefined => {
  const count = valueOf(items[i], 'number');
  // "12+ månader"
  const plus = count !== undefined && items[i + 1]?.words === '+' ? 1 : 0;
  const at = count === undefined ? i : i + 1 + plus;
  const unit = valueOf(items[at], 'unit');
  if (unit === undefined || (count === undefined && unit !== 'half')) return undefined;
  const months = isMonthsUnit(unit) ? monthsOf(unit) * (count ?? 1) : undefined;
  const days = unit === 'day' ? count : undefined;
  return { months, days, next: at + 1, plus: plus > 0 };
};

const lengthSaid = ({ months }: Length): Said =>
  months === undefined || months <= 0 || months > MOST_MONTHS
    ? { is: 'unanswerable', value: 'length' }
    : { is: 'months', value: months };

const withinSaid = ({ days }: Length): Said =>
  days !== undefined && WITHIN_DAYS.includes(days)
    ? { is: 'withinDays', value: days }
    : { is: 'unanswerable', value: 'within' };

/** "över 12 månader" is of those who stay; so is "12 månader" with nothing before it, when staying is spoken of. */
const spokenOfStay = (items: readonly Item[]): boolean =>
  valuesOf(items, 'event').some((e) => e === 'stay' || e === 'active');

/** "under 3 månader": less, or in the course of. Never longer. */
const isUnder = (item: Item | undefined): boolean => isA(item, 'link', 'for') && item.words === 'under';

/** Takes lengths of time out of the text: "mer än 12 månader", "över ett år", "inom 365 dagar". */
export const lengths: Parser = (all) => {
  let items = [...all];
  const stay = spokenOfStay(items);
  for (let i = 0; i < items.length; i += 1) {
    const marked =
      isA(items[i], 'longer') || isA(items[i], 'marker', 'within') || isA(items[i], 'degree') || isUnder(items[i]);
    const begin = marked ? i + 1 : i;
    const skipped = isA(items[begin], 'link', 'article', 'in') ? begin + 1 : begin;
    const length = lengthAt(items, skipped);
    if (length === undefined) continue;
    // "ett till två år", "mellan ett och två år"
    if (isA(items[i - 1], 'link', 'to', 'and') && isA(items[i - 2], 'number')) {
      items = replaced(items, i - 2, length.next, { is: 'unanswerable', value: 'length' });
      continue;
    }
    // "12 månader eller längre", "12+ månader"
    const next = isA(items[length.next], 'longer', 'more') ? length.next + 1 : length.next;
    if (isA(items[i], 'longer', 'less') || isA(items[i], 'degree', 'most') || isUnder(items[i]))
      items = replaced(items, i, next, { is: 'unanswerable', value: 'less' });
    else if (isA(items[i], 'marker', 'within')) items = replaced(items, i, next, withinSaid(length));
    else if (marked || length.plus || next > length.next) items = replaced(items, i, next, lengthSaid(length));
    else if (stay && valueOf(items[i], 'number') !== undefined) items = replaced(items, i, next, lengthSaid(length));
  }
  return items;
};
