import { isA, type Item } from '../item';
import { explained, isExplain } from './explain';
import { refusedIn } from './leftover';
import { accounted, answer, type Refiner, unsupported } from './refiner';

export const refused: Refiner = (f) => {
  const words = refusedIn(f.items);
  if (words.length > 0) return unsupported(words);
  return f.clash || f.by.includes('other') ? unsupported() : undefined;
};

export const CONTENT = [
  'topic',
  'noun',
  'event',
  'marker',
  'dim',
  'months',
  'by',
  'period',
  'base',
  'intervention',
  'provider',
  'officer',
  'several',
  'unit',
  'explain',
  'change',
  'grouped',
  'work',
  'part',
  'month',
  'longer',
  'number',
];

/** Nothing is asked for: a greeting, thanks, a call for help. */
export const help: Refiner = (f) => {
  const [only] = f.items;
  if (f.items.length === 1 && isA(only, 'event', 'start')) return answer({ kind: 'help' }); // the command "start"
  const isHelp = f.has('greeting', 'help');
  const content = f.items.filter((item) => CONTENT.includes(item.is) && !(isHelp && isA(item, 'marker', 'new')));
  if (content.length > 0 || f.has('person') || !f.has('greeting')) return undefined;
  return isHelp || !f.has('ask', 'howMany', 'share', 'which', 'who') ? answer({ kind: 'help' }) : undefined;
};

export const explain: Refiner = (f, { previous }) => {
  if (!isExplain(f)) return undefined;
  if (f.has('ask', 'why')) return unsupported();
  const asked = explained(f);
  // "hur räknas det?" after a figure
  const before = asked?.kind === 'clarify' && previous?.kind === 'kpi' && f.filter === undefined ? previous : undefined;
  const question = before === undefined ? asked : ({ kind: 'explain', metric: before.metric } as const);
  const used = (item: Item): boolean => !isA(item, 'unit', 'week') && !isA(item, 'number') && !isA(item, 'several');
  return question === undefined ? unsupported() : accounted(f, used, question);
};
