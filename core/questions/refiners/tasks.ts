import type { Frame } from '../frame';
import { isA, type Item } from '../item';
import { isHowTo } from './lookalike';
import { accounted, type Refiner, unsupported } from './refiner';

/** What is said of any work to be done: "beta av", "pågående", "nya", "just nu". */
const ofTasks = (item: Item): boolean =>
  isA(item, 'task') ||
  isA(item, 'work', 'gain') ||
  isA(item, 'event', 'stay', 'active') ||
  isA(item, 'marker', 'new', 'open') ||
  (isA(item, 'period') && item.value.now === true);

/** "starta checklistan för Språkbron": to fill in. Of its requirements it is a figure. */
export const checklist: Refiner = (f) => {
  if (!f.has('topic', 'checklist') || f.has('marker', 'compliance') || f.has('ask', 'howMany', 'share'))
    return undefined;
  const providers = f.filter?.provider ?? [];
  const others = f.filter?.intervention !== undefined || f.has('officer') || providers.length > 1;
  if (others || f.by.length > 0 || f.bases.length > 0) return unsupported();
  const used = (item: Item): boolean =>
    ofTasks(item) ||
    isA(item, 'topic', 'checklist') ||
    isA(item, 'provider') ||
    isA(item, 'dim', 'provider') ||
    isA(item, 'event', 'start', 'end');
  return accounted(f, used, {
    kind: 'checklist',
    ...(providers.length === 0 ? {} : { filter: { provider: providers } }),
  });
};

/** Nobody is named but the asker. */
const isOwn = ({ filter = {} }: Frame): boolean =>
  filter.intervention === undefined &&
  filter.provider === undefined &&
  (filter.officer === undefined || filter.officer === 'me');

/** "mina flaggor", "visa öppna flaggor": the asker's, to work through. Counted or grouped they are a figure. */
export const flags: Refiner = (f) => {
  const counts = f.has('ask', 'howMany', 'share') || f.by.length > 0 || f.bases.length > 0 || f.has('change');
  if (!f.has('topic', 'flags') || counts) return undefined;
  if (isHowTo(f)) return unsupported();
  if (!isOwn(f)) return f.has('ask', 'show', 'which', 'who') ? unsupported() : undefined;
  const used = (item: Item): boolean =>
    ofTasks(item) ||
    isA(item, 'topic', 'flags') ||
    isA(item, 'noun', 'cases') ||
    isA(item, 'degree') ||
    isA(item, 'rel', 'next') ||
    (isA(item, 'event', 'end') && item.words === 'left');
  return accounted(f, used, { kind: 'flags' });
};
