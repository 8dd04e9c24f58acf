import { isA, type Item } from '../item';
import { isHowTo } from './lookalike';
import { accounted, type Refiner, unsupported } from './refiner';

/** "starta checklistan för Språkbron": to fill in. Of its requirements it is a figure. */
export const checklist: Refiner = (f) => {
  if (!f.has('topic', 'checklist') || f.has('marker', 'compliance') || f.has('ask', 'howMany', 'share'))
    return undefined;
  const providers = f.filter?.provider ?? [];
  const others = f.filter?.intervention !== undefined || f.has('officer') || providers.length > 1;
  if (others || f.by.length > 0 || f.bases.length > 0) return unsupported();
  const used = (item: Item): boolean =>
    isA(item, 'topic', 'checklist') ||
    isA(item, 'task') ||
    isA(item, 'work', 'gain') ||
    isA(item, 'provider') ||
    isA(item, 'event', 'start', 'stay', 'active') ||
    isA(item, 'marker', 'new', 'open') ||
    isA(item, 'dim', 'provider') ||
    isA(item, 'event', 'end') ||
    (isA(item, 'period') && item.value.now === true);
  return accounted(f, used, {
    kind: 'checklist',
    ...(providers.length === 0 ? {} : { filter: { provider: providers } }),
  });
};

/** "mina flaggor", "visa öppna flaggor": the asker's, to work through. Counted or grouped they are a figure. */
export const flags: Refiner = (f) => {
  const counts = f.has('ask', 'howMany', 'share') || f.by.length > 0 || f.bases.length > 0 || f.has('change');
  const own =
    f.filter === undefined || Object.keys(f.filter).every((key) => key === 'officer' && f.filter?.officer === 'me');
  if (!f.has('topic', 'flags') || counts) return undefined;
  if (isHowTo(f)) return unsupported();
  if (!own) return f.has('ask', 'show', 'which', 'who') ? unsupported() : undefined;
  const used = (item: Item): boolean =>
    isA(item, 'topic', 'flags') ||
    isA(item, 'task') ||
    isA(item, 'work', 'gain') ||
    isA(item, 'degree') ||
    isA(item, 'marker', 'open', 'new') ||
    (isA(item, 'event', 'end') && item.words === 'left') ||
    isA(item, 'noun', 'cases') ||
    isA(item, 'event', 'stay', 'active') ||
    (isA(item, 'rel', 'next') && true) ||
    (isA(item, 'period') && item.value.now === true);
  return accounted(f, used, { kind: 'flags' });
};
