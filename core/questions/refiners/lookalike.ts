import type { Frame } from '../frame';
import { isA } from '../item';
import type { Metric } from '../question';

const HAPPENS = /^(?:på)?(?:börja|starta|sluta|avsluta)(?:r|de|t|des|ts)$|^(?:start|end|finish|leave|begin)(?:s|ed)$/u;
const ORDERS = /^(?:end|start|begin|leave|close|finish|complete|join|lämna)$/u;

/** "Karim har slutat", "SAI startar i mars", "end all placements": says something, or tells to do it; asks nothing. */
export const isTold = (f: Frame): boolean => {
  if (f.has('ask') || f.by.length > 0 || f.has('change')) return false;
  const [first, second] = f.items.filter(
    (item) => !isA(item, 'harmless') && !isA(item, 'greeting') && !isA(item, 'link'),
  );
  const named = isA(first, 'officer') || isA(first, 'provider') || isA(first, 'intervention');
  if (named && isA(second, 'event', 'start', 'end') && HAPPENS.test(second.words) && !f.has('noun')) return true;
  if (isA(first, 'topic', 'flags') && first.words === 'flagga') return true;
  return isA(first, 'event') && ORDERS.test(first.words);
};

/** "hur når man egen försörjning", "how do I close a case": how it is done, not how many. */
export const isHowTo = ({ items, has }: Frame): boolean => {
  const at = items.findIndex(
    (item) => isA(item, 'ask', 'what') && /^(?:hur|how|how do|how can|how does)$/u.test(item.words),
  );
  if (at < 0 || has('ask', 'howMany', 'share') || has('change') || has('topic', 'duration')) return false;
  return items.slice(at + 1, at + 3).some((item) => /^(?:man|jag|i|one)$/u.test(item.words));
};

/** "hur länge har Språkbron funnits": a time, and not until self-sufficiency. */
const isOtherTime = (f: Frame, metric: Metric): boolean =>
  metric === 'daysToSelfSufficiency' &&
  f.items.some((item) => isA(item, 'topic', 'duration') && /^(?:hur|how)/u.test(item.words)) &&
  !f.has('topic', 'selfSufficiency') &&
  !f.has('event', 'reach', 'stay') &&
  !f.has('marker', 'mean');

/** A text with the words of a figure that does not ask for it. */
export const isLookalike = (f: Frame, metric: Metric): boolean => isTold(f) || isHowTo(f) || isOtherTime(f, metric);
