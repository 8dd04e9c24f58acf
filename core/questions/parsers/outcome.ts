import { isA, type Item, type Parser, replaced } from '../item';
import { isModal } from '../modal';

/** Small words between a verb and what it led to: "kommit ut i ett arbete". */
const isSmall = (item: Item | undefined): boolean =>
  isA(item, 'link', 'in', 'to', 'article', 'on', 'of', 'and', 'or') ||
  isA(item, 'versus', 'against') ||
  isA(item, 'harmless') ||
  (isA(item, 'number') && item.value === 1) ||
  isA(item, 'marker', 'new');

const leadsThere = (item: Item | undefined): boolean =>
  isA(item, 'work', 'gain') || isA(item, 'event', 'stay', 'start', 'end');

/** "kan få jobb", "vill få jobb", "should get a job": has not happened. */
const isWished = (items: readonly Item[], i: number): boolean =>
  items.slice(Math.max(0, i - 2), i).some(isModal) &&
  /^(?:få|gå|get|find|go|hitta|komma|start|börja|begin)$/u.test(items[i]?.words ?? '');

/**
 * "fått jobb", "kommit ut i arbete eller studier", "gått vidare till studier": self-sufficiency has been reached, whatever
 * the reason. What came of it without a verb before ("avslut till arbete") asks for one reason, and is left as it is.
 */
export const outcomes: Parser = (all) => {
  let items = [...all];
  for (let i = 0; i < items.length; i += 1) {
    if (!leadsThere(items[i]) || isWished(items, i)) continue;
    let at = i + 1;
    while (leadsThere(items[at]) || isSmall(items[at])) at += 1;
    if (!isA(items[at], 'work', 'outcome')) continue;
    while (isA(items[at], 'work', 'outcome') || (isSmall(items[at]) && isA(items[at + 1], 'work', 'outcome'))) at += 1;
    const ended = items.slice(i, at).some((item) => isA(item, 'event', 'end'));
    if (!ended) items = replaced(items, i, at, { is: 'event', value: 'reach' });
  }
  return items;
};
